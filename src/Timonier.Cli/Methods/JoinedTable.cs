// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Methods;
using Timonier.Foundation;

namespace Timonier.Cli.Methods;

/// <summary>A second file, held whole, whose columns are added to the rows of the first by the columns that both have.</summary>
/// <remarks>Names are compared without case, spaces or signs: <c>Age Band</c> is <c>ageband</c>. A row that the second file does not know
/// gets blank cells.</remarks>
internal sealed class JoinedTable
{
    private readonly TextTable table;
    private readonly Dictionary<string, int> rows = new(StringComparer.Ordinal);
    private readonly int[] keys;
    private readonly int[] added;

    private JoinedTable(SourceTable second, int[] keys, int[] ownKeys)
    {
        this.keys = keys;
        table = new TextTable(second.Columns);
        added = [.. Enumerable.Range(0, second.Columns.Count).Except(ownKeys)];
        while (second.Read())
        {
            var key = Key(second, ownKeys);
            if (!rows.TryAdd(key, table.RowCount))
                throw new UnreadableFileException(MethodRefusals.JoinedTwice.With(second.Name, second.Line, key.Replace('\u001F', ' ')).Message, 0);
            second.CopyTo(table);
            table.EndRow(second.Line);
        }
    }

    /// <summary>Names of the columns that it adds.</summary>
    public IReadOnlyList<string> Columns => [.. added.Select(column => table.Columns[column])];

    /// <summary>Reads the second file.</summary>
    /// <exception cref="UnreadableFileException">It cannot be read, shares no column with the first, or tells a row twice.</exception>
    public static JoinedTable Read(SourceTable first, SourceTable second)
    {
        var folded = first.Columns.Select(Folded).ToList();
        var ownKeys = Enumerable.Range(0, second.Columns.Count).Where(column => folded.Contains(Folded(second.Columns[column]))).ToArray();
        if (ownKeys.Length == 0)
            throw new UnreadableFileException(MethodRefusals.NoCommonColumn.With(second.Name, first.Name, string.Join(", ", second.Columns)).Message, 0);
        return new(second, Array.ConvertAll(ownKeys, column => folded.IndexOf(Folded(second.Columns[column]))), ownKeys);
    }

    /// <summary>Adds the cells that go with the current row of the first file.</summary>
    public void CopyTo(SourceTable first, TextTable target)
    {
        var found = rows.TryGetValue(Key(first, keys), out var row);
        foreach (var column in added)
            target.Add(found ? table[row, column] : []);
    }

    private static string Key(SourceTable source, int[] columns) =>
        string.Join('\u001F', columns.Select(column => source.Cell(column).Trim().ToString()));

    private static string Folded(string name) => string.Concat(name.ToUpperInvariant().Where(char.IsLetterOrDigit));
}
