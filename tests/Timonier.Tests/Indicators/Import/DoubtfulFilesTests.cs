// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators;
using Timonier.Indicators.Import.Reports;

namespace Timonier.Tests.Indicators.Import;

/// <summary>Files as they come: rounded, shifted, empty, with totals among their lines and zeros lost; and what their report says.</summary>
public sealed class DoubtfulFilesTests(Cluster cluster) : IAsyncLifetime
{
    private Desk desk = null!;

    public async ValueTask InitializeAsync() => desk = await Desk.OpenAsync(cluster);

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Theory]
    [InlineData("0.231", "2.003", "865.129")]
    [InlineData("1.322", "12.802", "967.998")]
    [InlineData("10.169", "104.927", "1031.78")]
    [InlineData("1.456871527", "2275847.3", "156214687.2")]
    public async Task A_ratio_agrees_within_the_rounding_of_its_two_terms(string value, string numerator, string denominator)
    {
        var report = await desk.CheckAsync(Ratio, $"c;t;n;d\nA;{value};{numerator};{denominator}\n");
        Assert.True(report.Verdict is ImportVerdict.Recordable, report.Sentence);
    }

    [Theory]
    [InlineData("0.230", "2.003", "865.129")]
    [InlineData("50.1", "5", "10")]
    [InlineData("-5.7667700064162", "-324159.0", "5953738.5")]
    public async Task A_ratio_beyond_rounding_is_refused(string value, string numerator, string denominator)
    {
        var report = await desk.CheckAsync(Ratio, $"c;t;n;d\nA;{value};{numerator};{denominator}\n");
        Assert.Equal("figure.ratio", Assert.Single(report.Rejected).Cause);
    }

    [Theory]
    [InlineData("Total")]
    [InlineData("TOTAL GÉNÉRAL")]
    [InlineData("Sous-total région")]
    [InlineData("Sous total")]
    [InlineData("Ensemble")]
    public async Task A_total_does_not_become_a_structure(string code)
    {
        var report = await desk.CheckAsync(Count, $"c;a;n\n01;2024;5\n{code};2024;5\n");
        Assert.Equal((3, "unit.total", code), (Assert.Single(report.Rejected).Row, report.Rejected[0].Cause, report.Rejected[0].Found));
        Assert.Contains("\"skip\"", report.Rejected[0].Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Totalis")]
    [InlineData("Ensemble scolaire Saint-Joseph")]
    public async Task A_name_that_only_begins_like_a_total_may_be_a_structure(string code) =>
        Assert.Equal(2, (await desk.CheckAsync(Count, $"c;a;n\n01;2024;5\n{code};2024;5\n")).UnitsCreatedCount);

    [Fact]
    public async Task A_code_that_lost_its_zero_does_not_become_a_second_structure()
    {
        await desk.RecordAsync(Count, "c;a;n\n01;2024;5\n2A;2024;6\n");
        var report = await desk.CheckAsync(Count, "c;a;n\n1;2025;5\n2A;2025;6\n");
        var lost = Assert.Single(report.Rejected);
        Assert.Equal(("unit.zero", "1", 2), (lost.Cause, lost.Found, lost.Row));
        Plainly.Says("« 01 », déjà connu", lost.Expected);
        Assert.Contains("\"padLeft\": 2", lost.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", "unit.zero")]
    [InlineData("Total", "unit.total")]
    public async Task A_list_of_units_is_guarded_as_units_created_by_figures_are(string code, string cause)
    {
        await desk.RecordAsync(List, "c;n\n01;Ain\n");
        Assert.Equal(cause, Assert.Single((await desk.CheckAsync(List, $"c;n\n01;Ain\n{code};Autre\n")).Rejected).Cause);
    }

    [Fact]
    public async Task Two_spellings_in_one_list_are_told_and_accepted_when_the_mapping_says_so()
    {
        Assert.Equal("unit.zero", Assert.Single((await desk.CheckAsync(List, "c;n\n1;Ain\n01;Aisne\n1;Ain\n")).Rejected).Cause);
        var accepting = List.Replace("\"scheme\": \"s\"", "\"scheme\": \"s\", \"zeros\": \"accept\"", StringComparison.Ordinal);
        Assert.Equal(2, (await desk.CheckAsync(accepting, "c;n\n1;Ain\n01;Aisne\n")).UnitsCreatedCount);
    }

    [Fact]
    public async Task Two_spellings_of_a_code_in_one_file_are_told_too() =>
        Assert.Equal("unit.zero", Assert.Single((await desk.CheckAsync(Count, "c;a;n\n1;2024;5\n01;2024;5\n11;2024;5\n")).Rejected).Cause);

    [Fact]
    public async Task A_line_with_text_beyond_its_last_column_is_refused_because_it_is_shifted()
    {
        var report = await desk.CheckAsync(Count, "c;a;n\n01;2024;5;\n02;2024;6;7\n");
        Assert.Equal(("row.fields", 3, "D", "7"), (Assert.Single(report.Rejected).Cause, report.Rejected[0].Row, report.Rejected[0].Column, report.Rejected[0].Found));
    }

    [Theory]
    [InlineData("c;a;n\n")]
    [InlineData("c;a;n\n\n\n")]
    public async Task A_file_without_a_line_is_refused(string text)
    {
        var report = await desk.CheckAsync(Count, text);
        Assert.Equal((ImportVerdict.Refused, "file.rows", 1), (report.Verdict, Assert.Single(report.Rejected).Cause, report.RejectedFiles));
    }

    [Fact]
    public async Task When_the_mapping_passes_over_every_line_the_report_says_so()
    {
        var mapping = Count.Replace("\"value\"", "\"rows\": { \"keep\": [{ \"column\": \"a\", \"equals\": \"2031\" }] }, \"value\"", StringComparison.Ordinal);
        var report = await desk.CheckAsync(mapping, "c;a;n\n01;2024;5\n02;2024;6\n");
        Assert.Equal("Rien à enregistrer : les 2 lignes lues sont toutes écartées par la correspondance.", report.Sentence.Plain());
    }

    [Fact]
    public async Task A_file_that_does_not_read_is_not_called_a_line_to_correct()
    {
        var report = await desk.CheckAsync(Count, "%PDF-1.7\n%âãÏÓ\n");
        Assert.Equal("Import refusé : 1 fichier ne se lit pas. Rien n’a été enregistré.", report.Sentence.Plain());
    }

    [Fact]
    public async Task A_cause_told_twice_of_one_line_counts_one_line()
    {
        var report = await desk.CheckAsync(Wide, "Ministère;;\n;;\nc;a;n\n01;2024;5\n");
        Assert.All(report.Causes, c => Assert.Equal(("1", 1), (c.Rows, c.Count)));
    }

    [Fact]
    public async Task Causes_of_as_many_lines_come_in_the_order_of_the_file() =>
        Assert.Equal(["zz", "bb", "aa"], (await desk.CheckAsync(Count, "c;a;n\n01;2024;zz\n02;2024;bb\n03;2024;aa\n")).Causes.Select(c => c.Found));

    [Theory]
    [InlineData("45292", "\"serials\": \"from1900\"", "01/01/2024")]
    [InlineData("20240", "« as »", "transforms")]
    public async Task A_date_of_a_spreadsheet_is_recognised_in_the_remedy(string date, string remedy, string shown)
    {
        var told = Assert.Single((await desk.CheckAsync(Count.Replace("\"as\": \"year\"", "\"as\": \"month\"", StringComparison.Ordinal), $"c;a;n\n01;{date};5\n")).Rejected).Remedy;
        Plainly.Says(remedy, told);
        Plainly.Says(shown, told);
    }

    [Theory]
    [InlineData("12 €", "\"suffixes\": [\"€\"]")]
    [InlineData("1 234,5 k€", "\"suffixes\": [\"k€\"]")]
    [InlineData("12 jours", "\"suffixes\": [\"jours\"]")]
    [InlineData("£12", "\"prefixes\": [\"£\"]")]
    [InlineData("(12)", "\"parentheses\": \"negative\"")]
    [InlineData("12,5*", "\"suffixes\": [\"*\"]")]
    [InlineData("12,5 (p)", "\"suffixes\": [\"(p)\"]")]
    [InlineData("1.234.567", "\"thousands\": \".\"")]
    [InlineData("1.234,56", "\"decimal\": \",\", \"thousands\": \".\"")]
    [InlineData("1,234.5", "\"decimal\": \".\", \"thousands\": \",\"")]
    public async Task A_number_in_an_untold_dress_is_refused_with_what_to_write(string number, string remedy)
    {
        var report = await desk.CheckAsync(Count, $"c;a;n\n01;2024;{number}\n");
        Plainly.Says(remedy, Assert.Single(report.Rejected).Remedy);
        var mapping = Count.Replace("\"value\"", $"\"numbers\": {{ {remedy} }}, \"value\"", StringComparison.Ordinal);
        Assert.Empty((await desk.CheckAsync(mapping, $"c;a;n\n01;2024;{number}\n")).Rejected);
    }

    [Theory]
    [InlineData("<5")]
    [InlineData("≤ 5")]
    [InlineData("moins de 5")]
    [InlineData("1 à 4")]
    [InlineData("5-9")]
    public async Task A_bound_is_no_number_and_the_remedy_is_to_declare_it_secret(string bound)
    {
        var told = Assert.Single((await desk.CheckAsync(Count, $"c;a;n\n01;2024;{bound}\n")).Rejected).Remedy;
        Plainly.Says($"\"words\": {{ \"secret\": [\"{bound}\"] }}", told);
        var report = await desk.CheckAsync(Count.Replace("\"value\"", $"\"words\": {{ \"secret\": [\"{bound}\"] }}, \"value\"", StringComparison.Ordinal), $"c;a;n\n01;2024;{bound}\n");
        Assert.Equal((0, 1), (report.RejectedRows, report.Secret));
    }

    [Theory]
    [InlineData("en cours")]
    [InlineData("néant")]
    [InlineData("/")]
    public async Task An_unknown_word_is_refused_with_the_way_to_declare_it(string word) =>
        Plainly.Says($"\"words\": {{ \"missing\": [\"{word}\"] }}", Assert.Single((await desk.CheckAsync(Count, $"c;a;n\n01;2024;{word}\n")).Rejected).Remedy);

    [Theory]
    [InlineData("n.d", ValueState.Missing)]
    [InlineData("N.R.", ValueState.Missing)]
    [InlineData("ns", ValueState.Locked)]
    [InlineData("n.s.", ValueState.Locked)]
    [InlineData("secret stat.", ValueState.Suppressed)]
    [InlineData("///", ValueState.NotApplicable)]
    public async Task Words_of_official_tables_are_known_with_or_without_their_points(string word, ValueState state)
    {
        var report = await desk.CheckAsync(Count, $"c;a;n\n01;2024;{word}\n");
        Assert.Equal(state, (report.Missing, report.Locked, report.Secret, report.NotApplicable) switch
        {
            (1, 0, 0, 0) => ValueState.Missing,
            (0, 1, 0, 0) => ValueState.Locked,
            (0, 0, 1, 0) => ValueState.Suppressed,
            (0, 0, 0, 1) => ValueState.NotApplicable,
            _ => ValueState.Present,
        });
    }

    [Fact]
    public async Task A_formula_in_error_is_told_so_in_a_text_file_too() =>
        Assert.Equal("cell.error", Assert.Single((await desk.CheckAsync(Count, "c;a;n\n01;2024;#DIV/0!\n")).Rejected).Cause);

    [Theory]
    [InlineData("mars", "\"year\": …, \"month\": …")]
    [InlineData("T1", "\"year\": …, \"quarter\": …")]
    [InlineData("2023 (p)", "\"extract\": \"[0-9]{4}\"")]
    [InlineData("2023*", "\"extract\": \"[0-9]{4}\"")]
    public async Task A_period_in_an_untold_dress_is_refused_with_what_to_write(string period, string remedy) =>
        Plainly.Says(remedy, Assert.Single((await desk.CheckAsync(Count, $"c;a;n\n01;{period};5\n")).Rejected).Remedy);

    [Fact]
    public async Task A_header_that_is_no_period_is_told_once_at_its_own_column()
    {
        const string mapping = Head + """ "indicator": { "constant": "n", "create": { "label": "=n" } }, "unpivot": { "columns": "^(?<p>.*-24)$", "period": { "group": "p" } } }""";
        var report = await desk.CheckAsync(mapping, "c;janv-24;moyen-24\n01;1;2\n02;3;4\n");
        var header = Assert.Single(report.Rejected);
        Assert.Equal((1, "C", "moyen-24", "period.form"), (header.Row, header.Column, header.Header, header.Cause));
    }

    [Fact]
    public async Task Two_columns_that_would_give_the_same_cell_are_refused_and_none_is_lost()
    {
        const string mapping = Head + """ "indicator": { "constant": "n", "create": { "label": "=n" } }, "unpivot": { "columns": "^(?<p>20..) [HF]$", "period": { "group": "p" } } }""";
        var report = await desk.CheckAsync(mapping, "c;2023 H;2023 F\n01;1;2\n");
        var twofold = Assert.Single(report.Rejected);
        Assert.Equal(("unpivot.twofold", "C", "2023 F"), (twofold.Cause, twofold.Column, twofold.Found));
        Plainly.Says("« 2023 H »", twofold.Expected);
    }

    [Fact]
    public async Task What_several_figures_of_a_line_have_against_it_is_told_once()
    {
        await desk.RecordAsync(Count, "c;a;n\n01;2024;5\n2A;2024;6\n");
        const string wide = Head + """ "unpivot": { "columns": "^(?<p>20..)$", "period": { "group": "p" }, "indicator": { "constant": "n", "create": { "label": "=n", "countsPersons": false } } } }""";
        Assert.Equal("unit.zero", Assert.Single((await desk.CheckAsync(wide, "c;2021;2022;2023\n1;1;2;3\n")).Rejected).Cause);
    }

    [Fact]
    public async Task Two_lines_that_another_column_tells_apart_are_refused_with_the_two_ways_out()
    {
        var told = (await desk.CheckAsync(Count, "c;sexe;a;n\n01;F;2024;5\n01;H;2024;6\n")).Rejected;
        Assert.Equal(2, told.Count);
        Plainly.Says("« template »", told[0].Remedy);
        var apart = Count.Replace("\"constant\": \"n\"", "\"template\": \"n-{sexe}\"", StringComparison.Ordinal);
        Assert.Empty((await desk.CheckAsync(apart, "c;sexe;a;n\n01;F;2024;5\n01;H;2024;6\n")).Rejected);
    }

    private const string List = """{ "kind": "units", "network": { "code": "doute", "name": "Doute", "create": true }, "kinds": [{ "code": "u", "label": "u" }], "unit": { "column": "c", "scheme": "s" }, "describe": { "kind": "=u", "name": "n" } }""";

    private const string Head = """{ "kind": "observations", "network": { "code": "doute", "name": "Doute", "create": true }, "kinds": [{ "code": "u", "label": "u" }], "unit": { "column": "c", "scheme": "s", "create": { "kind": "=u", "name": "c" } }, """;

    private const string Count = Head + """ "indicator": { "constant": "n", "create": { "label": "=n", "kind": "count", "countsPersons": false } }, "period": { "column": "a", "as": "year" }, "value": "n" }""";

    private const string Wide = Head + """ "period": "=2024", "measures": [{ "indicator": "=x", "value": "n" }, { "indicator": "=y", "value": "n" }] }""";

    private const string Ratio = Head + """ "numbers": { "decimal": "." }, "indicator": { "constant": "t", "create": { "label": "=t", "kind": "rate", "unit": "=%", "countsPersons": false } }, "period": "=2024", "value": "t", "numerator": "n", "denominator": "d" }""";
}
