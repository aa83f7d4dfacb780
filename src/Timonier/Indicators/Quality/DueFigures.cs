// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Figures;
using Timonier.Network;

namespace Timonier.Indicators.Quality;

/// <summary>Who owes which figures, since when: read from what is there, on a day, by the rules of lateness of the charter.</summary>
/// <remarks>
/// A unit owes the figure of each period of the indicator’s own periodicity that ended so many days ago, from the first year of the rule (else the first known),
/// from the period in which the unit began, until it ended. What was told « sans objet » is not owed; what was told « manquant » still is.
/// </remarks>
internal sealed class DueFigures
{
    private readonly NetworkReading reading;
    private readonly List<(Indicator Indicator, Period Period, DateOnly Due)> owed = [];
    private readonly HashSet<string> kinds;

    public DueFigures(NetworkReading reading, DateOnly day)
    {
        this.reading = reading;
        kinds = KindsOf(reading);
        foreach (var rule in reading.Charter?.Charter.Rules.Where(r => r.Kind is CharterRuleKind.Late) ?? [])
        {
            foreach (var indicator in reading.Catalogue.All.Where(i => CharterRun.BearsOn(rule, i)))
                owed.AddRange(PeriodsOf(indicator, rule, day));
        }

        owed = [.. owed.GroupBy(o => (o.Indicator.Id, o.Period)).Select(g => g.MinBy(o => o.Due)).OrderBy(o => o.Due).ThenBy(o => o.Indicator.Code, StringComparer.Ordinal)];
    }

    /// <summary>The kinds of units that owe figures: those that the network steers.</summary>
    public IReadOnlySet<string> Kinds => kinds;

    /// <summary>What one unit owed by the day: how many figures were due, and those that are not there, the oldest first.</summary>
    public (int Due, List<(Indicator Indicator, Period Period, DateOnly Due)> Lacking) Of(Unit unit)
    {
        var (due, lacking) = (0, new List<(Indicator, Period, DateOnly)>());
        foreach (var figure in owed)
        {
            if (!Owes(unit, figure.Period.End) || reading.Read(unit.Id, figure.Indicator, Aspect.Observed, figure.Period).State is ValueState.NotApplicable)
                continue;
            due++;
            if (!reading.IsTold(unit.Id, figure.Indicator, figure.Period))
                lacking.Add(figure);
        }

        return (due, lacking);
    }

    /// <summary>True when a unit is of a kind that owes, began by the day, and has not ended.</summary>
    private bool Owes(Unit unit, DateOnly day) =>
        unit.KindOn(day) is { } kind && kinds.Contains(kind) && unit.CountsOn(day)
        && unit.Facts.TryGetValue(Unit.KindAttribute, out var known) && known.Entries.Count > 0 && known.Entries[0].From <= day;

    /// <summary>The kinds steered by the network; where none is declared, those of units below which there is none.</summary>
    private static HashSet<string> KindsOf(NetworkReading reading)
    {
        if (reading.Settings.SteeredKinds.Count > 0)
            return reading.Settings.SteeredKinds.ToHashSet(StringComparer.Ordinal);
        var day = reading.Actor.Day;
        var tree = reading.Map.TreeOn(reading.Map.MainTree, day);
        return Enumerable.Range(0, reading.Map.Units.Count)
            .Where(slot => tree.ChildrenOf(slot).IsEmpty)
            .Select(slot => reading.Map.Units[slot].KindOn(day)).OfType<string>().ToHashSet(StringComparer.Ordinal);
    }

    private IEnumerable<(Indicator Indicator, Period Period, DateOnly Due)> PeriodsOf(Indicator indicator, CharterRule rule, DateOnly day)
    {
        var kind = indicator.Current.Periodicity;
        var known = reading.PeriodsOf(indicator).Where(p => p.Kind == kind).ToList();
        if (known.Count == 0 || kind is PeriodKind.Interval or PeriodKind.Day)
            yield break;
        var first = (rule.Since ?? reading.Charter!.Charter.Since) is { } since ? Period.Holding(new(since, 1, 1), kind) : known.Min();
        for (Period? at = Period.Holding(day, kind); at is { } period && period >= first; at = period.Previous)
        {
            var due = period.End.AddDays(rule.Days!.Value);
            if (due < day)
                yield return (indicator, period, due);
        }
    }
}
