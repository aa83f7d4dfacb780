// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Documents.Sheets;

/// <summary>The cells of one row of a sheet, as text with the type that the sheet gives them; used again for each row.</summary>
internal sealed class SheetRow
{
    /// <summary>Most columns of a sheet: the limit of Excel since 2007.</summary>
    public const int MaxColumns = CsvReader.MaxColumns;

    private char[] text = new char[1_024];
    private int[] ends = new int[32];
    private FieldKind[] kinds = new FieldKind[32];
    private int length;

    /// <summary>Number of the row, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Cells up to the last one that is not blank.</summary>
    public int Count { get; private set; }

    /// <summary>The text of a cell; empty beyond the last one.</summary>
    public ReadOnlySpan<char> this[int column]
    {
        get
        {
            if (column >= Count)
                return [];
            var start = column == 0 ? 0 : ends[column - 1];
            return text.AsSpan(start, ends[column] - start);
        }
    }

    /// <summary>The type of a cell; text when it is blank.</summary>
    public FieldKind KindOf(int column) => column < Count ? kinds[column] : FieldKind.Text;

    /// <summary>Empties the row.</summary>
    public void Begin(int number)
    {
        Number = number;
        Count = 0;
        length = 0;
    }

    /// <summary>Adds a cell at a column beyond all those that were added; a blank one adds nothing.</summary>
    public void Add(int column, ReadOnlySpan<char> value, FieldKind kind)
    {
        if (value.IsEmpty)
            return;
        if (column >= ends.Length)
        {
            var size = Math.Max(column + 1, 2 * ends.Length);
            Array.Resize(ref ends, size);
            Array.Resize(ref kinds, size);
        }

        for (; Count < column; Count++)
        {
            ends[Count] = length;
            kinds[Count] = FieldKind.Text;
        }

        if (length + value.Length > text.Length)
            Array.Resize(ref text, Math.Max(length + value.Length, 2 * text.Length));
        value.CopyTo(text.AsSpan(length));
        length += value.Length;
        ends[Count] = length;
        kinds[Count++] = kind;
    }
}
