// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Methods;

/// <summary>What a parameter is worth in a run: the same for all rows, or read from a column.</summary>
public sealed class ParameterValue
{
    private readonly double[] constants;
    private readonly string text;
    private readonly double[]? rows;
    private readonly string[]? rowTexts;

    internal ParameterValue(string text, double[] constants)
    {
        (this.text, this.constants) = (text, constants);
    }

    internal ParameterValue(double[] rows)
    {
        (text, constants, this.rows) = ("", [], rows);
    }

    internal ParameterValue(string[] rowTexts)
    {
        (text, constants, this.rowTexts) = ("", [], rowTexts);
    }

    /// <summary>Whether a column gives it.</summary>
    public bool IsPerRow => rows is not null || rowTexts is not null;

    /// <summary>The values of a list set for the whole run; empty when a column gives the parameter.</summary>
    public ReadOnlySpan<double> Constants => constants;

    /// <summary>The text set for the whole run; empty when a column gives the parameter.</summary>
    public string Constant => text;

    /// <summary>The number of a row; NaN when nothing is said.</summary>
    public double At(int row) => rows is not null ? rows[row] : constants.Length > 0 ? constants[0] : double.NaN;

    /// <summary>The numbers of a list for a row: those set for the whole run, or the one number of the column.</summary>
    public ReadOnlySpan<double> ListAt(int row) => rows is not null ? rows.AsSpan(row, 1) : constants;

    /// <summary>The text or word of a row; empty when nothing is said.</summary>
    public string TextAt(int row) => rowTexts is not null ? rowTexts[row] : text;

    /// <summary>The flag of a row; false when nothing is said.</summary>
    public bool IsSetAt(int row) => At(row) is 1;
}
