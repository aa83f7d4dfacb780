// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Timonier.Foundation;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Access.Views;

/// <summary>What somebody handed over of one of his own mandates. Everyone may read his own.</summary>
public sealed class GivenDelegations(TimonierDb db, MandateScopes scopes)
{
    /// <summary>The mandate in words, and the delegations that come from it and are not over.</summary>
    public async Task<Outcome<(OwnMandate Mandate, IReadOnlyList<GivenDelegation> Given)>> ReadAsync(Actor actor, MandateId id, CancellationToken ct)
    {
        if (actor.Mandates.FirstOrDefault(m => m.Id == id && m.HoldsOn(actor.Day)) is not { Role.IsDelegable: true, Nature: not MandateNature.Delegation } held)
            return AccessRefusals.NotDelegable;
        var rows = await db.Set<Mandate>().AsNoTracking().Where(m => m.Source == id && (m.To == null || m.To >= actor.Day)).OrderBy(m => m.From).ToListAsync(ct);
        var persons = rows.ConvertAll(m => m.Person);
        var names = await db.Set<Person>().AsNoTracking().Where(p => persons.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var places = await scopes.DescribeAsync(actor, [new MandateScope(held.Network, held.Tree, held.Root), .. rows.Select(m => new MandateScope(m.Network, m.Tree, m.Root))], ct);
        var own = new OwnMandate(held.Role.Label, places[0], held.From, held.To, MandateState.Held, held.Role.Rights) { Id = held.Id };
        IReadOnlyList<GivenDelegation> given = [.. rows.Zip(places.Skip(1), (m, place) => new GivenDelegation(m.Id, names[m.Person], place, m.From, m.To))];
        return (own, given);
    }
}
