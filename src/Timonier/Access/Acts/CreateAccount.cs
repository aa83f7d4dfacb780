// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Timonier.Foundation;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Access.Acts;

/// <summary>The act of creating a person and the account with which she signs in. It gives no right: <see cref="GiveMandate"/> does.</summary>
public sealed class CreateAccount(TimonierDb db, PasswordHashes passwords, TimeProvider clock)
{
    /// <summary>Creates them.</summary>
    public async Task<Outcome<CreatedAccount>> RunAsync(Actor actor, NewAccount wanted, CancellationToken ct)
    {
        if (!actor.May(AccessRights.Manage, NetworkId.References))
            return AccessRefusals.NotYours;
        if ((AccountRules.Check(wanted.Name, wanted.Login) ?? (wanted.Password is null ? null : PasswordRules.Check(wanted.Password, wanted.Login))) is { } refusal)
            return refusal;
        var key = Account.KeyOf(wanted.Login);
        if (await db.Set<Account>().AnyAsync(a => a.LoginKey == key, ct))
            return AccessRefusals.LoginTaken.With(wanted.Login.Trim());

        var temporary = wanted.Password is null ? TemporaryPassword.Create() : null;
        var hash = passwords.Make(wanted.Password ?? temporary!);
        await using var recording = await Recording.OpenAsync(db, new(0, actor.Account, actor.Name, "access.create-account"), clock, ct);
        var person = new Person(new(Guid.CreateVersion7(recording.At)), wanted.Name.Trim());
        var account = new Account(new(Guid.CreateVersion7(recording.At)), person.Id, wanted.Login, recording.At);
        if (temporary is null)
            account.SetPassword(hash);
        else
            account.SetTemporaryPassword(hash);
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
}
