// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Access;

/// <summary>An account to be created, with its person.</summary>
/// <param name="Name">First name and family name.</param>
/// <param name="Login">E-mail address or login.</param>
public sealed record NewAccount(string Name, string Login)
{
    /// <summary>The password that its owner chose; nothing: a temporary one is drawn, to be changed at the first sign-in.</summary>
    public string? Password { get; init; }

    /// <summary>Why no code is asked although a role would: the accounts of the demonstration. Nothing for everybody else.</summary>
    public string? CodeExemption { get; init; }

    /// <summary>A first mandate, given in the same act; nothing: the person enters and sees nothing yet.</summary>
    public MandateTerms? Mandate { get; init; }
}
