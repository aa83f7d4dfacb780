// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Methods;
using Timonier.Analysis.Tests.Conformance;

namespace Timonier.Analysis.Tests.Methods;

/// <summary>What every method owes, shown on the worked example of its sheet.</summary>
public class CatalogueTests
{
    public static TheoryData<string> Ids => [.. MethodCatalogue.All.Select(method => method.Id)];

    public static TheoryData<string> RowIds => [.. MethodCatalogue.All.Where(method => method.Scope is MethodScope.Row).Select(method => method.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Same_bits_come_out_whatever_runs_beside(string id)
    {
        var sheet = MethodSheet.Read(id);
        var expected = Text(CatalogueRun.Of(id, sheet.Input, sheet.Settings));
        var results = new string[8];
        Parallel.For(0, results.Length, run => results[run] = Text(CatalogueRun.Of(id, sheet.Input, sheet.Settings)));
        Assert.All(results, result => Assert.Equal(expected, result));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Columns_that_the_method_does_not_need_change_nothing(string id)
    {
        var sheet = MethodSheet.Read(id);
        var input = sheet.Input;
        var wider = VectorFile.Parse("wider", string.Join('\n', Enumerable.Range(-1, input.RowCount + 1).Select(row =>
            string.Join(',', input.Columns.Select(column => Quoted(row < 0 ? column : input.Text(row, column)))) + (row < 0 ? ",remarque,remarque,Vide" : ",bien,mal,"))));
        var (plain, other) = (CatalogueRun.Of(id, input, sheet.Settings), CatalogueRun.Of(id, wider, sheet.Settings));
        foreach (var column in plain.Columns)
        {
            Assert.Contains(column, other.Columns);
        }

        Assert.Equal(Computed(plain, sheet), Computed(other, sheet));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Decimal_comma_is_a_decimal_point(string id)
    {
        var sheet = MethodSheet.Read(id);
        var input = sheet.Input;
        var commas = VectorFile.Parse("commas", string.Join('\n', Enumerable.Range(-1, input.RowCount + 1).Select(row =>
            string.Join(',', input.Columns.Select(column => Quoted(row < 0 ? column : Comma(input.Text(row, column))))))));
        Assert.Equal(Computed(CatalogueRun.Of(id, input, sheet.Settings), sheet), Computed(CatalogueRun.Of(id, commas, sheet.Settings), sheet));
    }

    [Theory]
    [MemberData(nameof(RowIds))]
    public void Blocks_of_rows_are_answered_as_the_whole(string id)
    {
        var sheet = MethodSheet.Read(id);
        var whole = CatalogueRun.AsFile(CatalogueRun.Of(id, sheet.Input, sheet.Settings));
        for (var row = 0; row < whole.RowCount; row++)
        {
            var alone = CatalogueRun.AsFile(CatalogueRun.Of(id, sheet.Input.Where(other => other == row), sheet.Settings));
            Assert.Equal(whole.Columns, alone.Columns);
            Assert.All(whole.Columns, column => Assert.Equal(whole.Text(row, column), alone.Text(0, column)));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void No_cell_makes_a_method_break(string id)
    {
        var sheet = MethodSheet.Read(id);
        var input = sheet.Input;
        var isSlow = id is "ctx-1.0" or "expected-next-year" or "sii-rii" or "rank-intervals";
        Assert.True(MethodCatalogue.TryFind(id, out var method, out _));
        for (var row = 0; row < input.RowCount; row += isSlow ? 9 : Math.Max(1, input.RowCount / 6))
        {
            foreach (var column in input.Columns)
            {
                foreach (var text in new[] { "", "NA", "0", "-1", "0.5", "1e200", "-1e200", "1e-200", "Inf", "douze", "9999999999" })
                {
                    var table = new TextTable(input.Columns);
                    for (var other = 0; other < input.RowCount; other++)
                    {
                        foreach (var name in input.Columns)
                        {
                            table.Add(other == row && name == column ? text : input.Text(other, name));
                        }

                        table.EndRow(other + 2);
                    }

                    if (MethodCall.TryPrepare(method, input.Columns, CatalogueRun.Settings(sheet.Settings), out var call, out var fault)
                        && call.TryRun(table, out var result, out fault))
                    {
                        Assert.True(result.Columns.Count > 0);
                    }
                    else
                    {
                        Assert.EndsWith(".", fault.Message, StringComparison.Ordinal);
                    }
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Columns_written_are_declared(string id)
    {
        var (sheet, method) = (MethodSheet.Read(id), MethodCatalogue.All.Single(method => method.Id == id));
        var result = CatalogueRun.Of(id, sheet.Input, sheet.Settings);
        var patterns = method.Outputs.SelectMany(output => output.AlsoNamed.Prepend(output.Name)).ToArray();
        Assert.All(result.Columns.Where((_, place) => result.KindOf(place) is not null), column => Assert.Contains(patterns, pattern => Fits(pattern, column)));
    }

    // "{i}" and the like stand for any text.
    private static bool Fits(string pattern, string name)
    {
        var open = pattern.IndexOf('{', StringComparison.Ordinal);
        return open < 0 ? pattern == name
            : name.StartsWith(pattern[..open], StringComparison.Ordinal) && name.EndsWith(pattern[(pattern.IndexOf('}', StringComparison.Ordinal) + 1)..], StringComparison.Ordinal);
    }

    private static string Text(MethodResult result) => string.Join('\n', Enumerable.Range(-1, result.RowCount + 1)
        .Select(row => string.Join('|', result.Columns.Select((column, place) => row < 0 ? column : result.Cell(row, place, new char[MethodResult.CellRoom]).ToString()))));

    // The computed columns alone: carried ones are those of the file.
    private static string Computed(MethodResult result, MethodSheet sheet) => string.Join('\n', Enumerable.Range(0, result.RowCount).Select(row => string.Join('|', result.Columns
        .Select((column, place) => (column, place)).Where(cell => result.KindOf(cell.place) is not null && sheet.Output.Columns.Contains(cell.column))
        .Select(cell => result.Cell(row, cell.place, new char[MethodResult.CellRoom]).ToString()))));

    private static string Comma(string cell) => double.TryParse(cell, System.Globalization.CultureInfo.InvariantCulture, out _) ? cell.Replace('.', ',') : cell;

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
