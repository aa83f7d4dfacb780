// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Identity;
using Timonier.Access;

namespace Timonier.Tests.Access;

/// <summary>A border stand-in: counts how often a password is checked.</summary>
internal sealed class CountingHasher : IPasswordHasher<Account>
{
    public int Checked { get; private set; }

    public string HashPassword(Account user, string password) => "hash";

    public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
    {
        Checked++;
        return PasswordVerificationResult.Success;
    }
}
