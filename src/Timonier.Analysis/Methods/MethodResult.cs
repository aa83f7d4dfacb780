// SPDX-License-Identifier: Apache-2.0
using System.Globalization;

namespace Timonier.Analysis.Methods;

/// <summary>A result ready to be written: carried columns first, computed ones after them, cell by cell.</summary>
/// <remarks>Numbers are written with a decimal point and the digits that give back the same number; flags are <c>TRUE</c> and <c>FALSE</c>.</remarks>
public sealed class MethodResult
{
    /// <summary>Room that a cell may need to be written.</summary>
    public const int CellRoom = 32;

    private readonly TextTable table;
    private readonly int[] carried;
    private readonly MethodOutput output;
    private readonly string[] names;

    internal MethodResult(TextTable table, int[] carried, MethodOutput output, Func<string, string> rename)
    {
        this.table = table;
        this.output = output;
        var computed = output.Columns.Select(column => rename(column.Name)).ToArray();
        this.carried = [.. carried.Where(column => !computed.Contains(table.Columns[column], StringComparer.OrdinalIgnoreCase))];
        names = [.. this.carried.Select(column => table.Columns[column]), .. computed];
    }

    /// <summary>Names of the columns.</summary>
    public IReadOnlyList<string> Columns => names;

    /// <summary>Number of rows.</summary>
    public int RowCount => output.RowCount;

    /// <summary>The text of a cell.</summary>
    /// <param name="row">Row of the result.</param>
    /// <param name="column">Place in <see cref="Columns"/>.</param>
    /// <param name="work">At least <see cref="CellRoom"/> characters in which a number may be written.</param>
    public ReadOnlySpan<char> Cell(int row, int column, Span<char> work)
    {
        if (column < carried.Length)
        {
            return table[output.SourceOf(row), carried[column]];
        }

        var (_, kind, values) = output.Columns[column - carried.Length];
        if (values is string[] texts)
        {
            return texts[row];
        }

        var number = ((double[])values)[row];
        if (double.IsNaN(number))
        {
            return [];
        }

        if (kind is ValueKind.Flag)
        {
            return number != 0 ? "TRUE" : "FALSE";
        }

        if (double.IsInfinity(number))
        {
            return number > 0 ? "Inf" : "-Inf";
        }

        number.TryFormat(work, out var length, "R", CultureInfo.InvariantCulture);
        return work[..length];
    }

    /// <summary>What a column holds: numbers, flags or texts; nothing is known of a carried one but its text.</summary>
    public ValueKind? KindOf(int column) => column < carried.Length ? null : output.Columns[column - carried.Length].Kind;

    /// <summary>The number of a cell; NaN when it is blank.</summary>
    public double Number(int row, string column) => ((double[])Values(column))[row];

    /// <summary>Whether a computed column is made of numbers or flags.</summary>
    public bool IsNumeric(string column) => Values(column) is double[];

    /// <summary>The text of a computed cell.</summary>
    public string Text(int row, string column) => Values(column) is string[] texts
        ? texts[row]
        : Cell(row, Array.IndexOf(names, column), stackalloc char[CellRoom]).ToString();

    private Array Values(string column) =>
        output.Columns[Array.FindIndex(names, name => string.Equals(name, column, StringComparison.OrdinalIgnoreCase)) - carried.Length].Values;
}
