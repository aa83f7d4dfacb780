// SPDX-License-Identifier: Apache-2.0
using System.Collections.Concurrent;
using Timonier.Indicators.Cube;
using Timonier.Indicators.Quality;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Indicators.Figures;

/// <summary>One network as one reader may read it, at one state of knowledge: every value shown anywhere comes out of here.</summary>
public sealed class NetworkReading
{
    private static readonly ConcurrentDictionary<(int Network, long Revision), ConcurrentDictionary<(int, Aspect), IReadOnlyList<Period>>> PeriodsKnown = new();

    private readonly CubeSnapshot cube;
    private readonly QualitySnapshot quality;
    private readonly PanelCache panels;
    private readonly Perimeter owned;

    internal NetworkReading(ReadingBasis basis, CubeSnapshot cube, PanelCache panels, QualitySnapshot? quality = null)
    {
        (Actor, Map, Catalogue, Version, Settings) = basis;
        this.cube = cube;
        this.panels = panels;
        this.quality = quality ?? QualitySnapshot.None;
        owned = Actor.OwnedIn(Map);
        Readable = Actor.PerimeterOf(IndicatorRights.Read, Map);
        Visible = Actor.PerimeterOf(NetworkRights.See, Map);
    }

    /// <summary>Who reads.</summary>
    public Actor Actor { get; }

    /// <summary>The units.</summary>
    public NetworkMap Map { get; }

    /// <summary>The indicators.</summary>
    public Catalogue Catalogue { get; }

    /// <summary>The state of knowledge read.</summary>
    public DataVersion Version { get; }

    /// <summary>The network's parameters.</summary>
    public NetworkSettings Settings { get; }

    /// <summary>Units whose figures the reader may read by name.</summary>
    public Perimeter Readable { get; }

    /// <summary>Units that the reader may know.</summary>
    public Perimeter Visible { get; }

    /// <summary>How many figures the network holds.</summary>
    public long FigureCount => cube.Count;

    /// <summary>The periods for which an indicator has figures, in order of last day, then of length.</summary>
    public IReadOnlyList<Period> PeriodsOf(Indicator indicator, Aspect aspect = Aspect.Observed)
    {
        var known = PeriodsKnown.GetOrAdd((Map.Network.Value, cube.Revision), key =>
        {
            var known = PeriodsKnown.Keys.Where(k => k.Network == key.Network).ToList();
            foreach (var old in known.Where(k => k.Revision < key.Revision || k.Revision < known.Max(o => o.Revision)))
                PeriodsKnown.TryRemove(old, out _);
            return new();
        });
        return known.GetOrAdd((indicator.Id.Value, aspect), key => FindPeriods(cube.YearsOf(indicator.Id, aspect)));
    }

    /// <summary>A figure of a unit or territory as this reader may see it; a unit outside the reader's perimeter has none.</summary>
    /// <remarks>Territories above the reader's units (its region, the nation) are read as references: sums of many.</remarks>
    public Figure Read(UnitId unit, Indicator indicator, Aspect aspect, Period period) =>
        PanelOf(indicator, aspect, period).Read(Map.SlotOf(unit), owned);

    /// <summary>The series of a unit, oldest first: one figure for each period of one kind; months and years never mix in one line.</summary>
    public IReadOnlyList<(Period Period, Figure Figure)> SeriesOf(UnitId unit, Indicator indicator, PeriodKind kind)
    {
        var slot = Map.SlotOf(unit);
        return [.. PeriodsOf(indicator).Where(p => p.Kind == kind).Select(p => (p, PanelOf(indicator, Aspect.Observed, p).Read(slot, owned)))];
    }

    /// <summary>The spread of one kind of units; names nobody.</summary>
    public Distribution DistributionOf(Indicator indicator, Period period, string kind) =>
        PanelOf(indicator, Aspect.Observed, period).DistributionOf(kind, Map, period.End);

    /// <summary>The target that holds for a period, by the earliest deadline not before its end, else the last one; with the initial value it starts from.</summary>
    public (Period? Deadline, Figure Target, Figure Initial) TargetOf(UnitId unit, Indicator indicator, Period period)
    {
        var deadlines = PeriodsOf(indicator, Aspect.Target);
        Period? chosen = null;
        foreach (var deadline in deadlines)
        {
            if (!Read(unit, indicator, Aspect.Target, deadline).IsReadable)
                continue;
            chosen = deadline;
            if (deadline.End >= period.End)
                break;
        }

        if (chosen is not { } target)
            return (null, Figure.Nothing, Figure.Nothing);
        var initial = PeriodsOf(indicator, Aspect.Initial).Where(p => p.End <= target.End).Select(p => Read(unit, indicator, Aspect.Initial, p)).LastOrDefault(f => f.IsReadable);
        return (target, Read(unit, indicator, Aspect.Target, target), initial.IsReadable ? initial : Figure.Nothing);
    }

    internal Panel PanelOf(Indicator indicator, Aspect aspect, Period period) =>
        panels.Get(new(cube, Map, Catalogue, quality), new(cube, Map, indicator, aspect, period, Settings.SecretBelow)
        {
            Locked = quality.LockedAt(aspect, indicator.Id, period),
        });

    /// <summary>The charter in force, and what it found.</summary>
    internal QualitySnapshot Quality => quality;

    /// <summary>The version of the entry charter in force; nothing while the network has none.</summary>
    public CharterVersion? Charter => quality.Charter;

    /// <summary>How reliable a figure is by the charter; nothing without a charter, without a figure, or outside what the reader may read.</summary>
    public QualityGrade? GradeOf(UnitId unit, Indicator indicator, Period period) =>
        Charter is not null && Readable.Holds(Map.SlotOf(unit)) && Read(unit, indicator, Aspect.Observed, period).State is ValueState.Present or ValueState.Locked
            ? quality.GradeOf(unit, indicator.Id, period)
            : null;

    /// <summary>The observed figure of a unit with the numbers that a lock hides from comparisons: to tell why it is locked.</summary>
    internal Figure ReadDoubtful(UnitId unit, Indicator indicator, Period period) =>
        PanelOf(indicator, Aspect.Observed, period).ReadDoubtful(Map.SlotOf(unit), owned);

    /// <summary>True when something was told of a figure, were it that it is not applicable; « manquant » is not something.</summary>
    internal bool IsTold(UnitId unit, Indicator indicator, Period period) =>
        cube.Find(indicator.Id, Aspect.Observed, unit.Value, period) is { State: not ValueState.Missing };

    internal Figure Read(Panel panel, int slot) => panel.Read(slot, owned);

    private List<Period> FindPeriods(ReadOnlySpan<(int Year, Chunk Chunk)> years)
    {
        var numbers = new HashSet<ushort>();
        foreach (var (_, chunk) in years)
        {
            foreach (var key in chunk.Keys)
                numbers.Add(new CellKey(key).PeriodNumber);
        }

        return [.. numbers.Select(n => cube.Periods[n]).OrderBy(p => p.End).ThenByDescending(p => p.Start)];
    }
}
