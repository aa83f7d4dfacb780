// SPDX-License-Identifier: Apache-2.0
using System.Collections.Concurrent;
using Timonier.Indicators.Calculated;
using Timonier.Indicators.Cube;
using Timonier.Indicators.Quality;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Indicators.Figures;

/// <summary>One network as one reader may read it, at one state of knowledge: every value shown anywhere comes out of here.</summary>
public sealed class NetworkReading
{
    private readonly CubeSnapshot cube;
    private readonly QualitySnapshot quality;
    private readonly PanelCache panels;
    private readonly Perimeter owned;
    private readonly ConcurrentDictionary<DateOnly, Perimeter> readOn = new();
    private readonly ConcurrentDictionary<DateOnly, Perimeter> knownOn = new();

    internal NetworkReading(ReadingBasis basis, CubeSnapshot cube, PanelCache panels, QualitySnapshot? quality = null)
    {
        (Actor, Map, Catalogue, Version, Settings) = basis;
        this.cube = cube;
        this.panels = panels;
        this.quality = quality ?? QualitySnapshot.None;
        Tree = Map.MainTree;
        owned = Actor.OwnedIn(Map);
        var isShared = Map.Network == NetworkId.References;
        Readable = isShared ? Perimeter.All : Actor.PerimeterOf(IndicatorRights.Read, Map);
        Visible = isShared ? Perimeter.All : Actor.PerimeterOf(NetworkRights.See, Map);
    }

    private NetworkReading(NetworkReading other, string tree)
    {
        (Actor, Map, Catalogue, Version, Settings) = (other.Actor, other.Map, other.Catalogue, other.Version, other.Settings);
        (cube, panels, owned, Readable, Visible, quality) = (other.cube, other.panels, other.owned, other.Readable, other.Visible, other.quality);
        Tree = tree;
    }

    /// <summary>The same reading on a network that is not recorded, at a day to come if need be: its panels are its own, and shared with nobody.</summary>
    internal NetworkReading Known(NetworkMap map, DateOnly day) =>
        new(new(day > Actor.Day ? Actor with { Day = day } : Actor, map, Catalogue, Version, Settings), cube, new(), quality);

    /// <summary>Who reads.</summary>
    public Actor Actor { get; }

    /// <summary>Code of the tree in which units are placed and figures added up: the network's own, unless <see cref="In"/> chose another.</summary>
    public string Tree { get; }

    /// <summary>The units.</summary>
    public NetworkMap Map { get; }

    /// <summary>The indicators.</summary>
    public Catalogue Catalogue { get; }

    /// <summary>The state of knowledge read.</summary>
    public DataVersion Version { get; }

    /// <summary>The network's parameters.</summary>
    public NetworkSettings Settings { get; }

    /// <summary>Units whose figures the reader may read by name; all those of the references, which every network shares.</summary>
    public Perimeter Readable { get; }

    /// <summary>Units that the reader may know.</summary>
    public Perimeter Visible { get; }

    /// <summary>How many figures the network holds.</summary>
    public long FigureCount => cube.Count;

    /// <summary>The same reading in another tree; a tree that the network does not have is passed over.</summary>
    public NetworkReading In(string? tree) => tree is null || tree == Tree || !Map.Trees.Any(t => t.Code == tree) ? this : new(this, tree);

    /// <summary>The periods for which an indicator has figures, in order of last day, then of length.</summary>
    public IReadOnlyList<Period> PeriodsOf(Indicator indicator, Aspect aspect = Aspect.Observed)
    {
        var known = panels.PeriodsOf(cube, Map, Catalogue, quality);
        if (known.TryGetValue((indicator.Id.Value, aspect), out var periods))
            return periods;
        var told = FindPeriods(cube.YearsOf(indicator.Id, aspect));
        return known.GetOrAdd(
            (indicator.Id.Value, aspect),
            aspect is Aspect.Observed ? CalculationPeriods.Of(indicator, Catalogue, told, input => PeriodsOf(input)) : told);
    }

