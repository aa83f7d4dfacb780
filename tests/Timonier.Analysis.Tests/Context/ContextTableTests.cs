// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Timonier.Analysis.Tests.Conformance;
using Timonier.Analysis.Tests.Methods;

namespace Timonier.Analysis.Tests.Context;

public class ContextTableTests
{
    private const int Units = 80;
    private static readonly string[] Rows = Draw();

    [Theory]
    [InlineData("ctx-1.0", "unit;year;indicator")]
    [InlineData("expected-next-year", "unit;indicator")]
    public void Order_of_rows_changes_nothing(string id, string key)
    {
        var keys = key.Split(';');
        var order = new Draws(7).Order(Rows.Length);
        var own = Answers(id, keys, Rows);
        var other = Answers(id, keys, Array.ConvertAll(order, row => Rows[row]));
        Assert.True(own.Count >= 2 * Units);
        Assert.Equal(own.Count, other.Count);
        Assert.All(own, pair => Assert.Equal(pair.Value, other[pair.Key]));
    }

    private static Dictionary<string, string> Answers(string id, string[] keys, string[] rows)
    {
        var result = CatalogueRun.AsFile(CatalogueRun.Of(id, VectorFile.Parse("table", string.Join('\n', rows.Prepend("unit,year,indicator,region,x,n,a,b")))));
        return Enumerable.Range(0, result.RowCount).ToDictionary(
            row => string.Join('/', keys.Select(column => result.Text(row, column))),
            row => string.Join('|', result.Columns.Select(column => result.Text(row, column))),
            StringComparer.Ordinal);
    }

    // Three years of two indicators, two covariates, a value and a covariate missing here and there.
    private static string[] Draw()
    {
        var draws = new Draws(2026);
        var rows = new List<string>();
        for (var unit = 0; unit < Units; unit++)
        {
            var (a, b) = (draws.Normal(), draws.Uniform(10, 20));
            var own = 0.4 * draws.Normal();
            for (var cell = 0; cell < 6; cell++)
            {
                var n = draws.Whole(60, 900);
                var share = 1 / (1 + Math.Exp(-(own + (0.3 * a) - 0.2)));
                var x = unit % 17 == 3 && cell == 2 ? "" : Math.Round(n * Math.Clamp(share + (0.5 * draws.Normal() / Math.Sqrt(n)), 0, 1)).ToString(CultureInfo.InvariantCulture);
                var known = unit % 23 == 5 ? "" : b.ToString(CultureInfo.InvariantCulture);
                rows.Add(string.Create(CultureInfo.InvariantCulture, $"U{unit:D3},{2023 + (cell / 2)},i{cell % 2},R{unit % 5},{x},{n},{a},{known}"));
            }
        }

        return [.. rows];
    }
}
