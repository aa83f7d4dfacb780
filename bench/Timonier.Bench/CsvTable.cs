// SPDX-License-Identifier: Apache-2.0
using System.Globalization;

namespace Timonier.Bench;

/// <summary>A small table of texts, written and read as CSV with commas; numbers keep all their digits, NA stands for no answer.</summary>
internal sealed class CsvTable(params string[] columns)
{
    public string[] Columns { get; } = columns;

    public List<string[]> Rows { get; } = [];

    public static CsvTable Read(string path)
    {
        var lines = File.ReadAllLines(path);
        var table = new CsvTable(lines[0].Replace("\"", "", StringComparison.Ordinal).Split(','));
        table.Rows.AddRange(lines.Skip(1).Select(line => line.Split(',')));
        return table;
    }

    public static string Text(double value) => double.IsNaN(value) ? "NA" : value.ToString("R", CultureInfo.InvariantCulture);

    public static string Text(bool value) => value ? "1" : "0";

    /// <summary>Adds a row of numbers, truths and texts.</summary>
    public void Add(params ReadOnlySpan<object> cells)
    {
        var row = new string[cells.Length];
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = cells[i] switch
            {
                double number => Text(number),
                bool truth => Text(truth),
                IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
                var text => text.ToString()!,
            };
        }

        Rows.Add(row);
    }

    public void Write(string path) => File.WriteAllLines(path, Rows.Select(row => string.Join(',', row)).Prepend(string.Join(',', Columns)));
}
