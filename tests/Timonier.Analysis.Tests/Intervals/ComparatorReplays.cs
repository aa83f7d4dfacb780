// SPDX-License-Identifier: Apache-2.0
using System.Text.Json;
using Timonier.Analysis.Quantiles;
using Timonier.Analysis.Tests.Conformance;
using Timonier.Analysis.Tests.Methods;

namespace Timonier.Analysis.Tests.Intervals;

/// <summary>Replays of the comparisons to a benchmark, and of the classes, of the Fingertips site.</summary>
public sealed class ComparatorReplays : IReplays
{
    public static IEnumerable<Replay> All =>
    [
        new("fingertips_comparators.json", "benchmark", 0, CompareBenchmarks),
        new("fingertips_comparators.json", "quantile (bornes et percentiles)", 1e-10, CompareQuantiles),
    ];

    private static void CompareBenchmarks(Comparison run)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(SharedFolder.PathOf("vectors/fingertips_comparators.json")));
        foreach (var (name, method) in new[] { ("spc_dsr", "spc-rate"), ("spc_proportion", "spc-proportion") })
        {
            foreach (var test in file.RootElement.GetProperty(name).EnumerateArray())
            {
                var table = Row(("value", test, "value"), ("comparator", test, "comparator"), ("denominator", test, "denominator"), ("unit", test, "unit"));
                var result = CatalogueRun.Of("benchmark", table, $"method={method}", $"polarity={test.GetProperty("polarity").GetString()}");
                run.Same(result.Text(0, "at95"), test.GetProperty("at95").GetString()!, name);
                run.Same(result.Text(0, "at998"), test.GetProperty("at998").GetString()!, name);
            }
        }

        foreach (var test in file.RootElement.GetProperty("double_overlap").EnumerateArray())
        {
            var other = test.GetProperty("other");
            var table = Row(
                ("value", test, "value"), ("lower95", test, "lower"), ("upper95", test, "upper"), ("other_lower", other, "lower"), ("other_upper", other, "upper"));
            var result = CatalogueRun.Of("benchmark", table, "method=overlap", $"polarity={test.GetProperty("polarity").GetString()}");
            run.Same(result.Text(0, "at95"), test.GetProperty("expected").GetString()!, "double_overlap");
        }

        var levels = file.RootElement.GetProperty("two_ci_levels");
        var data = levels.GetProperty("data");
        foreach (var test in levels.GetProperty("cases").EnumerateArray())
        {
            var table = Row(
                ("value", data, "value"), ("benchmark", test, "benchmark"), ("lower95", data, "lower95"), ("upper95", data, "upper95"),
                ("lower998", data, "lower998"), ("upper998", data, "upper998"));
            foreach (var (polarity, expected) in new[] { ("low is good", "lowIsGood"), ("high is good", "highIsGood") })
            {
                var result = CatalogueRun.Of("benchmark", table, "method=two-intervals", $"polarity={polarity}");
                run.Same(result.Text(0, "at95"), test.GetProperty(expected).GetString()!, $"two_ci_levels, {polarity}");
            }
        }
    }

    private static void CompareQuantiles(Comparison run)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(SharedFolder.PathOf("vectors/fingertips_comparators.json")));
        var expected = file.RootElement.GetProperty("quintile_bounds");
        var bounds = new double[6];
        Assert.Equal(NoAnswer.None, QuantileBounds.Fill(Values(expected), bounds));
        run.Close(bounds, [.. expected.GetProperty("bounds").EnumerateArray().Select(bound => bound.GetDouble())], "quintile_bounds");
        foreach (var test in file.RootElement.GetProperty("percentiles").EnumerateArray())
        {
            var values = Values(test);
            foreach (var (name, p) in new[] { ("min", 0), ("p25", 0.25), ("median", 0.5), ("p75", 0.75), ("max", 1) })
            {
                if (test.TryGetProperty(name, out var wanted))
                {
                    run.Close(SampleQuantile.OfSorted(values, p), wanted.GetDouble(), $"percentiles, {name}");
                }
            }
        }
    }

    private static double[] Values(JsonElement test)
    {
        var ends = Array.ConvertAll(test.GetProperty("values").GetString()!.Split(".."), text => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
        return [.. Enumerable.Range(ends[0], ends[1] - ends[0] + 1).Select(value => (double)value)];
    }

    private static VectorFile Row(params (string Column, JsonElement Source, string Property)[] cells) => VectorFile.Parse(
        "row", string.Join(',', cells.Select(cell => cell.Column)) + "\n" + string.Join(',', cells.Select(cell => cell.Source.GetProperty(cell.Property).GetRawText())));
}
