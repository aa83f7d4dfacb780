// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Network;

namespace Timonier.Access;

/// <summary>Which names and logins an account takes.</summary>
public static class AccountRules
{
    /// <summary>The shortest login.</summary>
    public const int ShortestLogin = 3;

    /// <summary>What is wrong with a name or a login, or nothing.</summary>
    public static Refusal? Check(string name, string login)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > Person.LongestName || name.Any(char.IsControl))
            return AccessRefusals.NoName;
        var key = Account.KeyOf(login);
        return key.Length is < ShortestLogin or > Account.LongestLogin || key.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))
            ? AccessRefusals.LoginForm
            : null;
    }
}
