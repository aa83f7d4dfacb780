// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Timonier.Storage;

namespace Timonier.Access.Views;

/// <summary>The reader's own open sessions, the latest first. Everyone may read his own.</summary>
public sealed class OwnSessions(TimonierDb db, TimeProvider clock)
{
    /// <summary>Reads them.</summary>
    public async Task<IReadOnlyList<OwnSession>> ReadAsync(SignedInActor who, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await db.Set<SignInSession>().AsNoTracking()
            .Where(s => s.Account == who.Account && s.ExpiresAt > now)
            .OrderByDescending(s => s.LastSeenAt)
            .Select(s => new OwnSession(s.Id, s.Device, s.CreatedAt, s.LastSeenAt, s.ExpiresAt))
            .ToListAsync(ct);
    }

    /// <summary>True when the reader's account signs in with a code.</summary>
    public Task<bool> HasCodeAsync(SignedInActor who, CancellationToken ct) =>
        db.Set<Account>().AnyAsync(a => a.Id == who.Account && a.CodeConfirmedAt != null, ct);
}
