// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Storage;

namespace Timonier.Network.Acts;

/// <summary>The act of attaching a unit to another in a tree, from a day on: a move. What it was attached to before stays written.</summary>
public sealed class AttachUnit(TimonierDb db, NetworkMaps maps, TimeProvider clock)
{
    /// <summary>Attaches it; a link by which a unit would be its own ancestor is refused with the path.</summary>
    public async Task<Outcome<UnitLink>> RunAsync(Actor actor, NetworkId network, (string Tree, UnitCode Child, UnitCode Parent, DateOnly From) asked, CancellationToken ct)
    {
        if (!actor.May(NetworkRights.Describe, network))
            return NetworkRefusals.NotYours;
        if (asked.From <= DateOnly.MinValue)
            return NetworkRefusals.SuccessionDay;
        await using var recording = await Recording.OpenAsync(db, new(network.Value, actor.Account, actor.Name, "network.attach-unit"), clock, ct);
        await WriterLock.TakeAsync(recording, ct);
        var map = await maps.CurrentAsync(network, ct);
        var changes = Plan(map, asked);
        if (!changes.IsDone)
            return changes.Refusal;
        if (changes.Value.Links.Count == 0)
            return NetworkRefusals.AttachedAlready.With(map.ByCode(asked.Child, asked.From)!.NameOn(asked.From), map.ByCode(asked.Parent, asked.From)!.NameOn(asked.From));
        await UnitRows.WriteAsync(recording, changes.Value, ct);
        var link = changes.Value.Links[0];
        recording.Note("unit", $"{link.Child}", link);
        await recording.CommitFactsAsync(FactKinds.Units, ct);
        return link;
    }

    /// <summary>What attaching writes, or why it cannot be.</summary>
    internal static Outcome<UnitChanges> Plan(NetworkMap map, (string Tree, UnitCode Child, UnitCode Parent, DateOnly From) asked)
    {
        if (!map.Trees.Any(t => t.Code == asked.Tree))
            return NetworkRefusals.NoSuchTree.With(asked.Tree, string.Join(", ", map.Trees.Select(t => t.Code)));
        if (map.ByCode(asked.Child, asked.From) is null)
            return NetworkRefusals.NoSuchUnit.With(asked.Child);
        var editor = new UnitEditor(map, map.Units[^1].Id.Value + 1);
        var taken = editor.Apply(new([asked.Child], new Dictionary<string, string>(StringComparer.Ordinal), [(asked.Tree, asked.Parent)], asked.From, null));
        if (!taken.IsDone)
            return taken.Refusal;
        return editor.Close() is [{ Refusal: var refusal }, ..] ? refusal : editor.Changes;
    }
}
