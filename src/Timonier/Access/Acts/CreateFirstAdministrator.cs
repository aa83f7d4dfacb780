// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Timonier.Foundation;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Access.Acts;

/// <summary>The act of entering an empty instance by its first-access link. The link is the right; it serves once.</summary>
public sealed class CreateFirstAdministrator(TimonierDb db, PasswordHashes passwords, TimeProvider clock)
{
    /// <summary>Creates the person, her account and her mandate on the instance.</summary>
    public async Task<Outcome<AccountId>> RunAsync(string token, FirstAdministrator first, CancellationToken ct)
    {
        if ((AccountRules.Check(first.Name, first.Login) ?? PasswordRules.Check(first.Password, first.Login)) is { } refusal)
            return refusal;
        await using var recording = await Recording.OpenAsync(db, new(0, null, first.Name.Trim(), "access.create-first-administrator"), clock, ct);
        var hash = SecretToken.HashOf(token);
        var links = await db.Set<SetupLink>().FromSqlRaw(IssueSetupLink.LockLinks).ToListAsync(ct);
        if (links.Find(l => l.TokenHash.AsSpan().SequenceEqual(hash)) is not { } link)
            return AccessRefusals.DeadLink;
        if (link.Use(recording.At).Refusal is { } dead)
            return dead;
        if (await db.Set<Account>().AnyAsync(ct))
            return AccessRefusals.AlreadySetUp;

        var person = new Person(new(Guid.CreateVersion7(recording.At)), first.Name.Trim());
        var account = new Account(new(Guid.CreateVersion7(recording.At)), person.Id, first.Login, recording.At);
        account.SetPassword(passwords.Make(first.Password));
        db.AddRange(person, account);
        foreach (var role in await AdministratorRoles.ReadAsync(db, ct))
        {
            db.Add(new Mandate(new(Guid.CreateVersion7(recording.At)), person.Id, role.Code, MandateScope.Whole(NetworkId.References))
            {
                From = InstanceDay.Today(clock),
            });
        }

        await recording.CommitAsync(ct);
        return account.Id;
    }
}
