// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Identity;

namespace Timonier.Access;

/// <summary>Makes and checks password hashes: PBKDF2 with SHA-512, a salt each (the framework's own hasher).</summary>
public sealed class PasswordHashes(IPasswordHasher<Account> hasher)
{
    /// <summary>Rounds of PBKDF2-HMAC-SHA512 (OWASP Password Storage Cheat Sheet, 2023: 210,000).</summary>
    public const int Rounds = 210_000;

    /// <summary>Checked when there is no account, so that the answer takes as long.</summary>
    private readonly Lazy<string> nobody = new(() => hasher.HashPassword(null!, SecretToken.Create().Text));

    /// <summary>The hash of a password.</summary>
    public string Make(string password) => hasher.HashPassword(null!, password);

    /// <summary>Whether a password is the account's; without an account or a hash, the same work for a no.</summary>
    public PasswordMatch Check(Account? account, string password)
    {
        var typed = password.Length > PasswordRules.Longest ? "" : password;
        return (hasher.VerifyHashedPassword(null!, account?.PasswordHash ?? nobody.Value, typed), account?.PasswordHash) switch
        {
            (PasswordVerificationResult.Failed, _) or (_, null) => PasswordMatch.No,
            (PasswordVerificationResult.SuccessRehashNeeded, _) => PasswordMatch.YesWithOldHash,
            (PasswordVerificationResult.Success, _) => PasswordMatch.Yes,
        };
    }
}
