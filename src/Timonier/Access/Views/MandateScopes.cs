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

    /// <summary>What mandates are held over, in words that their reader may know: nothing is named of a network outside the actor's mandates of the day.</summary>
    /// <returns>The words, in the order of the mandates; the networks are read once, and each map once.</returns>
    public async Task<IReadOnlyList<string>> DescribeAsync(Actor actor, IReadOnlyList<MandateScope> scopes, CancellationToken ct)
    {
        var known = (await networks.ReadAsync(actor, ct)).ToDictionary(n => n.Id);
        var opened = new Dictionary<NetworkId, NetworkMap>();
        foreach (var network in scopes.Where(s => s.Root is not null && known.ContainsKey(s.Network)).Select(s => s.Network).Distinct())
            opened.Add(network, await maps.CurrentAsync(network, ct));
        return [.. scopes.Select(s => Describe(s, known.GetValueOrDefault(s.Network)?.Name, opened.GetValueOrDefault(s.Network), actor.Day))];
    }

    private static string Describe(MandateScope scope, string? network, NetworkMap? map, DateOnly day) => scope switch
    {
        { Root: null } when scope.Network == NetworkId.References => "toute l’instance",
        _ when network is null => "un réseau que vos mandats en cours ne montrent pas",
        { Root: null } => $"tout le réseau «\u00a0{network}\u00a0»",
        { Root: { } root } when map is null || map.SlotOf(root) < 0 => $"une structure inconnue du réseau «\u00a0{network}\u00a0»",
        { Root: { } root } => $"{map[root].NameOn(day)} ({network})",
    };
}
