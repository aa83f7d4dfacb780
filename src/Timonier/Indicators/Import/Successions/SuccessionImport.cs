// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Cube;
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Reading;
using Timonier.Indicators.Import.Reports;
using Timonier.Indicators.Import.Units;
using Timonier.Network;
using Timonier.Network.Successions;
using Timonier.Storage;

namespace Timonier.Indicators.Import.Successions;

/// <summary>An import of successions: day after day, each stands on those before it.</summary>
internal sealed class SuccessionImport(ImportContext context) : IImportKind
{
    private readonly List<ToldPart> told = [];
    private readonly UnitChanges changes = new();
    private long unchanged;

    /// <inheritdoc/>
    public FactKinds Touches => changes.IsEmpty ? FactKinds.None : FactKinds.Units;

    /// <inheritdoc/>
    public ITableTarget Bind(TextBinder binder) => new SuccessionTable(context, binder, told);

    /// <inheritdoc/>
    public void Close()
    {
        var map = context.Map;
        foreach (var day in SuccessionGroups.Of(told).GroupBy(g => g[0].On))
        {
            var numbers = new SuccessionNumbers(map);
            var today = new UnitChanges();
            foreach (var group in day)
                Take(group, (map, numbers), today);
            if (today.IsEmpty)
                continue;
            changes.Append(today);
            map = map.With(today, map.Revision);
        }

        DeclaredKinds.Add(changes, context.Map, context.Mapping);
        context.Controls.Count(ControlCount.Units, changes.Successions.SelectMany(s => s.Predecessors.Concat(s.Successors)).Distinct().Count());
        context.Controls.Count(ControlCount.Links, changes.Successions.Count);
    }

    /// <inheritdoc/>
    public Task WriteAsync(Recording recording, CancellationToken ct) => UnitRows.WriteAsync(recording, changes, ct);

    /// <inheritdoc/>
    public CubeSnapshot? NextCube(long revision) => null;

    /// <inheritdoc/>
    public ImportReport Into(ImportReport report) => report with
    {
        Created = changes.Successions.Count,
        Unchanged = unchanged,
        Units = changes.Successions.SelectMany(s => s.Predecessors.Concat(s.Successors)).Distinct().Count(),
        UnitsCreatedCount = changes.Created.Count,
    };

    private void Take(List<ToldPart> group, (NetworkMap Map, SuccessionNumbers Numbers) basis, UnitChanges today)
    {
        var order = SuccessionGroups.ToOrder(group, basis.Map, context.Mapping.Succession!.Partial);
        if (IsKnown(basis.Map, order))
        {
            unchanged++;
            return;
        }

        var plan = SuccessionEditor.Plan(basis.Map, order, basis.Numbers);
        if (plan.IsDone)
        {
            today.Append(plan.Value.Changes);
            foreach (var left in plan.Value.Left)
                context.Findings.Note($"Reste à rattacher : {basis.Map[left.Unit].NameOn(order.On)}, encore sous {basis.Map[left.Parent].NameOn(order.On.AddDays(-1))} ({left.Tree}).", group[0].Line);
            return;
        }

        foreach (var part in group)
            context.Findings.RejectLater(part.File, part.Line, ImportFaults.Succession($"{part.From} → {part.To?.ToString() ?? "∅"}", plan.Refusal.Message));
    }

    /// <summary>True when the network knows the same succession already: the same day, the same parts.</summary>
    private static bool IsKnown(NetworkMap map, SuccessionOrder order)
    {
        var parts = order.Parts.Select(p => (map.ByCode(p.From, order.On)?.Id, p.To is { } to ? map.ByCode(to, order.On)?.Id : null, p.Share ?? 1)).ToHashSet();
        return map.Lineage.All.Any(s => s.On == order.On && s.Kind == order.Kind && s.Parts.Count == parts.Count && s.Parts.All(p => parts.Contains((p.From, p.To, p.Share))));
    }
}
