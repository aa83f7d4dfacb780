// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Methods;

namespace Timonier.Analysis.Tests.Conformance;

/// <summary>Compares the columns of a result with those of a reference file, row by row.</summary>
public static class FileComparison
{
    /// <summary>Compares columns of numbers, or of words where the reference is not a number; what was kept aside is not compared.</summary>
    /// <param name="run">Where gaps are recorded.</param>
    /// <param name="result">The result, with one row for one row of the file.</param>
    /// <param name="file">The reference.</param>
    /// <param name="columns">Names, or <c>result=reference</c> when they differ.</param>
    public static void Columns(this Comparison run, MethodResult result, VectorFile file, params string[] columns)
    {
        Assert.Equal(file.RowCount, result.RowCount);
        foreach (var (ours, theirs) in columns.Select(Pair))
        {
            for (var row = 0; row < file.RowCount; row++)
            {
                if (file.Text(row, theirs) is not VectorFile.HeldOut)
                {
                    Cell(run, result, (row, ours), file.Text(row, theirs), $"ligne {row + 1}, {theirs}");
                }
            }
        }
    }

    /// <summary>Compares one cell.</summary>
    public static void Cell(this Comparison run, MethodResult result, (int Row, string Column) cell, string expected, string label)
    {
        var isNumber = expected.Length == 0 || double.TryParse(expected, System.Globalization.CultureInfo.InvariantCulture, out _);
        if (isNumber && result.IsNumeric(cell.Column))
        {
            var wanted = expected.Length == 0 ? double.NaN : double.Parse(expected, System.Globalization.CultureInfo.InvariantCulture);
            run.Close(result.Number(cell.Row, cell.Column), wanted, label);
        }
        else
        {
            run.Same(result.Text(cell.Row, cell.Column), expected, label);
        }
    }

    private static (string Ours, string Theirs) Pair(string names)
    {
        var parts = names.Split('=');
        return (parts[0], parts[^1]);
    }
}
