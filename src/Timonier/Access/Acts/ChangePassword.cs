// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Timonier.Foundation;
using Timonier.Storage;

namespace Timonier.Access.Acts;

/// <summary>The act of choosing another password for one's own account. Every other session of the account ends.</summary>
public sealed class ChangePassword(TimonierDb db, NpgsqlDataSource source, PasswordHashes passwords, TimeProvider clock)
{
    /// <summary>Changes it; the current password is asked again, and wrong ones are counted like failures to sign in.</summary>
    public async Task<Outcome<AccountId>> RunAsync(SignedInActor who, PasswordChange typed, CancellationToken ct)
    {
        if (await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == who.Account, ct) is not { IsDisabled: false } account)
            return AccessRefusals.SignedOut;
        var subject = SignInSubject.OfLogin(account.Login);
        if (await SignInTryRows.EnterAsync(source, subject, clock.GetUtcNow(), ct) is { } wait)
            return AccessRefusals.TooManyTries.With(FrenchWait.InWords(wait));
        if (passwords.Check(account, typed.Current) is PasswordMatch.No)
            return AccessRefusals.WrongCurrent;
        await SignInTryRows.ForgiveAsync(source, subject, subject, ct);
        if (typed.Wanted != typed.Repeated)
            return AccessRefusals.Repeated;
        if (typed.Wanted == typed.Current)
            return AccessRefusals.SamePassword;
        if (PasswordRules.Check(typed.Wanted, account.Login) is { } refusal)
            return refusal;

        var hash = passwords.Make(typed.Wanted);
        await using var recording = await Recording.OpenAsync(db, new(0, who.Actor.Account, who.Actor.Name, "access.change-password"), clock, ct);
        account.SetPassword(hash);
        db.RemoveRange(await db.Set<SignInSession>().Where(s => s.Account == account.Id && s.Id != who.Session).ToListAsync(ct));
        await recording.CommitAsync(ct);
        return account.Id;
    }
}
