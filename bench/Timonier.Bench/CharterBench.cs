// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators;
using Timonier.Indicators.Cube;
using Timonier.Indicators.Quality;
using Timonier.Network;

namespace Timonier.Bench;

/// <summary>A charter of every kind of rule on 3.2 million observations in memory, drawn with a seed; then after one indicator changed.</summary>
internal static class CharterBench
{
    private const int Indicators = 400;
    private const int Units = 400;
    private const int Years = 20;
    private const int Samples = 3;
    private const double Bar = 10;

    private const string Charter = """
        { "name": "Banc", "chapters": [{ "label": "Tout", "rules": [
          { "code": "R1", "label": "r", "kind": "bounds", "indicators": [CODES], "least": 2, "greatest": 60, "severity": "notice", "explanation": "x" },
          { "code": "R2", "label": "r", "kind": "break", "indicators": ["*"], "percent": 50, "severity": "notice", "explanation": "x" },
          { "code": "R3", "label": "r", "kind": "duplicate", "indicators": ["*"], "severity": "notice", "explanation": "x" },
          { "code": "R4", "label": "r", "kind": "ownHistory", "indicators": ["*"], "limit": 8, "severity": "serious", "explanation": "x" },
          { "code": "R5", "label": "r", "kind": "peers", "indicators": ["*"], "limit": 6, "severity": "notice", "explanation": "x" },
          { "code": "R6", "label": "r", "kind": "pair", "indicators": [CODES], "other": "I2", "relation": "atMost", "factor": 20, "severity": "blocking", "explanation": "x" },
          { "code": "R7", "label": "r", "kind": "sum", "indicators": ["I1"], "field": "denominator", "parts": ["I1", "I2"], "otherField": "numerator", "relation": "atLeast", "severity": "blocking", "explanation": "x" },
          { "code": "R8", "label": "r", "kind": "unknownOutcomes", "indicators": [CODES], "other": "I3", "greatest": 55, "severity": "blocking", "explanation": "x" },
          { "code": "R9", "label": "r", "kind": "late", "indicators": ["*"], "days": 60, "severity": "notice", "explanation": "x" }
        ] }] }
        """;

    public static Task RunAsync()
    {
        var codes = string.Join(", ", Enumerable.Range(1, Indicators).Select(i => $"\"I{i}\""));
        var read = CharterFile.Read(Charter.Replace("CODES", codes, StringComparison.Ordinal));
        var charter = new CharterVersion(1, read.Charter ?? throw new InvalidOperationException(string.Join('\n', read.Faults)), "", default, "bench", 1);
        var basis = new QualityBasis(Map(), Catalogue(), Cube());
        QualitySnapshot quality = null!;
        var seconds = Timing.Least(Samples, () => quality = QualitySnapshot.Make(1, (charter, []), basis, null));
        Console.Error.WriteLine($"# {basis.Cube.Count} figures, {quality.Findings.Length} alerts");
        new Figure("charter-run-3.2M", seconds, "s", Bar, Samples, "bench/run.sh data charter").Print();

        var next = basis with { Cube = basis.Cube.With(2, [new(new ChunkKey(7, Aspect.Observed, 2024), Chunk.Empty)]) };
        var again = Timing.Least(Samples, () => QualitySnapshot.Make(2, (charter, []), next, quality));
        new Figure("charter-run-after-import", again, "s", double.NaN, Samples, "bench/run.sh data charter").Print();
        return Task.CompletedTask;
    }

    private static Catalogue Catalogue() => new(1, Enumerable.Range(1, Indicators).Select(i =>
        new Indicator(new(i), $"I{i}", [new Timonier.Indicators.Definition { Label = $"I{i}", Kind = IndicatorKind.Proportion, Multiplier = 100, Role = IndicatorRole.Steering }])));

    private static NetworkMap Map()
    {
        var always = DateOnly.MinValue;
        var units = Enumerable.Range(1, Units).Select(u => new Unit(
            new(u), new Dictionary<string, Timeline<string>>(StringComparer.Ordinal) { [Unit.KindAttribute] = new([new("structure", always, null)]) }, [new(new("code", $"U{u}"), always, null)]));
        return new(new(1), 1, new([.. units], [], [("principal", "Rattachement")], []));
    }

    private static CubeSnapshot Cube()
    {
        var random = new Random(11);
        var draft = new CubeDraft(new(0, new(), []));
        for (var indicator = 1; indicator <= Indicators; indicator++)
        {
            for (var year = 0; year < Years; year++)
            {
                var period = Period.Year(2005 + year);
                var number = draft.Basis.Periods.Add(period.Code);
                for (var unit = 1; unit <= Units; unit++)
                {
                    var denominator = 200 + random.Next(1_800);
                    var share = 0.25 + (0.0003 * unit) + (0.03 * (random.NextDouble() - 0.5)) + (random.Next(400) == 0 ? 0.3 : 0);
                    var key = new CellKey(unit, number, new(1, CellForm.Ratio, ValueState.Present, 0));
                    draft.Add(new(indicator, Aspect.Observed, key, (long)(denominator * share), denominator, Chunk.None, 0, unit), period.FilingYear);
                }
            }
        }

        draft.Settle();
        return draft.Basis.With(1, draft.Replaced.ToList());
    }
}
