// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Timonier.Foundation;
using Timonier.Storage;

namespace Timonier.Access.Acts;

/// <summary>The act of ending one's own sessions: one of them, or all, this one included.</summary>
public sealed class SignOutElsewhere(TimonierDb db, TimeProvider clock)
{
    /// <summary>Ends a session, or all of them without one; tells how many ended.</summary>
    public async Task<Outcome<int>> RunAsync(SignedInActor who, SignInSessionId? one, CancellationToken ct)
    {
        await using var recording = await Recording.OpenAsync(db, new(0, who.Actor.Account, who.Actor.Name, "access.sign-out-elsewhere"), clock, ct);
        var ended = await db.Set<SignInSession>().Where(s => s.Account == who.Account && (one == null || s.Id == one)).ToListAsync(ct);
        if (ended.Count == 0)
            return AccessRefusals.SignedOut;
        db.RemoveRange(ended);
        await recording.CommitAsync(ct);
        return ended.Count;
    }
}
