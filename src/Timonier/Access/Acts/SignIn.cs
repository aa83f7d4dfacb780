// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Timonier.Foundation;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Access.Acts;

/// <summary>The act of signing in with a login and a password. It needs no right.</summary>
/// <remarks>The same work is done and the same sentence is read whether the account exists or not.</remarks>
public sealed class SignIn(TimonierDb db, NpgsqlDataSource source, PasswordHashes passwords, TimeProvider clock)
{
    /// <summary>Opens a session.</summary>
    public async Task<Outcome<SignedIn>> RunAsync(SignInTry typed, CancellationToken ct)
    {
        var (login, address) = (SignInSubject.OfLogin(typed.Login), SignInSubject.OfAddress(typed.Address));
        var now = clock.GetUtcNow();
        if ((await SignInTryRows.EnterAsync(source, address, now, ct) ?? await SignInTryRows.EnterAsync(source, login, now, ct)) is { } wait)
            return AccessRefusals.TooManyTries.With(FrenchWait.InWords(wait));

        var key = Account.KeyOf(typed.Login);
        var account = await db.Set<Account>().SingleOrDefaultAsync(a => a.LoginKey == key, ct);
        var match = passwords.Check(account, typed.Password);
        var name = account is null ? null : (await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == account.Person, ct)).Name;
        await using var recording = await Recording.OpenAsync(db, new(0, account?.Id.Value, name ?? "identifiant inconnu", "access.sign-in"), clock, ct);
        if (account is null || match is PasswordMatch.No)
            return await RefuseAsync(recording, account, AccessRefusals.WrongPair, ct);
        await SignInTryRows.ForgiveAsync(source, login, address, ct);
        if (account.IsDisabled)
            return await RefuseAsync(recording, account, AccessRefusals.Disabled, ct);
        if (match is PasswordMatch.YesWithOldHash)
            account.Rehash(passwords.Make(typed.Password));

        var token = SecretToken.Create();
        var session = new SignInSession(new(Guid.CreateVersion7(recording.At)), account.Id, token.Hash, recording.At) { Device = Shortened(typed.Device) };
        session.Await(account.HasCode ? SignInStep.Code : await MustSetUpCodeAsync(account, ct) ? SignInStep.CodeSetup : SignInStep.Done);
        db.Add(session);
        await db.Set<SignInSession>().Where(s => s.Account == account.Id && s.ExpiresAt <= recording.At).ExecuteDeleteAsync(ct);
        await recording.CommitAsync(ct);
        return new SignedIn(token.Text, session.ExpiresAt, account.MustChangePassword) { Step = session.Step };
    }

    /// <summary>True when a role held today asks for a code, and the account is not exempted in so many words.</summary>
    private async Task<bool> MustSetUpCodeAsync(Account account, CancellationToken ct)
    {
        if (account.CodeExemption is not null)
            return false;
        var today = InstanceDay.Today(clock);
        return await db.Set<Mandate>().AsNoTracking()
            .Where(m => m.Person == account.Person && m.From <= today && (m.To == null || m.To >= today))
            .Join(db.Set<Role>().Where(r => r.NeedsCode), m => m.Role, r => r.Code, (m, r) => m.Role)
            .AnyAsync(ct);
    }

    private static string Shortened(string device) => device.Length > SignInSession.LongestDevice ? device[..SignInSession.LongestDevice] : device;

    private static async Task<Refusal> RefuseAsync(Recording recording, Account? account, Refusal refusal, CancellationToken ct)
    {
        recording.Note("account", account?.Id.ToString() ?? "", new { refused = refusal.Code });
        await recording.CommitAsync(ct);
        return refusal;
    }
}
