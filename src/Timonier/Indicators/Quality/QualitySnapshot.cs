// SPDX-License-Identifier: Apache-2.0
using Timonier.Network;

namespace Timonier.Indicators.Quality;

/// <summary>What the charter in force finds in the figures of one network at one state of knowledge, and what is said of it: immutable.</summary>
internal sealed class QualitySnapshot
{
    private static readonly IReadOnlySet<int> NoUnit = new HashSet<int>();

    private readonly Finding[] findings;
    private readonly CharterRule[] rules;
    private readonly Dictionary<int, (List<object> LookedAt, Finding[] Found)> byIndicator;
    private readonly ILookup<AlertKey, AlertStatement> statements;
    private readonly Dictionary<(int Indicator, long Period), HashSet<int>> locked = [];

    private QualitySnapshot(
        long revision, CharterVersion? charter, IReadOnlyList<AlertStatement> statements, Dictionary<int, (List<object> LookedAt, Finding[] Found)> byIndicator)
    {
        Revision = revision;
        Charter = charter;
        this.byIndicator = byIndicator;
        this.statements = statements.ToLookup(s => s.Key);
        rules = charter is null ? [] : [.. charter.Charter.Rules];
        findings = [.. byIndicator.Values.SelectMany(i => i.Found)];
        Array.Sort(findings, Finding.Order);
        Lock();
    }

    /// <summary>A network without a charter.</summary>
    public static QualitySnapshot None { get; } = new(0, null, [], []);

    /// <summary>The last revision that changed what is found or said.</summary>
    public long Revision { get; }

    /// <summary>The charter in force.</summary>
    public CharterVersion? Charter { get; }

    /// <summary>Everything found, by unit, indicator, period, rule.</summary>
    public ReadOnlySpan<Finding> Findings => findings;

    /// <summary>Judges the figures; what the newest picture held of indicators that did not change is taken over.</summary>
    public static QualitySnapshot Make(long revision, (CharterVersion Charter, IReadOnlyList<AlertStatement> Statements) told, QualityBasis basis, QualitySnapshot? newest)
    {
        var run = new CharterRun(told.Charter.Charter, basis.Cube, basis.Map, basis.Catalogue);
        var known = newest?.Charter?.Number == told.Charter.Number ? newest.byIndicator : [];
        var indicators = basis.Catalogue.All;
        var judged = new (int Indicator, List<object> LookedAt, Finding[] Found)[indicators.Count];
        Parallel.For(0, indicators.Count, i =>
        {
            var looked = LookedAt(run, indicators[i], basis);
            var found = known.TryGetValue(indicators[i].Id.Value, out var before) && before.LookedAt.SequenceEqual(looked) ? before.Found : run.Judge(indicators[i]);
            judged[i] = (indicators[i].Id.Value, looked, found);
        });
        return new(revision, told.Charter, told.Statements, judged.ToDictionary(j => j.Indicator, j => (j.LookedAt, j.Found)));
    }

    /// <summary>The findings about one unit.</summary>
    public ReadOnlySpan<Finding> OfUnit(UnitId unit)
    {
        var from = FirstAt(new(0, unit.Value, 0, 0, 0, null, null, 0));
        var to = FirstAt(new(0, unit.Value + 1, 0, 0, 0, null, null, 0));
        return findings.AsSpan(from, to - from);
    }

    /// <summary>The finding of a rule about one figure, or nothing.</summary>
    public Finding? Find(AlertKey key)
    {
        foreach (var finding in OfUnit(key.Unit))
        {
            if (finding.Indicator == key.Indicator.Value && finding.Period == key.Period.Code && rules[finding.Rule].Code == key.Rule)
                return finding;
        }

        return null;
    }

    /// <summary>The rule of a finding.</summary>
    public CharterRule RuleOf(in Finding finding) => rules[finding.Rule];

    /// <summary>What was said of the alert, whatever the figure was then, oldest first.</summary>
    public IEnumerable<AlertStatement> StatementsOf(in Finding finding) => statements[KeyOf(finding)];

    /// <summary>Where the alert stands: the last thing said of these very figures.</summary>
    public AlertState StateOf(in Finding finding)
    {
        var state = AlertState.Open;
        foreach (var statement in statements[KeyOf(finding)])
        {
            if (statement.Print == finding.Print)
                state = AlertRules.StateOf(statement.Kind);
        }

        return state;
    }

    /// <summary>The grade of a figure; A where nothing was found.</summary>
    public QualityGrade GradeOf(UnitId unit, IndicatorId indicator, Period period)
    {
        var points = 0;
        foreach (var finding in OfUnit(unit))
        {
            if (finding.Indicator == indicator.Value && finding.Period == period.Code)
                points += PointsOf(finding);
        }

        return Charter?.Charter.Grades.Of(points) ?? QualityGrade.A;
    }

    /// <summary>Units whose observed figure is locked, for one indicator and one period.</summary>
    public IReadOnlySet<int> LockedAt(Aspect aspect, IndicatorId indicator, Period period) =>
        aspect is Aspect.Observed && locked.TryGetValue((indicator.Value, period.Code), out var units) ? units : NoUnit;

    /// <summary>What is at the root of an alert.</summary>
    public AlertKey KeyOf(in Finding finding) => new(rules[finding.Rule].Code, new(finding.Unit), new(finding.Indicator), Period.FromCode(finding.Period));

    /// <summary>Points of a finding: none once accepted.</summary>
    public int PointsOf(in Finding finding) => StateOf(finding) is AlertState.Accepted ? 0 : Charter!.Charter.Grades.PointsOf(rules[finding.Rule].Severity);

    /// <summary>What decides of the findings of an indicator: its definitions, the figures looked at, and the kinds of units.</summary>
    private static List<object> LookedAt(CharterRun run, Indicator indicator, QualityBasis basis)
    {
        var looked = new List<object> { basis.Map.Revision };
        foreach (var read in run.LookedAt(indicator))
        {
            looked.Add(read);
            foreach (var (year, chunk) in basis.Cube.YearsOf(read.Id, Aspect.Observed))
            {
                looked.Add(year);
                looked.Add(chunk);
            }
        }

        return looked;
    }

    private void Lock()
    {
        for (var i = 0; i < findings.Length;)
        {
            var (first, points) = (findings[i], 0);
            for (; i < findings.Length && findings[i].Unit == first.Unit && findings[i].Indicator == first.Indicator && findings[i].Period == first.Period; i++)
                points += PointsOf(findings[i]);
            if (Charter!.Charter.Grades.Of(points) is not QualityGrade.D)
                continue;
            if (!locked.TryGetValue((first.Indicator, first.Period), out var units))
                locked.Add((first.Indicator, first.Period), units = []);
            units.Add(first.Unit);
        }
    }

    private int FirstAt(Finding finding)
    {
        var at = Array.BinarySearch(findings, finding, Finding.Order);
        return at < 0 ? ~at : at;
    }
}
