// SPDX-License-Identifier: Apache-2.0
using Timonier.Network;

namespace Timonier.Indicators.Figures;

/// <summary>One indicator of territories, summed over those that a unit serves, by their weights.</summary>
/// <param name="Figure">The sum of what is shown: values of counts, numerators and denominators of the others; missing when nothing was summed.</param>
/// <param name="Territories">How many territories entered, out of how many.</param>
/// <param name="Secret">How many did not because they are protected.</param>
/// <param name="Unsummable">How many did not because they lack what it takes: a rate without its denominator.</param>
/// <param name="IsEstimated">True when a weight under 1, or a share of a succession, entered: the territory is taken as even.</param>
/// <remarks>What is hidden enters no sum: no zone, nor any difference of zones, gives a hidden figure back.</remarks>
public sealed record ZoneSum(Figure Figure, Coverage Territories, int Secret, int Unsummable, bool IsEstimated)
{
    /// <summary>Sums over a zone. A territory of today that merged since the period is read by its origins.</summary>
    /// <param name="reading">The network of the territories.</param>
    /// <param name="zone">The territories with their weights.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="period">The period.</param>
    public static ZoneSum Of(NetworkReading reading, IReadOnlyList<(UnitId Territory, decimal Weight)> zone, Indicator indicator, Period period)
    {
        var panel = reading.PanelOf(indicator, Aspect.Observed, period);
        var sum = new RestatedSum(panel.Definition);
        var (known, secret, unsummable, estimated) = (0, 0, 0, false);
        foreach (var (territory, weight) in zone)
        {
            switch (Take(reading, panel, (territory, weight, period), sum))
            {
                case Taking.Known:
                    known++;
                    break;
                case Taking.Estimated:
                    (known, estimated) = (known + 1, true);
                    break;
                case Taking.Secret:
                    secret++;
                    break;
                case Taking.Unsummable:
                    unsummable++;
                    break;
                case Taking.Missing:
                    break;
            }
        }

        return new(panel.Definition.AddsOverUnits && known > 0 ? sum.Close() ?? Figure.Nothing : Figure.Nothing, new(known, zone.Count), secret, unsummable, estimated);
    }

    /// <summary>Takes a territory in whole, by all its origins, or not at all.</summary>
    private static Taking Take(NetworkReading reading, Panel panel, (UnitId Territory, decimal Weight, Period Period) asked, RestatedSum sum)
    {
        var map = reading.Map;
        bool IsTold(UnitId u) => map.SlotOf(u) is >= 0 and var slot && panel[slot] is { IsTold: true, State: not (ValueState.Missing or ValueState.NotApplicable) };
        var origins = map.Lineage.OriginsOf(asked.Territory, asked.Period.Start, reading.Actor.Day, IsTold);
        var figures = origins.Select(o => (o.Share, Figure: panel.Read(map.SlotOf(o.Unit), Perimeter.None))).ToList();
        if (figures.Exists(f => f.Figure.State is ValueState.Suppressed))
            return Taking.Secret;
        if (figures.Exists(f => f.Figure.State is not (ValueState.Present or ValueState.NotApplicable)))
            return Taking.Missing;
        if (figures.Exists(f => f.Figure.State is ValueState.Present && !sum.Takes(f.Figure)))
            return Taking.Unsummable;
        foreach (var (share, figure) in figures.Where(f => f.Figure.State is ValueState.Present))
            sum.Add(figure, share * asked.Weight);
        return asked.Weight != 1 || origins.Any(o => o.Share != 1) ? Taking.Estimated : Taking.Known;
    }

    private enum Taking
    {
        Known,
        Estimated,
        Secret,
        Unsummable,
        Missing,
    }
}
