// SPDX-License-Identifier: Apache-2.0
using System.Runtime.InteropServices;

namespace Timonier.Analysis.Methods;

/// <summary>Rows of text cells in one buffer: what a reader of files fills, a block at a time or a whole table.</summary>
/// <param name="columns">Names of the columns, as the file writes them.</param>
public sealed class TextTable(IReadOnlyList<string> columns)
{
    private readonly List<char> text = [];
    private readonly List<int> ends = [];
    private readonly List<int> lines = [];

    /// <summary>Names of the columns.</summary>
    public IReadOnlyList<string> Columns { get; } = columns;

    /// <summary>Number of rows.</summary>
    public int RowCount => lines.Count;

    /// <summary>Number of characters held.</summary>
    public int CharacterCount => text.Count;

    /// <summary>The text of a cell.</summary>
    public ReadOnlySpan<char> this[int row, int column]
    {
        get
        {
            var cell = (row * Columns.Count) + column;
            var start = cell == 0 ? 0 : ends[cell - 1];
            return CollectionsMarshal.AsSpan(text)[start..ends[cell]];
        }
    }

    /// <summary>Line of the file on which a row stands.</summary>
    public int Line(int row) => lines[row];

    /// <summary>Adds the next cell of the current row.</summary>
    public void Add(ReadOnlySpan<char> cell)
    {
        text.AddRange(cell);
        ends.Add(text.Count);
    }

    /// <summary>Closes the current row: cells that were not given are blank.</summary>
    /// <param name="line">Line of the file, from 1.</param>
    /// <exception cref="InvalidOperationException">More cells were added than there are columns.</exception>
    public void EndRow(int line)
    {
        lines.Add(line);
        if (ends.Count > lines.Count * Columns.Count)
        {
            throw new InvalidOperationException("The row has more cells than the table has columns.");
        }

        while (ends.Count < lines.Count * Columns.Count)
        {
            ends.Add(text.Count);
        }
    }

    /// <summary>Forgets the rows and keeps the room they took.</summary>
    public void Clear()
    {
        text.Clear();
        ends.Clear();
        lines.Clear();
    }
}
