// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Methods;
using Timonier.Analysis.Tests.Conformance;
using Timonier.Analysis.Tests.Methods;

namespace Timonier.Analysis.Tests.Funnels;

/// <summary>Replays of published funnels.</summary>
public sealed class FunnelReplays : IReplays
{
    // The reference finds its limits by bisection to 1e-7 on a bounded scale: 4.7e-5 relative at worst.
    private const double Bisection = 5e-5;
    private const string BisectionRemark = "la référence calcule ses limites par dichotomie, à 5e-5 près";

    private static readonly string[] Limits = ["lower_2s_limit", "upper_2s_limit", "lower_3s_limit", "upper_3s_limit"];

    public static IEnumerable<Replay> All =>
    [
        new("funnel_proportion_inputs.csv", "funnel-proportion", 0, run => Significance(run, "funnel-proportion", "funnel_proportion_inputs.csv")),
        new("funnel_proportion_limits.csv", "funnel-proportion (courbes)", 1e-6, run => Curve(
            run, CatalogueRun.Of("funnel-proportion", VectorFile.Read("funnel_proportion_inputs.csv"), "table=limits"),
            VectorFile.Read("funnel_proportion_limits.csv"), ["Population", .. Limits, "baseline"]))
        {
            Scale = Scale.Absolute,
            Remark = "référence publiée à six décimales",
        },
        new("funnel_ratio_inputs.csv", "funnel-ratio", 0, run => Significance(run, "funnel-ratio", "funnel_ratio_inputs.csv")),
        new("funnel_ratio_limits.csv", "funnel-ratio (courbes)", Bisection, CompareRatioCurve) { Remark = BisectionRemark },
        new("funnel_rate_significance.csv", "funnel-rate", 0, CompareRates),
        new("funnel_rate_limits_dsr.csv", "funnel-rate (courbes)", Bisection, run => Curve(
            run, CatalogueRun.Of("funnel-rate", VectorFile.Read("funnel_rate_inputs.csv"), "table=limits", "years_of_data=3"),
            VectorFile.Read("funnel_rate_limits_dsr.csv"),
            [
                "Events", "lower_2s_population_1_year", "upper_2s_population_1_year", "lower_3s_population_1_year", "upper_3s_population_1_year",
                .. Limits, "baseline",
            ]))
        {
            Remark = BisectionRemark,
        },
        new("funnelplotr_poisson_limits.csv", "funnel-ratio", 5e-7, CompareShortLimits)
        {
            Scale = Scale.Absolute,
            Remark = "référence publiée à sept chiffres",
        },
    ];

    private static void Significance(Comparison run, string method, string name)
    {
        var file = VectorFile.Read(name);
        run.Columns(CatalogueRun.Of(method, file), file, "significance");
    }

    private static void CompareShortLimits(Comparison run)
    {
        var file = VectorFile.Read("funnelplotr_poisson_limits.csv");
        run.Columns(CatalogueRun.Of("funnel-ratio", file), file, "ll95", "ul95", "ll998", "ul998");
    }

    private static void CompareRatioCurve(Comparison run)
    {
        var expected = VectorFile.Read("funnel_ratio_limits.csv");
        var result = CatalogueRun.Of("funnel-ratio", VectorFile.Read("funnel_ratio_inputs.csv"), "table=limits");
        Curve(run, result, expected, [.. expected.Columns]);
    }

    // Every other point of the curve was kept aside: points are found by their abscissa.
    private static void Curve(Comparison run, MethodResult result, VectorFile expected, string[] columns)
    {
        var points = Enumerable.Range(0, result.RowCount).ToDictionary(row => result.Number(row, columns[0]));
        for (var row = 0; row < expected.RowCount; row++)
        {
            Assert.True(points.TryGetValue(expected.Number(row, columns[0]), out var point), $"No point at {expected.Text(row, columns[0])}");
            Assert.Equal(2 * row, point);
            foreach (var column in columns)
            {
                run.Close(result.Number(point, column), expected.Number(row, column), $"point {point + 1}, {column}");
            }
        }
    }

    private static void CompareRates(Comparison run)
    {
        var file = VectorFile.Read("funnel_rate_significance.csv");
        foreach (var type in new[] { "dsr", "crude" })
        {
            foreach (var multiplier in new[] { "100000", "100" })
            {
                foreach (var zeros in new[] { "with_0", "without_0" })
                {
                    var rows = file.Where(row => zeros == "with_0" || file.Text(row, "count") != "0");
                    var rate = type == "dsr" ? "rate_dsr" : $"rate_crude_per_{multiplier}";
                    var result = CatalogueRun.Of("funnel-rate", Renamed(rows, rate), $"rate_type={type}", $"multiplier={multiplier}");
                    run.Columns(result, rows, $"significance={type}_per_{multiplier}_{zeros}");
                }
            }
        }
    }

    private static VectorFile Renamed(VectorFile file, string rate)
    {
        var lines = Enumerable.Range(0, file.RowCount).Select(row => string.Join(',', file.Text(row, "count"), file.Text(row, rate), file.Text(row, "pop")));
        return VectorFile.Parse("rates", string.Join('\n', lines.Prepend("count,rate,pop")));
    }
}
