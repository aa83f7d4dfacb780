// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Methods;

/// <summary>The columns that a method fills: blank for NaN and for the empty text.</summary>
public sealed class MethodOutput
{
    private readonly List<(string Name, ValueKind Kind, Array Values)> columns = [];
    private int[]? sources;

    internal MethodOutput(int rowCount, int[]? sources)
    {
        (RowCount, this.sources) = (rowCount, sources);
    }

    /// <summary>Number of rows of the result.</summary>
    public int RowCount { get; private set; }

    internal IReadOnlyList<(string Name, ValueKind Kind, Array Values)> Columns => columns;

    /// <summary>Gives a result of free shape its rows, before any column.</summary>
    /// <param name="sourceRows">For each row of the result, a row of the table that has the same group.</param>
    public void SetRows(int[] sourceRows)
    {
        if (columns.Count > 0)
        {
            throw new InvalidOperationException("The rows of a result are set before its columns.");
        }

        (RowCount, sources) = (sourceRows.Length, sourceRows);
    }

    /// <summary>Adds a column of numbers to fill; NaN everywhere until then.</summary>
    public double[] Numbers(string name) => Add(name, ValueKind.Number, NewNumbers());

    /// <summary>Adds a column of flags to fill: 1, 0 or NaN.</summary>
    public double[] Flags(string name) => Add(name, ValueKind.Flag, NewNumbers());

    /// <summary>Adds a column of texts to fill; empty everywhere until then.</summary>
    public string[] Texts(string name)
    {
        var values = new string[RowCount];
        Array.Fill(values, "");
        return Add(name, ValueKind.Text, values);
    }

    /// <summary>The row of the table from which columns are carried to a row of the result.</summary>
    internal int SourceOf(int row) => sources is null ? row : sources[row];

    private double[] NewNumbers()
    {
        var values = new double[RowCount];
        Array.Fill(values, double.NaN);
        return values;
    }

    private T[] Add<T>(string name, ValueKind kind, T[] values)
    {
        columns.Add((name, kind, values));
        return values;
    }
}
