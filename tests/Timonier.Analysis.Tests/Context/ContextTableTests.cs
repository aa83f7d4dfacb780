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

    [Theory]
    [InlineData("state", "verrou", "Ligne 4, colonne « state » : « verrou » trouvé, il faut l’un de : observed, missing, not_applicable, suppressed, locked.")]
    [InlineData("measure", "proportoin", "Ligne 4, colonne « measure » : « proportoin » trouvé, il faut l’un de : proportion, rate, mean, ratio.")]
    [InlineData("polarity", "7", "Ligne 4, colonne « polarity » : « 7 » trouvé, il faut 1, -1 ou 0.")]
    [InlineData("year", "2022.5", "Ligne 4, colonne « year » : « 2022.5 » trouvé, il faut une année entière")]
    public void Word_or_number_that_means_nothing_is_refused_where_it_stands(string column, string text, string message)
    {
        var other = column == "year" ? "2022" : "";
        var table = VectorFile.Parse("table", $"unit,x,n,a,{column}\nA,5,20,1,{other}\nB,6,20,2,{other}\nC,7,20,3,{text}\nD,8,20,4,{other}");
        Assert.StartsWith(message, Plain(CatalogueRun.FaultOf("ctx-1.0", table).Message), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("measure", "rate", "mean")]
    [InlineData("polarity", "1", "-1")]
    public void Indicator_said_to_be_two_things_is_refused(string column, string first, string second)
    {
        var table = VectorFile.Parse("table", $"unit,x,n,a,{column}\nA,5,20,1,\nB,6,20,2,{first}\nC,7,20,3,{second}\nD,8,20,4,");
        Assert.StartsWith(
            $"Ligne 4, colonne « {column} » : « {second} » trouvé, et « {first} » à la ligne 3 pour le même indicateur.", Plain(CatalogueRun.FaultOf("ctx-1.0", table).Message), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A,2023,5,20,1\n,2023,6,20,2", "Ligne 3, colonne « unit » : cellule vide.")]
    [InlineData("A,2023,5,20,1\nB,,6,20,2", "Ligne 3, colonne « year » : cellule vide.")]
    public void Row_without_a_unit_or_a_year_has_no_place(string rows, string message) => Assert.StartsWith(
        message, Plain(CatalogueRun.FaultOf("ctx-1.0", VectorFile.Parse("table", "unit,year,x,n,a\n" + rows)).Message), StringComparison.Ordinal);

    [Fact]
    public void Forecast_from_one_year_says_what_is_missing() => Assert.StartsWith(
        "Le fichier ne contient que 1 année : il en faut au moins deux",
        Plain(CatalogueRun.FaultOf("expected-next-year", VectorFile.Parse("table", "unit,x,n,a\nA,5,20,1\nB,6,20,2\nC,7,20,3")).Message),
        StringComparison.Ordinal);

    private static string Plain(string text) => text.Replace('\u00a0', ' ').Replace('\u202f', ' ');

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
