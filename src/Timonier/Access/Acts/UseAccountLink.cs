// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Timonier.Foundation;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Access.Acts;

/// <summary>The act of choosing a password by a link received by mail. The link is the right; it serves once. The code of the authenticator is asked all the same at sign-in.</summary>
public sealed class UseAccountLink(TimonierDb db, PasswordHashes passwords, TimeProvider clock)
{
    /// <summary>Chooses it; every session of the account ends.</summary>
    public async Task<Outcome<AccountId>> RunAsync(string token, string wanted, string repeated, CancellationToken ct)
    {
        var hash = SecretToken.HashOf(token);
        if (await db.Set<AccountLink>().SingleOrDefaultAsync(l => l.TokenHash == hash, ct) is not { } link
            || await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == link.Account, ct) is not { IsDisabled: false } account)
            return AccessRefusals.DeadAccountLink;
        if (!link.IsOpenAt(clock.GetUtcNow()))
            return AccessRefusals.DeadAccountLink;
        if (wanted != repeated)
            return AccessRefusals.Repeated;
        if (PasswordRules.Check(wanted, account.Login) is { } weak)
            return weak;
        var made = passwords.Make(wanted);
        var name = (await db.Set<Person>().AsNoTracking().SingleAsync(p => p.Id == account.Person, ct)).Name;
        await using var recording = await Recording.OpenAsync(db, new(0, account.Id.Value, name, "access.use-account-link"), clock, ct);
        if (link.Use(recording.At).Refusal is { } dead)
            return dead;
        account.SetPassword(made);
        db.RemoveRange(await db.Set<SignInSession>().Where(s => s.Account == account.Id).ToListAsync(ct));
        try
        {
            await recording.CommitAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return AccessRefusals.DeadAccountLink;
        }

        return account.Id;
    }
}
