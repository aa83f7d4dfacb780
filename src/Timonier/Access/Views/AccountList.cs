// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Timonier.Foundation;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Access.Views;

/// <summary>The accounts of the instance with their mandates, for those who manage them.</summary>
public sealed class AccountList(TimonierDb db, MandateScopes scopes)
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
        var found = Joined().Where(j => EF.Functions.ILike(j.Person.Name, wanted, "\\") || EF.Functions.ILike(j.Account.Login, wanted, "\\"));
        var total = await found.CountAsync(ct);
        var rows = await found
            .OrderBy(j => EF.Functions.Collate(j.Person.Name, "fr-x-icu")).ThenBy(j => j.Account.LoginKey)
            .Skip((Math.Clamp(page, 1, 100_000) - 1) * AccountPage.Size)
            .Take(AccountPage.Size)
            .ToListAsync(ct);
        return new AccountPage(await RowsAsync(actor, rows, ct), total);
    }

    /// <summary>One account.</summary>
    public async Task<Outcome<AccountRow>> FindAsync(Actor actor, AccountId id, CancellationToken ct)
    {
        if (!actor.May(AccessRights.Manage, NetworkId.References))
            return AccessRefusals.NotYours;
        var rows = await Joined().Where(j => j.Account.Id == id).ToListAsync(ct);
        return rows.Count == 1 ? (await RowsAsync(actor, rows, ct))[0] : AccessRefusals.NoSuchAccount.With(id);
    }

    /// <summary>The account of a login.</summary>
    public async Task<Outcome<AccountRow>> FindAsync(Actor actor, string login, CancellationToken ct)
    {
        if (!actor.May(AccessRights.Manage, NetworkId.References))
            return AccessRefusals.NotYours;
        var key = Account.KeyOf(login);
        var rows = await Joined().Where(j => j.Account.LoginKey == key).ToListAsync(ct);
        return rows.Count == 1 ? (await RowsAsync(actor, rows, ct))[0] : AccessRefusals.NoSuchAccount.With(login.Trim());
    }

    private IQueryable<Holder> Joined() =>
        from account in db.Set<Account>().AsNoTracking()
        join person in db.Set<Person>().AsNoTracking() on account.Person equals person.Id
        select new Holder { Account = account, Person = person };

    private async Task<List<AccountRow>> RowsAsync(Actor actor, List<Holder> holders, CancellationToken ct)
    {
        var persons = holders.ConvertAll(h => h.Person.Id);
        var labels = await db.Set<Role>().AsNoTracking().ToDictionaryAsync(r => r.Code, r => r.Label, ct);
        var mandates = await db.Set<Mandate>().AsNoTracking().Where(m => persons.Contains(m.Person)).OrderBy(m => m.From).ToListAsync(ct);
        var places = await scopes.DescribeAsync(actor, mandates.ConvertAll(m => new MandateScope(m.Network, m.Tree, m.Root)), ct);
        var held = mandates.Zip(places).ToLookup(
            m => m.First.Person,
            m => new MandateRow(m.First.Id, labels[m.First.Role], m.Second, m.First.From, m.First.To));
        return holders.ConvertAll(h => new AccountRow(
            h.Account.Id, h.Person.Id, h.Person.Name, h.Account.Login, h.Account.IsDisabled, h.Account.MustChangePassword, [.. held[h.Person.Id]]));
    }

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);

    private sealed class Holder
    {
        public required Account Account { get; init; }

        public required Person Person { get; init; }
    }
}
