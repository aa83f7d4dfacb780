// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Timonier.Foundation;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Access.Acts;

/// <summary>The act of creating a person and the account with which she signs in, with a first mandate when one is given.</summary>
public sealed class CreateAccount(TimonierDb db, PasswordHashes passwords, MandateGiving giving, TimeProvider clock)
{
    /// <summary>Creates them, all or nothing.</summary>
    public async Task<Outcome<CreatedAccount>> RunAsync(Actor actor, NewAccount wanted, CancellationToken ct)
    {
        if (!await MayAsync(actor, wanted.Mandate, ct))
            return AccessRefusals.NotYours;
        if (await CheckAsync(wanted, ct) is { } refusal)
            return refusal;

        var now = clock.GetUtcNow();
        var person = new Person(new(Guid.CreateVersion7(now)), wanted.Name.Trim());
        var account = new Account(new(Guid.CreateVersion7(now)), person.Id, wanted.Login, now) { CodeExemption = wanted.CodeExemption };
        var temporary = GivePassword(account, wanted.Password);
        if (wanted.Mandate is { } terms)
        {
            var mandate = await giving.DraftAsync(actor, person.Id, terms, ct);
            if (!mandate.IsDone)
                return mandate.Refusal;
            db.Add(mandate.Value);
        }

        await using var recording = await Recording.OpenAsync(db, new(0, actor.Account, actor.Name, "access.create-account"), clock, ct);
        db.AddRange(person, account);
        try
        {
            await recording.CommitAsync(ct);
        }
        catch (DbUpdateException taken) when (taken.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return AccessRefusals.LoginTaken.With(account.Login);
        }

        return new CreatedAccount(account.Id, person.Id, temporary);
    }

    /// <summary>An administrator; who manages units, with a first mandate that he may give.</summary>
    private async Task<bool> MayAsync(Actor actor, MandateTerms? mandate, CancellationToken ct) => mandate is null
        ? actor.May(AccessRights.Manage, NetworkId.References)
        : mandate is { Nature: not MandateNature.Delegation, Source: null } && await giving.MayAsync(actor, mandate.Role, mandate.Scope, ct);

    private async Task<Refusal?> CheckAsync(NewAccount wanted, CancellationToken ct)
    {
        if (AccountRules.Check(wanted.Name, wanted.Login) is { } refusal)
            return refusal;
        if (wanted.Password is { } chosen && PasswordRules.Check(chosen, wanted.Login) is { } weak)
            return weak;
        var key = Account.KeyOf(wanted.Login);
        return await db.Set<Account>().AnyAsync(a => a.LoginKey == key, ct) ? AccessRefusals.LoginTaken.With(wanted.Login.Trim()) : null;
    }

    private string? GivePassword(Account account, string? chosen)
    {
        if (chosen is not null)
        {
            account.SetPassword(passwords.Make(chosen));
            return null;
        }

        var temporary = TemporaryPassword.Create();
        account.SetTemporaryPassword(passwords.Make(temporary));
        return temporary;
    }
}
