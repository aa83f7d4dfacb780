// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Figures;

namespace Timonier.Indicators.Views;

/// <summary>What is aimed at, from where, by when, and how far it has come.</summary>
/// <param name="Milestones">All the targets, the nearest deadline first.</param>
/// <param name="Applicable">The one that the figure is measured against.</param>
/// <param name="Initial">Where it starts from.</param>
/// <param name="Attainment">How far the figure has come, or why that cannot be said.</param>
public sealed record SheetTarget(IReadOnlyList<Milestone> Milestones, Milestone Applicable, Figure Initial, Attainment Attainment)
{
    /// <summary>The targets of a unit seen from one of its figures; nothing when there is none that the reader may read.</summary>
    public static SheetTarget? Read(NetworkReading reading, Network.UnitId unit, Indicator indicator, Period period)
    {
        var milestones = reading.PeriodsOf(indicator, Aspect.Target)
            .Select(deadline => new Milestone(deadline, reading.Read(unit, indicator, Aspect.Target, deadline)))
            .Where(m => m.Target.IsReadable)
            .ToList();
        if (TargetChoice.Of(milestones.ConvertAll(m => m.Deadline), period) is not (>= 0 and var chosen))
            return null;
        var applicable = milestones[chosen];
        var initial = reading.PeriodsOf(indicator, Aspect.Initial).Where(p => p.End <= applicable.Deadline.End)
            .Select(p => reading.Read(unit, indicator, Aspect.Initial, p)).LastOrDefault(f => f.IsReadable);
        var start = initial.IsReadable ? initial : Figure.Nothing;
        var definition = indicator.Version(indicator.VersionFor(period));
        return new(milestones, applicable, start, Attainment.Of(definition, reading.Read(unit, indicator, Aspect.Observed, period), start, applicable.Target));
    }
}
