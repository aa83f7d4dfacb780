// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Import.Reading;

namespace Timonier.Indicators.Import.Proposing;

/// <summary>The first rows of a table as the file gives them, and where its column names seem to be.</summary>
internal sealed class TableSample
{
    private const int RowsRead = 2_000;
    private const int RowsBeforeHeader = 25;
    private const int ColumnsRead = 400;

    private readonly List<(int Line, string[] Fields)> rows = [];

    private TableSample(string name) => Name = name;

    /// <summary>The table's name, as its reader says it.</summary>
    public string Name { get; }

    /// <summary>Line of the column names, from 1; 0 when there seem to be none.</summary>
    public int HeaderLine { get; private set; } = 1;

    /// <summary>How many lines they take.</summary>
    public int HeaderLines { get; private set; } = 1;

    /// <summary>Reads the first rows, and looks for the names.</summary>
    public static TableSample Read(TableReader reader)
    {
        var sample = new TableSample(reader.Name);
        while (sample.rows.Count < RowsRead && reader.Read())
        {
            var fields = new string[Math.Min(reader.FieldCount, ColumnsRead)];
            for (var i = 0; i < fields.Length; i++)
                fields[i] = reader[i].Trim().ToString();
            sample.rows.Add((reader.Line, fields));
        }

        sample.FindHeader();
        return sample;
    }

    /// <summary>How many cells of the first rows are filled: the sheet of a workbook that holds the table has the most.</summary>
    public int FilledCells => rows.Sum(r => Filled(r.Fields));

    /// <summary>Texts above the names: a title may say the year.</summary>
    public IEnumerable<string> Titles => rows.TakeWhile(r => r.Line < HeaderLine).SelectMany(r => r.Fields).Where(f => f.Length > 0);

    /// <summary>The first line that is about as wide as the table, and holds names rather than figures.</summary>
    private void FindHeader()
    {
        if (rows.Count == 0)
            return;
        var widest = rows.Take(200).Max(r => Filled(r.Fields));
        var at = rows.FindIndex(0, Math.Min(rows.Count, RowsBeforeHeader), r => Filled(r.Fields) >= Math.Max(Math.Min(2, widest), (widest + 1) / 2));
        if (at < 0)
            return;
        if (HasFigures(rows[at].Fields))
        {
            HeaderLine = at == 0 ? 0 : rows[at - 1].Line;
            return;
        }

        // A line of merged names just above, that covers several columns.
        if (at > 0 && rows[at - 1].Line == rows[at].Line - 1 && Filled(rows[at - 1].Fields) >= 2 && !HasFigures(rows[at - 1].Fields) && IsBelow(rows[at - 1].Fields, rows[at].Fields))
            at--;
        HeaderLine = rows[at].Line;
        while (HeaderLines < 3 && at + HeaderLines + 1 < rows.Count && IsBelow(rows[at + HeaderLines - 1].Fields, rows[at + HeaderLines].Fields))
            HeaderLines++;
    }

    /// <summary>True when a line completes the names of the line above: texts where the one above is blank, and no figure.</summary>
    private static bool IsBelow(string[] above, string[] below)
    {
        var gaps = Enumerable.Range(0, Math.Max(above.Length, below.Length)).Count(i => At(above, i).Length == 0 && At(below, i).Length > 0);
        var firstIsBlank = At(above, 0).Length > 0 && At(below, 0).Length == 0;
        return gaps > 0 && !HasFigures(below) && (firstIsBlank || below.Count(f => f.Length > 0) >= above.Count(f => f.Length > 0));
    }

    /// <summary>True when a line holds a number that is no year: a line of figures, not of names.</summary>
    private static bool HasFigures(string[] fields) => fields.Any(f => f.Length > 0 && IsNumber(f) && !IsYear(f));

    private static bool IsNumber(string text) => new NumberReader(new()).TryRead(text, FieldKind.Text, out _) is NumberFault.None or NumberFault.Ambiguous;

    private static bool IsYear(string text) => text.Length == 4 && (text.StartsWith("19", StringComparison.Ordinal) || text.StartsWith("20", StringComparison.Ordinal));

    private static int Filled(string[] fields) => fields.Count(f => f.Length > 0);

    private static string At(string[] fields, int i) => i < fields.Length ? fields[i] : "";
}
