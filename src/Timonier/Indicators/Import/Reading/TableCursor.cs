// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Indicators.Import.Reading;

/// <summary>The row under reading: its trimmed fields, its line, its rank.</summary>
internal sealed class TableCursor(TableReader reader)
{
    /// <summary>Name of the file.</summary>
    public string Name => reader.Name;

    /// <summary>Line of the file.</summary>
    public int Line => reader.Line;

    /// <summary>Rank of the row in its table, from 1; what is computed once a row is kept under it.</summary>
    public long Row { get; private set; }

    /// <summary>Number of fields of the row.</summary>
    public int FieldCount => reader.FieldCount;

    /// <summary>Share read, from 0 to 1.</summary>
    public double Progress => reader.Progress;

    /// <summary>Moves to the next row.</summary>
    public bool Read()
    {
        Row++;
        return reader.Read();
    }

    /// <summary>A field without the spaces around it; empty beyond the row's end.</summary>
    public ReadOnlySpan<char> Field(int column) => column < reader.FieldCount ? Trim(reader[column]) : default;

    /// <summary>How the file types a field.</summary>
    public FieldKind KindOf(int column) => column >= 0 && column < reader.FieldCount ? reader.KindOf(column) : FieldKind.Text;

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text) =>
        text.IsEmpty || (IsInk(text[0]) && IsInk(text[^1])) ? text : TrimSpaces(text);

    private static bool IsInk(char sign) => sign is > ' ' and < '\u007F';

    private static ReadOnlySpan<char> TrimSpaces(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty && IsBlank(text[0]))
            text = text[1..];
        while (!text.IsEmpty && IsBlank(text[^1]))
            text = text[..^1];
        return text;
    }

    private static bool IsBlank(char sign) => char.IsWhiteSpace(sign) || sign is '\uFEFF' or '\u200B';
}
