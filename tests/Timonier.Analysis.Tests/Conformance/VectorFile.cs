// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Text;

namespace Timonier.Analysis.Tests.Conformance;

/// <summary>A file of reference values: source notes on lines beginning with <c># </c>, one header, decimal point, blank for missing.</summary>
public sealed class VectorFile
{
    /// <summary>What an expectation kept aside for evaluation is replaced by.</summary>
    public const string HeldOut = "(held out)";

    private readonly List<string[]> rows;

    private VectorFile(string name, List<string> notes, string[] columns, List<string[]> rows)
    {
        (Name, Notes, Columns, this.rows) = (name, notes, columns, rows);
    }

    public string Name { get; }

    public IReadOnlyList<string> Notes { get; }

    public IReadOnlyList<string> Columns { get; }

    public int RowCount => rows.Count;

    /// <summary>Reads a file of the shared folder of vectors.</summary>
    public static VectorFile Read(string name) => Parse(name, File.ReadAllText(SharedFolder.PathOf(Path.Combine("vectors", name))));

    /// <summary>Reads the text of a file.</summary>
    public static VectorFile Parse(string name, string text)
    {
        var notes = new List<string>();
        var records = new List<string[]>();
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd('\r')))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                notes.Add(line[2..]);
            }
            else if (line.Length > 0)
            {
                records.Add(Split(line));
            }
        }

        var cells = records.GetRange(1, records.Count - 1);
        if (cells.Find(row => row.Length != records[0].Length) is { } odd)
        {
            throw new FormatException($"{name}: a row has {odd.Length} cells for {records[0].Length} columns: {string.Join(" | ", odd)}");
        }

        return new(name, notes, records[0], cells);
    }

    public bool Has(string column) => Columns.Contains(column);

    public string Text(int row, string column) => rows[row][IndexOf(column)];

    /// <summary>A number, or NaN for a blank.</summary>
    public double Number(int row, string column)
    {
        var text = Text(row, column);
        return text.Length == 0 ? double.NaN : double.Parse(text, CultureInfo.InvariantCulture);
    }

    public string[] Texts(string column) => [.. rows.Select(row => row[IndexOf(column)])];

    public double[] Numbers(string column) => [.. Enumerable.Range(0, RowCount).Select(row => Number(row, column))];

    /// <summary>The file without some columns: what a person who knows none of the answers would have.</summary>
    public VectorFile Without(params string[] columns) => With([.. Columns.Except(columns)]);

    /// <summary>Some columns of the file, in the order asked.</summary>
    public VectorFile With(params string[] columns)
    {
        var kept = columns.Select(IndexOf).ToArray();
        return new(Name, [.. Notes], columns, [.. rows.Select(row => kept.Select(i => row[i]).ToArray())]);
    }

    /// <summary>The rows that satisfy a condition.</summary>
    public VectorFile Where(Func<int, bool> condition) =>
        new(Name, [.. Notes], [.. Columns], [.. rows.Where((_, row) => condition(row))]);

    private static string[] Split(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"')
            {
                if (quoted && i + 1 < line.Length && line[i + 1] == '"')
                {
                    cell.Append(line[i++]);
                }
                else
                {
                    quoted = !quoted;
                }
            }
            else if (line[i] == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(line[i]);
            }
        }

        cells.Add(cell.ToString());
        return [.. cells];
    }

    private int IndexOf(string column)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i] == column)
            {
                return i;
            }
        }

        throw new KeyNotFoundException($"{Name} has no column {column}: {string.Join(", ", Columns)}");
    }
}
