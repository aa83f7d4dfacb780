// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Calculated;

/// <summary>The periods for which a calculated indicator has figures.</summary>
internal static class CalculationPeriods
{
    /// <summary>Those for which every input that the formula needs has figures, each under the version that holds then; in order of last day, then of length.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="catalogue">Where formulas are found.</param>
    /// <param name="told">The periods for which figures were told: kept where the version that holds has no formula.</param>
    /// <param name="periodsOf">The periods of an input.</param>
    public static IReadOnlyList<Period> Of(Indicator indicator, Catalogue catalogue, IReadOnlyList<Period> told, Func<Indicator, IReadOnlyList<Period>> periodsOf)
    {
        if (indicator.Versions.All(v => v.Calculation is null))
            return told;
        var found = told.Where(p => indicator.Version(indicator.VersionFor(p)).Calculation is null).ToHashSet();
        for (var version = 1; version <= indicator.Versions.Count; version++)
        {
            if (catalogue.PlanOf(indicator, version) is { } plan)
                found.UnionWith(Candidates(plan, periodsOf).Where(p => indicator.VersionFor(p) == version));
        }

        return [.. found.OrderBy(p => p.End).ThenByDescending(p => p.Start)];
    }

    private static IEnumerable<Period> Candidates(CalculationPlan plan, Func<Indicator, IReadOnlyList<Period>> periodsOf)
    {
        if (plan.Needed.Count > 0)
        {
            var needed = plan.Needed.Select(c => (c.Offset, Known: periodsOf(plan.Inputs[c.Input].Indicator!).ToHashSet())).ToList();
            return Shifted(needed[0].Known, needed[0].Offset).Where(p => needed.TrueForAll(n => p.Shift(n.Offset) is { } read && n.Known.Contains(read)));
        }

        // Nothing is needed at a fixed distance (aggregates, firstNonNull): wherever something is known, nearest to the period itself.
        return plan.Read.GroupBy(c => c.Input)
            .SelectMany(group => Shifted(periodsOf(plan.Inputs[group.Key].Indicator!), group.MinBy(c => Math.Abs(c.Offset)).Offset));
    }

    private static IEnumerable<Period> Shifted(IEnumerable<Period> periods, int offset) =>
        periods.Select(p => p.Shift(-offset)).Where(p => p is not null).Select(p => p!.Value);
}
