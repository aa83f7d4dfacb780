// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Text.Json;
using Timonier.Analysis.Series;
using Timonier.Analysis.Tests.Conformance;
using Timonier.Analysis.Tests.Methods;

namespace Timonier.Analysis.Tests.Series;

/// <summary>Replays of published control charts and recent trends.</summary>
public sealed class SeriesReplays : IReplays
{
    private static readonly string[] Chart = ["rebase_group", "mean", "lpl", "upl", "outside", "close", "rel", "special_cause", "point_type"];

    public static IEnumerable<Replay> All =>
    [
        new("xmr_discoveries.csv", "xmr", 1e-10, run => CompareChart(run, "xmr_discoveries.csv")),
        new("xmr_nile.csv", "xmr", 1e-10, run => CompareChart(run, "xmr_nile.csv")),
        new("xmr_nile_noscreen.csv", "xmr", 1e-10, run => CompareChart(run, "xmr_nile_noscreen.csv", "screen=FALSE")),
        new("xmr_lakehuron_rebase60.csv", "xmr", 1e-10, run => CompareChart(run, "xmr_lakehuron_rebase60.csv", "rebase_at=60")),
        new("xmr_package_test_r1.csv", "xmr", 1e-10, run => CompareChart(run, "xmr_package_test_r1.csv")),
        new("xmr_package_test_r2.csv", "xmr", 1e-10, run => CompareChart(run, "xmr_package_test_r2.csv")),
        new("xmr_package_snapshot.csv", "xmr", 5e-7, CompareSnapshot) { Scale = Scale.Mixed, Remark = "référence publiée à sept chiffres" },
        new("xmr_rules_units.csv", "xmr (règles)", 0, CompareRules),
        new("recent_trend_fingertips.json", "recent-trend", 0.005, CompareTrends)
        {
            Scale = Scale.Absolute,
            Remark = "khi-deux publié à deux décimales ; marqueurs à l’identique",
        },
    ];

    private static void CompareChart(Comparison run, string name, params string[] settings)
    {
        var file = VectorFile.Read(name);
        run.Columns(CatalogueRun.Of("xmr", file.With("series", "i", "y"), settings), file, Chart);
    }

    // The three cases of the snapshot change the fifteenth value, or the screening.
    private static void CompareSnapshot(Comparison run)
    {
        var expected = VectorFile.Read("xmr_package_snapshot.csv");
        for (var row = 0; row < expected.RowCount; row++)
        {
            var values = VectorFile.Read("xmr_package_test_r1.csv").Numbers("y");
            values[14] = row == 0 ? values[14] : 10;
            var limits = ControlLimits.Of(values, new(row == 2 ? RangeScreening.None : RangeScreening.Once, null));
            run.Close(limits.Mean, expected.Number(row, "mean"), $"{expected.Text(row, "case")}, mean");
            run.Close(limits.Lower, expected.Number(row, "lpl"), $"{expected.Text(row, "case")}, lpl");
            run.Close(limits.Upper, expected.Number(row, "upl"), $"{expected.Text(row, "case")}, upl");
        }
    }

    private static void CompareRules(Comparison run)
    {
        var file = VectorFile.Read("xmr_rules_units.csv");
        for (var row = 0; row < file.RowCount; row++)
        {
            var parts = Array.ConvertAll(file.Text(row, "input").Split('|'), part => Array.ConvertAll(part.Split(' '), text => int.Parse(text, CultureInfo.InvariantCulture)));
            var answers = parts[0].Select((_, point) => Rule(file.Text(row, "rule"), parts, point));
            run.Same(string.Join(' ', answers), file.Text(row, "expected"), $"{file.Text(row, "rule")} {file.Text(row, "input")}");
        }
    }

    private static int Rule(string rule, int[][] parts, int point) => rule switch
    {
        "seven_one_side" => ControlRules.EndsRunOfSide(parts[0], point) ? 1 : 0,
        "part_of_seven" => parts[0].Skip(point).Take(ControlRules.Run).Any(flag => flag != 0) ? 1 : 0,
        "seven_trend" => ControlRules.TrendEndingAt(Array.ConvertAll(parts[0], value => (double)value), point),
        "two_in_three" => ControlRules.IsTwoOfThree(Array.ConvertAll(parts[0], flag => flag == 1), parts[1], point) ? 1 : 0,
        _ => throw new NotSupportedException(rule),
    };

    private static void CompareTrends(Comparison run)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(SharedFolder.PathOf("vectors/recent_trend_fingertips.json")));
        var points = default(JsonElement);
        foreach (var test in file.RootElement.GetProperty("cases").EnumerateArray())
        {
            points = test.TryGetProperty("points", out var own) ? own : points;
            var name = test.GetProperty("case").GetString()!;
            var method = name.EndsWith("proportions", StringComparison.Ordinal) ? "proportions" : "general";
            var type = test.TryGetProperty("valueType", out var declared) ? declared.GetString() : "";
            var result = CatalogueRun.Of("recent-trend", Table(points, type!), $"method={method}");
            if (test.TryGetProperty("expectedMarker", out var marker))
            {
                run.Same(result.Text(0, "marker"), marker.GetString()!, name);
            }
            else
            {
                run.Same(result.Text(0, "significant"), test.GetProperty("expectedSignificant").GetBoolean() ? "TRUE" : "FALSE", name);
                run.Close(result.Number(0, "chi_squared"), test.GetProperty("expectedChiSquareRounded2").GetDouble(), name);
            }
        }
    }

    private static VectorFile Table(JsonElement points, string type)
    {
        string[] columns = ["year", "count", "denominator", "value", "lower95", "upper95"];
        var lines = points.EnumerateArray().Select(point => string.Join(',', columns.Select(column => point.GetProperty(column).ToString()).Append(type)));
        return VectorFile.Parse("points", string.Join('\n', lines.Prepend(string.Join(',', columns.Append("valueType")))));
    }
}
