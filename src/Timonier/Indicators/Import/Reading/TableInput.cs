// SPDX-License-Identifier: Apache-2.0
using System.Text.RegularExpressions;
using Timonier.Foundation;
using Timonier.Indicators.Import.Mappings;

namespace Timonier.Indicators.Import.Reading;

/// <summary>One table opened: its header read, its name taken apart, its rows to come.</summary>
internal sealed class TableInput
{
    /// <summary>True when the table is a sheet: its name then ends with the workbook's and the sheet's.</summary>
    private readonly bool isSheet;

    private TableInput(TableCursor cursor, TableColumns columns, IReadOnlyDictionary<string, string> groups)
    {
        Cursor = cursor;
        Columns = columns;
        Groups = groups;
        isSheet = cursor.Name.Split(" › ") is [.., var file, _] && Path.GetExtension(file).StartsWith(".xls", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The current row.</summary>
    public TableCursor Cursor { get; }

    /// <summary>The columns.</summary>
    public TableColumns Columns { get; }

    /// <summary>What the file's name says, by group of its pattern.</summary>
    public IReadOnlyDictionary<string, string> Groups { get; }

    /// <summary>Opens a table, or says why it cannot be read.</summary>
    public static (TableInput? Input, RowFault? Fault) Open(TableReader reader, FilePart part)
    {
        var cursor = new TableCursor(reader);
        var groups = new Dictionary<string, string>(StringComparer.Ordinal);
        if (part.Names is { } pattern)
        {
            var regex = Patterns.CompileAnyCase(pattern);
            var match = NamesOf(reader.Name).Select(n => regex.Match(n)).FirstOrDefault(m => m.Success);
            if (match is null)
                return (null, ImportFaults.FileName(reader.Name, pattern));
            foreach (var name in Patterns.NamedGroups(regex))
                groups[name] = match.Groups[name].Value;
        }

        if (part.HeaderLine == 0)
            return (new(cursor, TableColumns.None, groups), null);
        return ReadHeader(cursor, part) is { } names ? (new(cursor, new(names), groups), null) : (null, ImportFaults.NoHeader(part.HeaderLine));
    }

    /// <summary>
    /// Why the current row of a text file cannot be trusted: it has text beyond the last column of the header, so that its fields are
    /// likely shifted. In a sheet such cells are notes in the margin, and nothing shifts.
    /// </summary>
    public RowFault? FindExtraField()
    {
        if (isSheet || Cursor.FieldCount <= Columns.Names.Count || Columns.Names.Count == 0)
            return null;
        for (var column = Columns.Names.Count; column < Cursor.FieldCount; column++)
        {
            if (!Cursor.Field(column).IsEmpty)
                return ImportFaults.TooManyFields(Cursor.Field(column).ToString(), Columns.Names.Count).At(column, "");
        }

        return null;
    }

    /// <summary>The whole name, and its last part: an entry's, a sheet's aside.</summary>
    private static IEnumerable<string> NamesOf(string name) => [name, .. name.Split('/', '\\', '›', ':').Select(p => p.Trim()).Reverse()];

    private static List<string>? ReadHeader(TableCursor cursor, FilePart part)
    {
        do
        {
            if (!cursor.Read())
                return null;
        }
        while (cursor.Line < part.HeaderLine);

        var names = Fields(cursor);
        if (part.HeaderLines > 1)
            FillRight(names);
        for (var line = 1; line < part.HeaderLines; line++)
        {
            if (!cursor.Read())
                return null;
            var below = Fields(cursor);
            if (line + 1 < part.HeaderLines)
                FillRight(below);
            while (names.Count < below.Count)
                names.Add(names.Count > 0 ? names[^1] : "");
            for (var i = 0; i < below.Count; i++)
                names[i] = names[i].Length > 0 && below[i].Length > 0 ? $"{names[i]} {below[i]}" : names[i] + below[i];
        }

        return names;
    }

    private static List<string> Fields(TableCursor cursor)
    {
        var names = new List<string>(cursor.FieldCount);
        for (var i = 0; i < cursor.FieldCount; i++)
            names.Add(Spaces().Replace(cursor.Field(i).ToString(), " "));
        return names;
    }

    /// <summary>A merged cell names every column that it covers.</summary>
    private static void FillRight(List<string> names)
    {
        for (var i = 1; i < names.Count; i++)
        {
            if (names[i].Length == 0)
                names[i] = names[i - 1];
        }
    }

    private static Regex Spaces() => new(@"\s+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
}
