// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Tests.Conformance;
using Timonier.Analysis.Tests.Methods;

namespace Timonier.Analysis.Tests.Quantiles;

/// <summary>Replays of published quantiles.</summary>
public sealed class QuantileReplays : IReplays
{
    public static IEnumerable<Replay> All =>
    [
        new("quantiles_phe.csv", "quantile", 0, run =>
        {
            var file = VectorFile.Read("quantiles_phe.csv");
            run.Columns(CatalogueRun.Of("quantile", file, "group=IndSexRef;ParentCode"), file, "RankinGrp", "QuantileInGrp");
        }),
        new("quantile_types.csv", "quantile (types)", 1e-12, CompareTypes),
    ];

    private static void CompareTypes(Comparison run)
    {
        var file = VectorFile.Read("quantile_types.csv");
        var result = CatalogueRun.Of(
            "quantile", VectorFile.Read("univariate_data.csv"), "type=1;2;3;4;5;6;7;8;9", $"p={string.Join(';', file.Texts("p").Distinct())}");
        var rows = Enumerable.Range(0, result.RowCount)
            .ToDictionary(row => (Dataset(row), result.Number(row, "type"), result.Number(row, "p")));
        for (var row = 0; row < file.RowCount; row++)
        {
            var place = rows[(file.Text(row, "dataset"), file.Number(row, "type"), file.Number(row, "p"))];
            run.Close(result.Number(place, "value"), file.Number(row, "expected"), $"{file.Text(row, "dataset")}, type {file.Text(row, "type")}, p {file.Text(row, "p")}");
        }

        string Dataset(int row) => result.Cell(row, 0, []).ToString();
    }
}
