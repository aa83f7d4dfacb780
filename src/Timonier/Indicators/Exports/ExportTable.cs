// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Indicators.Exports;

/// <summary>A table that leaves the house: its columns, what it holds, and how its rows are written.</summary>
/// <param name="Name">Short name without accents or spaces, for files and sheets: <c>observations</c>.</param>
/// <param name="Subject">What it holds, French.</param>
/// <param name="Columns">Names of the columns, without accents or spaces, in order.</param>
/// <param name="WriteRowsAsync">Writes the rows, one cell for each column.</param>
public sealed record ExportTable(string Name, string Subject, IReadOnlyList<string> Columns, Func<TableWriter, CancellationToken, Task> WriteRowsAsync)
{
    /// <summary>What must be known before the rows are read, when they are not figures; nothing for the caveats of figures.</summary>
    public IReadOnlyList<string>? Caveats { get; init; }
}
