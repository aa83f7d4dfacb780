// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Access;

/// <summary>Whether a typed password is the account's.</summary>
public enum PasswordMatch
{
    /// <summary>It is not, or there is no account.</summary>
    No,

    /// <summary>It is.</summary>
    Yes,

    /// <summary>It is, and its hash was made with fewer rounds than today's: make another.</summary>
    YesWithOldHash,
}
