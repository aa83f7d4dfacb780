// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Figures;
using Timonier.Network;
using Timonier.Network.Successions;
using Timonier.Network.Views;

namespace Timonier.Indicators.Views;

/// <summary>What a succession would do, before anybody records it: to the network, to figures, to mandates. Nothing is written.</summary>
public sealed record SuccessionPreview
{
    /// <summary>Indicators whose figures are shown; all are counted.</summary>
    private const int RowsShown = 12;

    /// <summary>What would be written.</summary>
    public required SuccessionPlan Plan { get; init; }

    /// <summary>The network once it is.</summary>
    public required NetworkMap After { get; init; }

    /// <summary>The first indicators, with the figure that each successor would have at the last period known before.</summary>
    public required IReadOnlyList<SuccessionPreviewRow> Rows { get; init; }

    /// <summary>How many indicators have figures of the units concerned.</summary>
    public required int IndicatorCount { get; init; }

    /// <summary>How many of them would have a comparable past for every successor.</summary>
    public required int ComparableCount { get; init; }

    /// <summary>Mandates held on units that change, with the successors that they would hold over.</summary>
    public required IReadOnlyList<(MandateEntry Mandate, IReadOnlyList<UnitId> Followed)> Mandates { get; init; }

    /// <summary>Composes it; who may not describe the network is refused.</summary>
    public static Outcome<SuccessionPreview> Read(NetworkReading reading, SuccessionOrder order, IReadOnlyList<MandateEntry> mandates)
    {
        if (!reading.Actor.May(NetworkRights.Describe, reading.Map.Network))
            return NetworkRefusals.NotYours;
        var plan = SuccessionEditor.Plan(reading.Map, order);
        if (!plan.IsDone)
            return plan.Refusal;
        var after = reading.Map.With(plan.Value.Changes, reading.Map.Revision);
        var succession = plan.Value.Succession;
        var rows = RowsOf(reading.Known(after, succession.On), succession);
        return new SuccessionPreview
        {
            Plan = plan.Value,
            After = after,
            Rows = [.. rows.Take(RowsShown)],
            IndicatorCount = rows.Count,
            ComparableCount = rows.Count(r => r.Restated.All(f => f.Figure.IsReadable)),
            Mandates = [.. mandates.Select(m => (m, Followed(m.Held, after, succession)))],
        };
    }

    private static IReadOnlyList<UnitId> Followed(HeldMandate mandate, NetworkMap after, Succession succession)
    {
        var perimeter = Perimeter.Of([mandate], after, succession.On).WithSuccessors(after, [mandate.Tree], succession.On);
        return [.. succession.Successors.Where(u => perimeter.Holds(after.SlotOf(u)))];
    }

    private static List<SuccessionPreviewRow> RowsOf(NetworkReading reading, Succession succession)
    {
        var rows = new List<SuccessionPreviewRow>();
        foreach (var indicator in reading.Catalogue.All)
        {
            var period = reading.PeriodsOf(indicator).LastOrDefault(p => p.Start < succession.On
                && succession.Predecessors.Any(u => reading.Read(u, indicator, Aspect.Observed, p).State is not ValueState.Missing));
            if (period == default)
                continue;
            rows.Add(new(
                indicator,
                period,
                [.. succession.Predecessors.Select(u => (u, reading.Read(u, indicator, Aspect.Observed, period)))],
                [.. succession.Successors.Select(u => reading.Restate(u, indicator, period))]));
        }

        return rows;
    }
}
