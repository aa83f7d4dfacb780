// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Timonier.Foundation;
using Timonier.Storage;

namespace Timonier.Access.Acts;

/// <summary>The act of proving again who one is, before acts on rights: password, and code if the account has one.</summary>
public sealed class ProveAgain(TimonierDb db, NpgsqlDataSource source, PasswordHashes passwords, TimeProvider clock)
{
    /// <summary>Proves it. Failures are counted like failures to sign in.</summary>
    public async Task<Outcome<SignInSessionId>> RunAsync(SignedInActor who, string password, string code, CancellationToken ct)
    {
        var account = await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == who.Account, ct);
        if (account is null)
            return AccessRefusals.SignedOut;
        var subject = SignInSubject.OfLogin(account.Login);
        if (await SignInTryRows.EnterAsync(source, subject, clock.GetUtcNow(), ct) is { } wait)
            return AccessRefusals.TooManyTries.With(FrenchWait.InWords(wait));
        if (passwords.Check(account, password) is PasswordMatch.No)
            return AccessRefusals.WrongCurrent;
        await using var recording = await Recording.OpenAsync(db, new(0, who.Actor.Account, who.Actor.Name, "access.prove-again"), clock, ct);
        if (await db.Set<SignInSession>().SingleOrDefaultAsync(s => s.Id == who.Session, ct) is not { } session)
            return AccessRefusals.SignedOut;
        if (account.HasCode && await CodeProof.TakeAsync(db, who.Account, code, recording.At, ct) is { } refusal)
            return refusal;
        await SignInTryRows.ForgiveAsync(source, subject, subject, ct);
        session.ProveAgain(recording.At);
        await recording.CommitAsync(ct);
        return session.Id;
    }
}
