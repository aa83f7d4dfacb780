// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Timonier.Foundation;
using Timonier.Storage;

namespace Timonier.Access.Acts;

/// <summary>The act of proving that one's authenticator works. From then on its code is asked at each sign-in.</summary>
public sealed class ConfirmCode(TimonierDb db, NpgsqlDataSource source, TimeProvider clock)
{
    /// <summary>Takes a first code, and gives the recovery codes, shown this once.</summary>
    public async Task<Outcome<IReadOnlyList<string>>> RunAsync(SignedInActor who, string typed, CancellationToken ct)
    {
        var subject = SignInSubject.OfCode(who.Account);
        if (await SignInTryRows.EnterAsync(source, subject, clock.GetUtcNow(), ct) is { } wait)
            return AccessRefusals.TooManyTries.With(FrenchWait.InWords(wait));
        await using var recording = await Recording.OpenAsync(db, new(0, who.Actor.Account, who.Actor.Name, "access.confirm-code"), clock, ct);
        var account = await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == who.Account, ct);
        var session = await db.Set<SignInSession>().SingleOrDefaultAsync(s => s.Id == who.Session, ct);
        if (account is null || session is null)
            return AccessRefusals.SignedOut;
        if (account.HasCode)
            return AccessRefusals.CodeAlreadySet;
        if (account.TakeCode(typed, recording.At).Refusal is { } refusal)
            return refusal;
        await SignInTryRows.ForgiveAsync(source, subject, subject, ct);
        var codes = Enumerable.Range(0, RecoveryCode.Given).Select(_ => TemporaryPassword.Create()).ToList();
        db.AddRange(codes.Select(code => new RecoveryCode(new(Guid.CreateVersion7(recording.At)), account.Id, SecretToken.HashOf(code))));
        session.Prove(recording.At);
        await recording.CommitAsync(ct);
        return codes;
    }
}
