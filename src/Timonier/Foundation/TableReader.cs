// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Foundation;

/// <summary>A table read forward, one row at a time, that knows where each row stands in its file.</summary>
/// <remarks>
/// The house reads tables without knowing file formats; <c>Timonier.Documents</c> reads CSV and sheets.
/// The span of a field is valid until the next call of <see cref="Read"/>. Not thread-safe.
/// The header is the first row read. Rows of a text file may have different numbers of fields, which is for the caller to judge; those of
/// a sheet have as many as its header, or more.
/// </remarks>
public abstract class TableReader : IDisposable
{
    /// <summary>
    /// Name of the file as the user knows it, with the entry of an archive and the sheet when there is one, as
    /// <c>archive.zip › folder/workbook.xlsx › sheet</c>.
    /// </summary>
    public abstract string Name { get; }

    /// <summary>Line of the file (from 1) on which the current row begins; for a sheet, the row's number.</summary>
    public abstract int Line { get; }

    /// <summary>How many fields the current row has.</summary>
    public abstract int FieldCount { get; }

    /// <summary>The text of a field, unquoted, without a change; empty when the cell is blank.</summary>
    public abstract ReadOnlySpan<char> this[int field] { get; }

    /// <summary>Moves to the next row; false at the end. Empty lines are passed over.</summary>
    /// <exception cref="UnreadableFileException">The file cannot be read further; the rows before were given out.</exception>
    public abstract bool Read();

    /// <summary>How the file itself types a field: a CSV only knows text.</summary>
    public virtual FieldKind KindOf(int field) => FieldKind.Text;

    /// <summary>Share of the input read so far, from 0 to 1, for the progress shown to the user.</summary>
    public virtual double Progress => 0;

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the file.</summary>
    protected abstract void Dispose(bool disposing);
}
