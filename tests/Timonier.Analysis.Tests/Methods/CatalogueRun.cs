// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Methods;
using Timonier.Analysis.Tests.Conformance;

namespace Timonier.Analysis.Tests.Methods;

/// <summary>Runs a method of the catalogue on a table, as the command line does.</summary>
public static class CatalogueRun
{
    /// <summary>The result of a method on a table; the test fails when there is a fault.</summary>
    /// <param name="id">Identifier of the method.</param>
    /// <param name="file">The table.</param>
    /// <param name="settings">Settings written <c>name=value</c>.</param>
    public static MethodResult Of(string id, VectorFile file, params string[] settings)
    {
        Assert.True(MethodCatalogue.TryFind(id, out var method, out var fault), fault?.Message);
        Assert.True(MethodCall.TryPrepare(method, file.Columns, Settings(settings), out var call, out fault), fault?.Message);
        Assert.True(call.TryRun(Table(file), out var result, out fault), fault?.Message);
        return result;
    }

    /// <summary>The fault that a method answers on a table; the test fails when there is none.</summary>
    public static MethodFault FaultOf(string id, VectorFile file, params string[] settings)
    {
        Assert.True(MethodCatalogue.TryFind(id, out var method, out var fault), fault?.Message);
        if (MethodCall.TryPrepare(method, file.Columns, Settings(settings), out var call, out fault))
        {
            Assert.False(call.TryRun(Table(file), out _, out fault), "A fault was expected.");
        }

        return fault!;
    }

    /// <summary>A result as a table of texts.</summary>
    public static VectorFile AsFile(MethodResult result)
    {
        Span<char> work = stackalloc char[MethodResult.CellRoom];
        var lines = new List<string> { string.Join(',', result.Columns.Select(Quoted)) };
        for (var row = 0; row < result.RowCount; row++)
        {
            var cells = new string[result.Columns.Count];
            for (var column = 0; column < cells.Length; column++)
            {
                cells[column] = Quoted(result.Cell(row, column, work).ToString());
            }

            lines.Add(string.Join(',', cells));
        }

        return VectorFile.Parse("result", string.Join('\n', lines));
    }

    public static TextTable Table(VectorFile file)
    {
        var table = new TextTable(file.Columns);
        for (var row = 0; row < file.RowCount; row++)
        {
            foreach (var column in file.Columns)
            {
                table.Add(file.Text(row, column));
            }

            table.EndRow(row + 2);
        }

        return table;
    }

    public static Dictionary<string, string> Settings(IEnumerable<string> settings) =>
        settings.Select(setting => setting.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(',', '"') < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
