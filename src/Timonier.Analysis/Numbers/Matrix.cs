// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Numbers;

/// <summary>A dense matrix of doubles, stored column after column so that a column is a span.</summary>
public sealed class Matrix
{
    private readonly double[] values;

    /// <summary>A matrix of zeros.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative size.</exception>
    public Matrix(int rows, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rows);
        ArgumentOutOfRangeException.ThrowIfNegative(columns);
        Rows = rows;
        Columns = columns;
        values = new double[rows * columns];
    }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Number of columns.</summary>
    public int Columns { get; }

    /// <summary>One value.</summary>
    public double this[int row, int column]
    {
        get => values[(column * Rows) + row];
        set => values[(column * Rows) + row] = value;
    }

    /// <summary>One column, live: writing to the span writes to the matrix.</summary>
    public Span<double> Column(int column) => values.AsSpan(column * Rows, Rows);

    /// <summary>All values, column after column, live.</summary>
    public Span<double> Values => values;

    /// <summary>A matrix with the given columns.</summary>
    /// <exception cref="ArgumentException">Columns of different lengths.</exception>
    public static Matrix OfColumns(params ReadOnlySpan<double[]> columns)
    {
        var matrix = new Matrix(columns.Length == 0 ? 0 : columns[0].Length, columns.Length);
        for (var j = 0; j < columns.Length; j++)
        {
            if (columns[j].Length != matrix.Rows)
            {
                throw new ArgumentException("Columns must have the same length.", nameof(columns));
            }

            columns[j].CopyTo(matrix.Column(j));
        }

        return matrix;
    }

    /// <summary>The same matrix with a column of ones put first.</summary>
    public Matrix WithIntercept()
    {
        var matrix = new Matrix(Rows, Columns + 1);
        matrix.Column(0).Fill(1);
        values.CopyTo(matrix.Values[Rows..]);
        return matrix;
    }

    /// <summary>An independent copy.</summary>
    public Matrix Copy()
    {
        var matrix = new Matrix(Rows, Columns);
        values.CopyTo(matrix.Values);
        return matrix;
    }

    /// <summary>The matrix without some of its rows, in the same order.</summary>
    public Matrix SelectRows(ReadOnlySpan<int> rows)
    {
        var matrix = new Matrix(rows.Length, Columns);
        for (var j = 0; j < Columns; j++)
        {
            var from = Column(j);
            var to = matrix.Column(j);
            for (var i = 0; i < rows.Length; i++)
            {
                to[i] = from[rows[i]];
            }
        }

        return matrix;
    }

    /// <summary>The matrix times a vector.</summary>
    public double[] Times(ReadOnlySpan<double> vector)
    {
        var result = new double[Rows];
        for (var j = 0; j < Columns; j++)
        {
            Vectors.AddScaled(Column(j), vector[j], result);
        }

        return result;
    }
}
