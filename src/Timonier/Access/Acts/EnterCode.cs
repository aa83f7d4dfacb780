// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Timonier.Foundation;
using Timonier.Storage;

namespace Timonier.Access.Acts;

/// <summary>The act of giving the code of one's authenticator, or a recovery code, after the password.</summary>
public sealed class EnterCode(TimonierDb db, NpgsqlDataSource source, TimeProvider clock)
{
    /// <summary>Opens the session that awaited it. Wrong codes are counted before they are read.</summary>
    public async Task<Outcome<SignInSessionId>> RunAsync(SignedInActor who, string typed, CancellationToken ct)
    {
        var subject = SignInSubject.OfCode(who.Account);
        if (await SignInTryRows.EnterAsync(source, subject, clock.GetUtcNow(), ct) is { } wait)
            return AccessRefusals.TooManyTries.With(FrenchWait.InWords(wait));
        await using var recording = await Recording.OpenAsync(db, new(0, who.Actor.Account, who.Actor.Name, "access.enter-code"), clock, ct);
        if (await db.Set<SignInSession>().SingleOrDefaultAsync(s => s.Id == who.Session, ct) is not { } session)
            return AccessRefusals.SignedOut;
        if (await CodeProof.TakeAsync(db, who.Account, typed, recording.At, ct) is { } refusal)
        {
            recording.Note("account", who.Account.ToString(), new { refused = refusal.Code });
            await recording.CommitAsync(ct);
            return refusal;
        }

        await SignInTryRows.ForgiveAsync(source, subject, subject, ct);
        session.Prove(recording.At);
        await recording.CommitAsync(ct);
        return session.Id;
    }
}
