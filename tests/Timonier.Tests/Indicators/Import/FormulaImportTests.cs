// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators;
using Timonier.Indicators.Acts;
using Timonier.Indicators.Figures;
using Timonier.Indicators.Import.Reports;

namespace Timonier.Tests.Indicators.Import;

/// <summary>Formulas that come with a file of definitions, then figures, corrections and other versions.</summary>
public sealed class FormulaImportTests(Cluster cluster) : IAsyncLifetime
{
    private const string Definitions = """
        { "kind": "definitions", "network": { "code": "calcul", "name": "Calcul", "create": true }, "indicator": "c",
          "define": { "label": "l", "kind": "k", "formula": "f", "validFrom": "du", "countsPersons": false, "decimals": 1 } }
        """;

    private const string Figures = """
        { "kind": "observations", "network": "calcul", "kinds": [{ "code": "u", "label": "u" }], "unit": { "column": "u", "scheme": "s", "create": { "kind": "=u", "name": "u" } },
          "indicator": "i", "period": { "column": "a", "as": "year" }, "value": "v" }
        """;

    private const string Header = "c;l;k;du;f\n";
    private Desk desk = null!;

    public async ValueTask InitializeAsync() => desk = await Desk.OpenAsync(cluster);

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task Indicators_of_one_file_name_each_other_in_any_order_and_the_value_follows_the_figures()
    {
        await desk.RecordAsync(Definitions, Header + "C;Part;rate;;100 * #{D} / #{E}\nD;Double;count;;2 * #{A}\nA;A;count;;\nE;E;count;;\n");
        await desk.RecordAsync(Figures, "u;i;a;v\nX;A;2024;3\nX;E;2024;24\n");
        Assert.Equal(25m, (await ReadAsync("C", "2024")).Value);
        await desk.RecordAsync(Figures, "u;i;a;v\nX;A;2024;6\n");
        Assert.Equal(50m, (await ReadAsync("C", "2024")).Value);
    }

    [Theory]
    [InlineData("C;C;count;;#{A} +\n", "Ligne 1, colonne 7")]
    [InlineData("C;C;count;;#{A} + #{Z}\n", "n’existe pas ici")]
    [InlineData("C;C;count;;#{A} > 1\n", "un nombre")]
    [InlineData("C;C;count;;#{D}\nD;D;count;;#{C}\n", "C → D → C")]
    public async Task What_cannot_be_kept_is_refused_with_its_line(string lines, string expected)
    {
        var report = await desk.CheckAsync(Definitions, Header + "A;A;count;;\n" + lines);
        Assert.False(report.Verdict is ImportVerdict.Recordable);
        Assert.Contains(report.Rejected, r => r.Row == 3 && r.Cause == "definition.formula" && r.Remedy.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_formula_over_a_refused_indicator_is_refused_too()
    {
        var report = await desk.CheckAsync(Definitions, Header + "B;B;count;;#{Z}\nC;C;count;;#{B} + 1\n");
        Assert.Equal([2, 3], report.Rejected.Select(r => r.Row).Order());
    }

    [Fact]
    public async Task A_calculated_indicator_receives_no_figure_and_may_have_a_target()
    {
        await desk.RecordAsync(Definitions, Header + "A;A;count;;\nC;C;count;;2 * #{A}\n");
        var report = await desk.RecordAsync(Figures, "u;i;a;v\nX;C;2024;3\nX;A;2024;4\n");
        Assert.Equal(("chiffre d’un indicateur calculé (C)", 1L, 1L), (Assert.Single(report.Dropped).Rule, report.Dropped[0].Count, report.Created));
        Assert.Equal(8m, (await ReadAsync("C", "2024")).Value);
        var targets = Figures.Replace("observations", "targets", StringComparison.Ordinal);
        Assert.Empty((await desk.RecordAsync(targets, "u;i;a;v\nX;C;2024;3\n")).Rejected);
    }

    [Fact]
    public async Task Another_formula_is_another_version_and_changes_nothing_known_before()
    {
        await desk.RecordAsync(Definitions, Header + "A;A;count;;\nC;C;count;;2 * #{A}\n");
        await desk.RecordAsync(Figures, "u;i;a;v\nX;A;2023;10\nX;A;2024;10\n");
        var before = await desk.KnownAsync("calcul");
        Assert.Equal("definition.version", Assert.Single((await desk.CheckAsync(Definitions, Header + "C;C;count;;3 * #{A}\n")).Rejected).Cause);
        await desk.RecordAsync(Definitions, Header + "C;C;count;2024-01-01;3 * #{A}\n");
        Assert.Equal((20m, 30m), ((await ReadAsync("C", "2023")).Value, (await ReadAsync("C", "2024")).Value));
        Assert.Equal(20m, Read(before, "C", "2024").Value);
        Assert.Equal(0, (await desk.RecordAsync(Definitions, Header + "C;C;count;2024-01-01;3 * #{A}\n")).Changed);
        Assert.Equal(30m, Read(await desk.ReloadedAsync("calcul"), "C", "2024").Value);
    }

    [Fact]
    public async Task A_formula_is_declared_from_the_page_and_refused_there_with_its_place()
    {
        await desk.RecordAsync(Definitions, Header + "A;A;count;;\n");
        await using var db = desk.Db();
        var network = (await desk.Knowledge.FindNetworkAsync("calcul", TestContext.Current.CancellationToken))!.Id;
        var act = new DefineIndicator(db, desk.Versions, new(desk.Source), TimeProvider.System);
        var refused = await act.RunAsync(Desk.Admin, network, ("C", new() { Label = "C", Calculation = new(new("2 * #{B}")) }), TestContext.Current.CancellationToken);
        Assert.Contains("Ligne 1, colonne 5", refused.Refusal!.Message, StringComparison.Ordinal);
        var done = await act.RunAsync(Desk.Admin, network, ("C", new() { Label = "C", Calculation = new(new("2 * #{A}")) }), TestContext.Current.CancellationToken);
        Assert.True(done.IsDone, done.Refusal?.Message);
        Assert.Equal("2 * #{A}", (await desk.ReloadedAsync("calcul")).Catalogue.ByCode("C")!.Current.Calculation!.Terms.Text);
    }

    [Fact]
    public async Task An_import_of_figures_does_not_create_a_calculated_indicator() =>
        Assert.Contains("ne reçoit pas de chiffre", (await desk.RunAsync(
            Figures.Replace("\"indicator\": \"i\"", "\"indicator\": { \"column\": \"i\", \"create\": { \"label\": \"i\", \"formula\": \"=#{A}\" } }", StringComparison.Ordinal),
            Timonier.Indicators.Import.ImportMode.Check,
            Desk.File("a.csv", "u;i;a;v\n"))).Refusal!.Message, StringComparison.Ordinal);

    private async Task<Figure> ReadAsync(string code, string period) => Read(await desk.KnownAsync("calcul"), code, period);

    private static Figure Read(Known known, string code, string period)
    {
        Assert.True(PeriodText.TryRead(period, out var at));
        var reading = new NetworkReading(new(Desk.Admin, known.Map, known.Catalogue, default, new()), known.Cube, new());
        return reading.Read(known.Map.Units.Single(u => u.MainCode.Code == "X").Id, known.Catalogue.ByCode(code)!, Aspect.Observed, at);
    }
}
