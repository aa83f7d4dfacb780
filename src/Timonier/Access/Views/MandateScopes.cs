// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Network;
using Timonier.Network.Views;

namespace Timonier.Access.Views;

/// <summary>Puts words on what a mandate is held over, and finds it from words.</summary>
public sealed class MandateScopes(NetworkList networks, NetworkMaps maps)
{
    /// <summary>What codes designate: no network, the whole instance; no unit, the whole network; else the subtree of the unit in the network's own tree.</summary>
    public async Task<Outcome<MandateScope>> FindAsync(Actor actor, string? network, string? unit, DateOnly day, CancellationToken ct)
    {
        var isWhole = string.IsNullOrWhiteSpace(unit);
        if (string.IsNullOrWhiteSpace(network))
            return isWhole ? MandateScope.Whole(NetworkId.References) : AccessRefusals.NetworkNeeded;
        var found = await networks.FindAsync(actor, network.Trim(), ct);
        if (!found.IsDone)
            return found.Refusal;
        if (isWhole)
            return MandateScope.Whole(found.Value.Id);
        var map = await maps.CurrentAsync(found.Value.Id, ct);
        var root = map.Find(unit!.Trim(), day);
        return root.IsDone ? new MandateScope(found.Value.Id, map.MainTree, root.Value.Id) : root.Refusal;
    }

    /// <summary>What a mandate is held over, in words that its reader may know: nothing is named of a network outside the actor's mandates of the day.</summary>
    public async Task<string> DescribeAsync(Actor actor, MandateScope scope, CancellationToken ct)
    {
        if (scope.Network == NetworkId.References && scope.Root is null)
            return "toute l’instance";
        var network = (await networks.ReadAsync(actor, ct)).FirstOrDefault(n => n.Id == scope.Network);
        if (network is null)
            return "un réseau que vos mandats en cours ne montrent pas";
        if (scope.Root is not { } root)
            return $"tout le réseau «\u00a0{network.Name}\u00a0»";
        var map = await maps.CurrentAsync(network.Id, ct);
        return map.SlotOf(root) < 0 ? $"une structure inconnue du réseau «\u00a0{network.Name}\u00a0»" : $"{map[root].NameOn(actor.Day)} ({network.Name})";
    }
}
