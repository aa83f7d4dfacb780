// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Timonier.Foundation;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Access.Acts;

/// <summary>The act of handing a mandate of one's own over to somebody else of the network, for a while. Its rights are those of the mandate it comes from, and end with it.</summary>
public sealed class DelegateMandate(TimonierDb db, NetworkMaps maps, TimeProvider clock)
{
    /// <summary>Hands it over. A delegation is never handed further, opens no compartment, and is never wider or longer than its mandate.</summary>
    public async Task<Outcome<MandateId>> RunAsync(Actor actor, DelegationTerms terms, CancellationToken ct)
    {
        if (actor.Mandates.FirstOrDefault(m => m.Id == terms.Source && m.HoldsOn(actor.Day)) is not { Role.IsDelegable: true, Nature: not MandateNature.Delegation } source)
            return AccessRefusals.NotDelegable;
        var scope = await ScopeAsync(source, terms, ct);
        if (!scope.IsDone)
            return scope.Refusal;
        if (terms.From < source.From || terms.To > (source.To ?? DateOnly.MaxValue))
            return TooWide(source);
        var person = await FindAsync(actor, source.Network, terms.Login, ct);
        if (!person.IsDone)
            return person.Refusal;
        var mandate = new Mandate(new(Guid.CreateVersion7(clock.GetUtcNow())), person.Value, source.Role.Code, scope.Value)
        {
            From = terms.From,
            Nature = MandateNature.Delegation,
            Source = source.Id,
        }.EndOn(terms.To);
        if (!mandate.IsDone)
            return mandate.Refusal;
        await using var recording = await Recording.OpenAsync(db, new(0, actor.Account, actor.Name, "access.delegate-mandate"), clock, ct);
        db.Add(mandate.Value);
        await recording.CommitAsync(ct);
        return mandate.Value.Id;
    }

    /// <summary>The whole of the mandate, or one unit of it; a unit outside is refused as one that does not exist.</summary>
    private async Task<Outcome<MandateScope>> ScopeAsync(HeldMandate source, DelegationTerms terms, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(terms.Unit))
            return new MandateScope(source.Network, source.Tree, source.Root);
        var map = await maps.CurrentAsync(source.Network, ct);
        var found = map.Find(terms.Unit.Trim(), terms.From);
        return found.IsDone && Perimeter.Of([source], map, terms.From).Holds(map.SlotOf(found.Value.Id))
            ? new MandateScope(source.Network, source.Tree.Length > 0 ? source.Tree : map.MainTree, found.Value.Id)
            : NetworkRefusals.NoSuchUnit.With(terms.Unit.Trim());
    }

    /// <summary>Somebody else who holds a mandate in the network: nobody learns which other accounts exist.</summary>
    private async Task<Outcome<PersonId>> FindAsync(Actor actor, NetworkId network, string login, CancellationToken ct)
    {
        var key = Account.KeyOf(login);
        var account = await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.LoginKey == key && a.DisabledAt == null, ct);
        if (account is null || account.Id.Value == actor.Account)
            return AccessRefusals.NoSuchDelegate.With(login.Trim());
        return await db.Set<Mandate>().AnyAsync(m => m.Person == account.Person && m.Network == network && m.From <= actor.Day && (m.To == null || m.To >= actor.Day), ct)
            ? account.Person
            : AccessRefusals.NoSuchDelegate.With(login.Trim());
    }

    private static Refusal TooWide(HeldMandate source) =>
        AccessRefusals.TooWide.With(FrenchDates.Day(source.From), source.To is { } end ? FrenchDates.Day(end) : "sans fin fixée");
}
