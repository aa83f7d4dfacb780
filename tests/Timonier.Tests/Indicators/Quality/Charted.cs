// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators;
using Timonier.Indicators.Cube;
using Timonier.Indicators.Quality;
using Timonier.Network;
using Timonier.Tests.Network;

namespace Timonier.Tests.Indicators.Quality;

/// <summary>Charters of a few rules over small drawn figures: <c>A02 A 2023 = 12</c>, <c>E02 A 2024 = 3/40</c>.</summary>
internal sealed class Charted
{
    private readonly List<(string Indicator, string Unit, Period Period, string Figure)> figures = [];

    public Charted(string drawing, params Indicator[] indicators)
    {
        Map = Sketch.Map(drawing);
        Catalogue = new(1, indicators);
    }

    public NetworkMap Map { get; }

    public Catalogue Catalogue { get; }

    public static Indicator Count(int id, string code, params Definition[] later) => new(new(id), code, [new Definition { Label = code, Kind = IndicatorKind.Count, Role = IndicatorRole.Steering }, .. later]);

    public static Indicator Share(int id, string code) =>
        new(new(id), code, [new Definition { Label = code, Kind = IndicatorKind.Proportion, Multiplier = 100, Unit = "%", Decimals = 1, Role = IndicatorRole.Steering }]);

    public Charted With(string lines)
    {
        foreach (var line in lines.Split('\n', ';').Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            var (about, figure) = (line.Split('=')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries), line.Split('=')[1].Trim());
            Assert.True(PeriodText.TryRead(about[2], out var period));
            figures.Add((about[0], about[1], period, figure));
        }

        return this;
    }

    public CubeSnapshot Cube(long revision = 1)
    {
        var draft = new CubeDraft(new(0, new(), []));
        var line = 1;
        foreach (var (code, unit, period, figure) in figures)
        {
            var indicator = Catalogue.ByCode(code)!;
            var number = draft.Basis.Periods.Add(period.Code);
            draft.Add(Row(indicator, Map.Units[Map.Slot(unit)].Id.Value, (number, indicator.VersionFor(period)), figure) with { Line = line++ }, period.FilingYear);
        }

        draft.Settle();
        return draft.Basis.With(revision, draft.Replaced.ToList());
    }

    public QualitySnapshot Judge(string rules, string grades = "") => Judge(rules, [], grades);

    public QualitySnapshot Judge(string rules, IReadOnlyList<AlertStatement> said, string grades = "") =>
        QualitySnapshot.Make(1, (Version(rules, grades), said), new(Map, Catalogue, Cube()), null);

    public static CharterVersion Version(string rules, string grades = "") => new(1, Charter(rules, grades), "", default, "essai", 1);

    public static EntryCharter Charter(string rules, string grades = "")
    {
        var file = CharterFile.Read($$"""{ "name": "Essai", "chapters": [{ "label": "Un", "rules": [{{rules}}] }]{{(grades.Length > 0 ? $", \"grades\": {grades}" : "")}} }""");
        Assert.Empty(file.Faults);
        return file.Charter!;
    }

    /// <summary>One rule with its usual words.</summary>
    public static string Rule(string kind, string indicators, string more, string code = "R1", string severity = "notice") =>
        $$"""{ "code": "{{code}}", "label": "Règle", "kind": "{{kind}}", "indicators": [{{string.Join(", ", indicators.Split(' ').Select(i => $"\"{i}\""))}}], "severity": "{{severity}}", "explanation": "Parce que."{{(more.Length > 0 ? ", " + more : "")}} }""";

    /// <summary>The findings as « A02 A 2024 : 12 [5 ; 10] ».</summary>
    public IReadOnlyList<string> Said(QualitySnapshot quality) => [.. quality.Findings.ToArray().Select(f => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Catalogue[new(f.Indicator)].Code} {Map[new(f.Unit)].MainCode.Code} {Period.FromCode(f.Period)} : {f.Found:0.####} [{f.Low:0.####} ; {f.High:0.####}]"))];

    private static DraftRow Row(Indicator indicator, int unit, (ushort Number, byte Version) at, string text)
    {
        var (form, state, first, second, scale) = text.Split('/') switch
        {
            ["nd"] => (CellForm.Value, ValueState.Missing, Chunk.None, Chunk.None, (byte)0),
            ["so"] => (CellForm.Value, ValueState.NotApplicable, Chunk.None, Chunk.None, (byte)0),
            [var n, var d] => (CellForm.Ratio, ValueState.Present, long.Parse(n, null), long.Parse(d, null), (byte)0),
            [var value] => (CellForm.Value, ValueState.Present, long.Parse(value.Replace(",", "", StringComparison.Ordinal), null), Chunk.None, (byte)(value.Contains(',', StringComparison.Ordinal) ? value.Length - value.IndexOf(',', StringComparison.Ordinal) - 1 : 0)),
            _ => throw new FormatException(text),
        };
        return new(indicator.Id.Value, Aspect.Observed, new(unit, at.Number, new(at.Version, form, state, scale)), first, second, Chunk.None, 0, 1);
    }
}
