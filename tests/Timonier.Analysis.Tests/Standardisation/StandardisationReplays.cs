// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Tests.Conformance;
using Timonier.Analysis.Tests.Methods;

namespace Timonier.Analysis.Tests.Standardisation;

/// <summary>Replays of published standardised rates and ratios.</summary>
public sealed class StandardisationReplays : IReplays
{
    private static readonly string[] Limits = ["value", "lower95_0cl", "upper95_0cl", "lower99_8cl", "upper99_8cl"];

    public static IEnumerable<Replay> All =>
    [
        new("dsr_expected.csv", "dsr", 1e-10, CompareDirect),
        new("isr_expected.csv", "isr", 1e-10, CompareIndirect),
    ];

    private static void CompareDirect(Comparison run)
    {
        var (inputs, expected) = (VectorFile.Read("dsr_inputs.csv"), VectorFile.Read("dsr_expected.csv"));
        for (var row = 0; row < expected.RowCount; row++)
        {
            var multiplier = expected.Text(row, "statistic").Split(' ')[^1];
            var result = CatalogueRun.Of("dsr", inputs, $"multiplier={multiplier}");
            run.Columns(result, One(expected, row), ["total_count", "total_pop", .. Limits]);
        }
    }

    private static void CompareIndirect(Comparison run)
    {
        var expected = VectorFile.Read("isr_expected.csv");
        var inputs = Joined(VectorFile.Read("isr_inputs.csv"), VectorFile.Read("isr_reference.csv"));
        for (var row = 0; row < expected.RowCount; row++)
        {
            var statistic = expected.Text(row, "statistic");
            var type = statistic.Contains("rate", StringComparison.Ordinal) ? "rate" : "ratio";
            var result = CatalogueRun.Of("isr", inputs, $"type={type}", $"multiplier={statistic.Split(' ')[^1]}");
            run.Columns(result, One(expected, row), ["observed", "expected", "ref_rate", .. Limits, "method"]);
        }
    }

    private static VectorFile One(VectorFile file, int row) => file.Where(other => other == row);

    private static VectorFile Joined(VectorFile inputs, VectorFile reference)
    {
        var rows = Enumerable.Range(0, inputs.RowCount).Select(row => string.Join(
            ',',
            inputs.Text(row, "area"), inputs.Text(row, "count"), inputs.Text(row, "pop"),
            reference.Text(row, "refcount"), reference.Text(row, "refpop")));
        return VectorFile.Parse("isr", string.Join('\n', rows.Prepend("area,count,pop,refcount,refpop")));
    }
}
