// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Foundation;

/// <summary>Takes the cells of a table row by row, whatever file they end in.</summary>
/// <remarks>The house writes tables without knowing file formats; <c>Timonier.Documents</c> makes CSV, workbooks and JSON of them. Nothing is held: rows go out as they end. Not thread-safe.</remarks>
public abstract class TableWriter
{
    /// <summary>Writes a text; an empty one is an empty cell.</summary>
    public abstract void Text(string text);

    /// <summary>Writes a whole number.</summary>
    public abstract void Number(long value);

    /// <summary>Writes a number; an empty cell when there is none.</summary>
    /// <param name="value">The number; text files hold all its decimals.</param>
    /// <param name="shown">Decimals that a sheet shows, from 0 to 8; those that the number holds when not given.</param>
    public abstract void Number(decimal? value, int? shown = null);

    /// <summary>Writes a day; an empty cell when there is none.</summary>
    public abstract void Date(DateOnly? day);

    /// <summary>Ends the row.</summary>
    public abstract ValueTask EndRowAsync(CancellationToken ct);
}
