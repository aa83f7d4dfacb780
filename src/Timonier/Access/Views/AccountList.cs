// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Timonier.Foundation;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Access.Views;

/// <summary>The accounts of the instance with their mandates, for those who manage them.</summary>
public sealed class AccountList(TimonierDb db)
{
    /// <summary>A page of the accounts whose name or login holds a text, whatever its case.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="search">The text; empty for all.</param>
    /// <param name="page">Number of the page, from 1.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Outcome<AccountPage>> ReadAsync(Actor actor, string search, int page, CancellationToken ct)
    {
        if (!actor.May(AccessRights.Manage, NetworkId.References))
            return AccessRefusals.NotYours;
        var wanted = $"%{Escape(search.Trim())}%";
        var found =
            from account in db.Set<Account>().AsNoTracking()
            join person in db.Set<Person>() on account.Person equals person.Id
            where EF.Functions.ILike(person.Name, wanted, "\\") || EF.Functions.ILike(account.Login, wanted, "\\")
            select new { account, person.Name };
        var total = await found.CountAsync(ct);
        var rows = await found
            .OrderBy(r => EF.Functions.Collate(r.Name, "fr-x-icu")).ThenBy(r => r.account.LoginKey)
            .Skip((Math.Clamp(page, 1, 100_000) - 1) * AccountPage.Size)
            .Take(AccountPage.Size)
            .ToListAsync(ct);
        var persons = rows.Select(r => r.account.Person).ToList();
        var mandates = (await db.Set<Mandate>().AsNoTracking().Where(m => persons.Contains(m.Person)).OrderBy(m => m.From).ToListAsync(ct))
            .ToLookup(m => m.Person, m => new MandateRow(m.Id, m.Role, new(m.Network, m.Tree, m.Root), m.From, m.To));
        return new AccountPage(
            rows.ConvertAll(r => new AccountRow(
                r.account.Id, r.account.Person, r.Name, r.account.Login, r.account.IsDisabled, r.account.MustChangePassword, [.. mandates[r.account.Person]])),
            total);
    }

    /// <summary>The account of a login, or the refusal that there is none.</summary>
    public async Task<Outcome<AccountId>> FindAsync(Actor actor, string login, CancellationToken ct)
    {
        if (!actor.May(AccessRights.Manage, NetworkId.References))
            return AccessRefusals.NotYours;
        var key = Account.KeyOf(login);
        return await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.LoginKey == key, ct) is { } account
            ? account.Id
            : AccessRefusals.NoSuchAccount.With(login.Trim());
    }

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
