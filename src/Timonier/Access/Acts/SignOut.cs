// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Timonier.Foundation;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Access.Acts;

/// <summary>The act of signing out: the session is over at once, on every node. Whoever holds the token may.</summary>
public sealed class SignOut(TimonierDb db, TimeProvider clock)
{
    /// <summary>Ends the session of a token.</summary>
    public async Task<Outcome<SignInSessionId>> RunAsync(Actor actor, string token, CancellationToken ct)
    {
        var hash = SecretToken.HashOf(token);
        var session = await db.Set<SignInSession>().SingleOrDefaultAsync(s => s.TokenHash == hash, ct);
        if (session is null || session.Account.Value != actor.Account)
            return AccessRefusals.SignedOut;
        await using var recording = await Recording.OpenAsync(db, new(0, actor.Account, actor.Name, "access.sign-out"), clock, ct);
        db.Remove(session);
        await recording.CommitAsync(ct);
        return session.Id;
    }
}
