// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Timonier.Foundation;
using Timonier.Storage;

namespace Timonier.Access.Acts;

/// <summary>Takes a code in an act's transaction: of the authenticator, else of recovery. Two hands that give the same one at once: the second save is refused.</summary>
internal static class CodeProof
{
    /// <summary>The refusal of a code, or nothing when it served.</summary>
    public static async Task<Refusal?> TakeAsync(TimonierDb db, AccountId id, string typed, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == id, ct) is not { HasCode: true } account)
            return AccessRefusals.WrongCode;
        if (account.TakeCode(typed, now).IsDone)
            return null;
        var hash = SecretToken.HashOf(typed.Trim().ToLowerInvariant());
        var spare = await db.Set<RecoveryCode>().FirstOrDefaultAsync(c => c.Account == id && c.CodeHash == hash && c.UsedAt == null, ct);
        return spare is null ? AccessRefusals.WrongCode : spare.Use(now).Refusal;
    }
}
