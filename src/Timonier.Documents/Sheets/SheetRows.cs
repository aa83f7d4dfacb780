// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Documents.Sheets;

/// <summary>The rows of one sheet of a workbook, read forward, whatever the format.</summary>
internal abstract class SheetRows : IDisposable
{
    /// <summary>Name of the sheet.</summary>
    public abstract string Sheet { get; }

    /// <summary>Share of the sheet read so far, from 0 to 1.</summary>
    public abstract double Progress { get; }

    /// <summary>Reads the next row, blank or not; false at the end.</summary>
    /// <exception cref="UnreadableFileException">The workbook cannot be read further.</exception>
    public abstract bool Read(SheetRow row);

    /// <inheritdoc/>
    public abstract void Dispose();
}
