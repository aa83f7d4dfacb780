// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Timonier.Foundation;
using Timonier.Network;
using Timonier.Network.Views;
using Timonier.Storage;

namespace Timonier.Access.Acts;

/// <summary>What every act that gives a mandate checks: the role, the network, the unit and the days go together.</summary>
public sealed class MandateGiving(TimonierDb db, NetworkList networks, NetworkMaps maps, TimeProvider clock)
{
    /// <summary>True when the actor may give or end such a mandate: an administrator any; who manages units, the roles that his own role gives, below his own mandate.</summary>
    internal async Task<bool> MayAsync(Actor actor, string role, MandateScope scope, CancellationToken ct)
    {
        if (actor.May(AccessRights.Manage, NetworkId.References))
            return true;
        var giving = actor.Mandates.Where(m => (m.Network == scope.Network || m.IsInstanceWide) && m.Role.Gives.Contains(role)).ToList();
        if (giving.Count == 0 || scope.Root is not { } root)
            return false;
        return (actor with { Mandates = giving }).May(AccessRights.ManageUnit, await maps.CurrentAsync(scope.Network, ct), root);
    }

    /// <summary>The mandate of a person on these terms, not saved yet.</summary>
    internal async Task<Outcome<Mandate>> DraftAsync(Actor actor, PersonId person, MandateTerms terms, CancellationToken ct)
    {
        var roles = await db.Set<Role>().AsNoTracking().OrderBy(r => r.Code).ToListAsync(ct);
        if (roles.Find(r => r.Code == terms.Role) is not { } role)
            return AccessRefusals.NoSuchRole.With(terms.Role, string.Join(", ", roles.Select(r => r.Code)));
        if (role.OwnsFigures && terms.Scope.Root is null)
            return AccessRefusals.UnitNeeded.With(role.Label);
        if (await CheckAsync(actor, terms.Scope, ct) is { } misplaced)
            return misplaced;
        if (terms.Nature is not MandateNature.Titular && terms.To is null)
            return AccessRefusals.EndNeeded;
        if (await RefuseCompartmentsAsync(actor, terms.Compartments, ct) is { } closed)
            return closed;
        var mandate = new Mandate(new(Guid.CreateVersion7(clock.GetUtcNow())), person, terms.Role, terms.Scope)
        {
            From = terms.From,
            Nature = terms.Nature,
            Source = terms.Source,
            Compartments = terms.Compartments,
        };
        return terms.To is { } end ? mandate.EndOn(end) : mandate;
    }

    private async Task<Refusal?> RefuseCompartmentsAsync(Actor actor, IReadOnlyList<string> asked, CancellationToken ct)
    {
        if (asked.Count == 0)
            return null;
        if (!actor.May(AccessRights.Manage, NetworkId.References))
            return AccessRefusals.NotYours;
        var known = await db.Set<Compartment>().AsNoTracking().Select(c => c.Code).ToListAsync(ct);
        return asked.FirstOrDefault(code => !known.Contains(code)) is { } unknown ? AccessRefusals.NoSuchCompartment.With(unknown) : null;
    }

    private async Task<Refusal?> CheckAsync(Actor actor, MandateScope scope, CancellationToken ct)
    {
        var known = await networks.ReadAsync(actor, ct);
        if (known.FirstOrDefault(n => n.Id == scope.Network) is not { } network)
            return NetworkRefusals.NoSuchNetwork.With(scope.Network, string.Join(", ", known.Select(n => n.Code)));
        if (scope.Root is not { } root)
            return null;
        if (scope.Network == NetworkId.References)
            return AccessRefusals.NetworkNeeded;
        var map = await maps.CurrentAsync(network.Id, ct);
        if (map.SlotOf(root) < 0)
            return NetworkRefusals.NoSuchUnit.With(root);
        return map.Trees.Any(t => t.Code == scope.Tree) ? null : AccessRefusals.NoSuchTree.With(scope.Tree);
    }
}
