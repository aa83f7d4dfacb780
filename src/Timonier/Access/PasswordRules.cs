// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Timonier.Foundation;

namespace Timonier.Access;

/// <summary>Which passwords are taken: length counts, composition does not (NIST SP 800-63B, 5.1.1.2; ANSSI, R21 to R24).</summary>
public static class PasswordRules
{
    /// <summary>The fewest characters, as the reader counts them.</summary>
    public const int Shortest = 12;

    /// <summary>The most characters read: beyond, hashing would be a way to keep the server busy.</summary>
    public const int Longest = 256;

    /// <summary>What is wrong with a password for a login, or nothing.</summary>
    public static Refusal? Check(string password, string login)
    {
        if (password.Length > Longest)
            return AccessRefusals.PasswordTooLong;
        if (new StringInfo(password).LengthInTextElements < Shortest)
            return AccessRefusals.PasswordTooShort;
        var name = login.Split('@')[0].Trim();
        if (CommonPasswords.Holds(password))
            return AccessRefusals.PasswordKnown;
        return name.Length >= 4 && password.Contains(name, StringComparison.OrdinalIgnoreCase) || password.Distinct().Count() < 5
            ? AccessRefusals.PasswordTooPlain
            : null;
    }
}