    /// <summary>The unit or territory that a designation names, for a reader who may know it: in the perimeter, or above a unit of it. What exists elsewhere answers as what does not exist.</summary>
    public Unit? Find(string designation, DateOnly day) =>
        Map.Find(designation, day) is { IsDone: true, Value: var found } && IsKnown(Map.SlotOf(found.Id), day) ? found : null;

    /// <summary>True when the reader may know the unit of that slot: visible, or above a visible one on that day.</summary>
    public bool IsKnown(int slot, DateOnly day) => Visible.Holds(slot) || knownOn.GetOrAdd(day, d => Visible.AndAbove(Map.TreeOn(Tree, d))).Holds(slot);

    /// <summary>A figure of a unit or territory as this reader may see it; a unit outside the reader's perimeter has none.</summary>
    /// <remarks>Territories above the reader's units (its region, the nation) are read as references: sums of many.</remarks>
    public Figure Read(UnitId unit, Indicator indicator, Aspect aspect, Period period) => Read(PanelOf(indicator, aspect, period), Map.SlotOf(unit), period);

    /// <summary>The series of a unit, oldest first: one figure for each period of one kind; months and years never mix in one line.</summary>
    public IReadOnlyList<(Period Period, Figure Figure)> SeriesOf(UnitId unit, Indicator indicator, PeriodKind kind)
    {
        var slot = Map.SlotOf(unit);
        return [.. PeriodsOf(indicator).Where(p => p.Kind == kind).Select(p => (p, Read(PanelOf(indicator, Aspect.Observed, p), slot, p)))];
    }

    /// <summary>A figure of the past as the unit of today would have had it: its own and those of the units that it follows, by the rule of <see cref="Restating"/>.</summary>
    public Restatement Restate(UnitId unit, Indicator indicator, Period period) => Restating.Of(this, unit, indicator, period);

    /// <summary>The spread of one kind of units; names nobody. Nothing for a reader who may read no figure at all.</summary>
    public Distribution DistributionOf(Indicator indicator, Period period, string kind) =>
        Readable.IsEmpty ? Distribution.Of([]) : PanelOf(indicator, Aspect.Observed, period).DistributionOf(kind, Map, period.End);

    /// <summary>What a calculated figure reads, one panel for each cell of its plan; nothing for a figure that is told.</summary>
    internal (CalculationPlan Plan, InputPanels Panels)? InputsOf(Indicator indicator, Period period)
    {
        var subject = new PanelSubject(cube, Map, indicator, Aspect.Observed, period, Settings.SecretBelow) { Quality = quality };
        return Catalogue.PlanOf(subject) is { } plan ? (plan, InputPanels.Of(subject, plan, (input, at) => PanelOf(input, Aspect.Observed, at))) : null;
    }

    /// <summary>What the targets below each territory add up to, whatever its own.</summary>
    internal Panel BelowOf(Indicator indicator, Period deadline) =>
        PanelBuilder.Below(new(cube, Map, indicator, Aspect.Target, deadline, Settings.SecretBelow));

    internal Panel PanelOf(Indicator indicator, Aspect aspect, Period period) =>
        panels.Get(cube, Map, Catalogue, new(cube, Map, indicator, aspect, period, Settings.SecretBelow) { Quality = quality, Tree = Tree == Map.MainTree ? null : Tree });

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
        IsReadableOn(Map.SlotOf(unit), period.End) ? PanelOf(indicator, Aspect.Observed, period).ReadDoubtful(Map.SlotOf(unit), owned) : Figure.Nothing;

    /// <summary>True when something was told of a figure, were it that it is not applicable; « manquant » is not something.</summary>
    internal bool IsTold(UnitId unit, Indicator indicator, Period period) =>
        cube.Find(indicator.Id, Aspect.Observed, unit.Value, period) is { State: not ValueState.Missing };

    internal Figure Read(Panel panel, int slot, Period period) => IsReadableOn(slot, period.End) ? panel.Read(slot, owned) : Figure.Nothing;

    private bool IsReadableOn(int slot, DateOnly day) =>
        Readable.Holds(slot) || readOn.GetOrAdd(day, d => Readable.AndAbove(Map.TreeOn(Tree, d))).Holds(slot);

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
