// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Timonier.Foundation;
using Timonier.Network;
using Timonier.Network.Views;
using Timonier.Storage;

namespace Timonier.Access.Acts;

/// <summary>The act of giving a person a role over a part of a network, from a day on.</summary>
public sealed class GiveMandate(TimonierDb db, NetworkList networks, NetworkMaps maps, TimeProvider clock)
{
    /// <summary>Gives it. Nobody gives himself a mandate.</summary>
    public async Task<Outcome<MandateId>> RunAsync(Actor actor, NewMandate wanted, CancellationToken ct)
    {
        if (!actor.May(AccessRights.Manage, NetworkId.References))
            return AccessRefusals.NotYours;
        if (await CheckAsync(actor, wanted.Scope, ct) is { } misplaced)
            return misplaced;
        var roles = await db.Set<Role>().AsNoTracking().OrderBy(r => r.Code).ToListAsync(ct);
        if (roles.Find(r => r.Code == wanted.Role) is not { } role)
            return AccessRefusals.NoSuchRole.With(wanted.Role, string.Join(", ", roles.Select(r => r.Code)));
        if (role.OwnsFigures && wanted.Scope.Root is null)
            return AccessRefusals.UnitNeeded.With(role.Label);
        if (await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.Person == wanted.Person, ct) is not { } account)
            return AccessRefusals.NoSuchAccount.With(wanted.Person);
        if (account.Id.Value == actor.Account)
            return AccessRefusals.NotOnYourself;

        await using var recording = await Recording.OpenAsync(db, new(0, actor.Account, actor.Name, "access.give-mandate"), clock, ct);
        var mandate = new Mandate(new(Guid.CreateVersion7(recording.At)), wanted.Person, wanted.Role, wanted.Scope) { From = wanted.From };
        if (wanted.To is { } end && mandate.EndOn(end).Refusal is { } refusal)
            return refusal;
        db.Add(mandate);
        await recording.CommitAsync(ct);
        return mandate.Id;
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
