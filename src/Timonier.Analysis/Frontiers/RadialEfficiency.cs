// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Frontiers;

/// <summary>How far all the means of a unit could shrink if it did as well as the best mix of the others, at constant returns to scale.</summary>
/// <remarks>Source: A. Charnes, W. W. Cooper, E. Rhodes, European Journal of Operational Research 2 (1978), 429-444. For exploration: every gap to the frontier
/// counts as inefficiency, chance and context included. Method sheet: <c>dea</c>.</remarks>
public static class RadialEfficiency
{
    /// <summary>The efficiency of each unit, from 0 to 1.</summary>
    /// <param name="means">One row a unit, one column a mean; none negative, and one at least above zero in each row.</param>
    /// <param name="results">One row a unit, one column a result; none negative, and one at least above zero in each row.</param>
    /// <exception cref="ArgumentException">Numbers of rows that differ.</exception>
    public static double[] Of(Matrix means, Matrix results)
    {
        if (means.Rows != results.Rows)
        {
            throw new ArgumentException("Means and results must be those of the same units.", nameof(results));
        }

        var efficiencies = new double[means.Rows];
        for (var unit = 0; unit < efficiencies.Length; unit++)
        {
            efficiencies[unit] = Math.Min(1, 1 / Expansion(means, results, unit));
        }

        return efficiencies;
    }

    // How many times the results of the unit the best mix gives with its means: at constant returns, the inverse of the efficiency.
    private static double Expansion(Matrix means, Matrix results, int unit)
    {
        var (inputs, outputs) = (means.Columns, results.Columns);
        var constraints = new Matrix(inputs + outputs, means.Rows + 1);
        var limits = new double[inputs + outputs];
        var worth = new double[means.Rows + 1];
        worth[^1] = 1;
        for (var j = 0; j < inputs; j++)
        {
            // Each mean is counted in its largest value, so that units of measure do not matter.
            var scale = Largest(means.Column(j));
            limits[j] = means[unit, j] / scale;
            for (var other = 0; other < means.Rows; other++)
            {
                constraints[j, other] = means[other, j] / scale;
            }
        }

        for (var k = 0; k < outputs; k++)
        {
            var scale = Largest(results.Column(k));
            constraints[inputs + k, means.Rows] = results[unit, k] / scale;
            for (var other = 0; other < means.Rows; other++)
            {
                constraints[inputs + k, other] = -results[other, k] / scale;
            }
        }

        return LinearProgram.Maximum(constraints, limits, worth);
    }

    private static double Largest(ReadOnlySpan<double> values)
    {
        var largest = 0.0;
        foreach (var value in values)
        {
            largest = Math.Max(largest, value);
        }

        return largest > 0 ? largest : 1;
    }
}
