// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Context;

/// <summary>The context of all units in one year, each covariate on its robust scale (median 0, 1.4826 MAD 1).</summary>
public sealed class ContextSpace
{
    private ContextSpace(Matrix standard, double[] centres, double[] spreads)
    {
        Standard = standard;
        Filled = standard.Copy();
        Centres = centres;
        Spreads = spreads;
    }

    /// <summary>Robust standard scores, NaN where missing.</summary>
    public Matrix Standard { get; }

    /// <summary>The same, missing values replaced by the median of the unit's type.</summary>
    public Matrix Filled { get; }

    /// <summary>Median of each covariate.</summary>
    public double[] Centres { get; }

    /// <summary>Robust spread of each covariate; 0 where it does not vary (its scores are then 0).</summary>
    public double[] Spreads { get; }

    /// <summary>Standardises the context of a year.</summary>
    /// <remarks>Where more than half of the units share one value the MAD is 0: the standard deviation is then used.</remarks>
    public static ContextSpace Of(Matrix context)
    {
        var standard = new Matrix(context.Rows, context.Columns);
        var (centres, spreads) = (new double[context.Columns], new double[context.Columns]);
        var present = new double[context.Rows];
        var work = new double[context.Rows];
        for (var j = 0; j < context.Columns; j++)
        {
            var count = 0;
            foreach (var value in context.Column(j))
            {
                if (double.IsFinite(value))
                {
                    present[count++] = value;
                }
            }

            var values = present.AsSpan(0, count);
            values.CopyTo(work);
            centres[j] = count == 0 ? 0 : Medians.InPlace(work.AsSpan(0, count));
            spreads[j] = count == 0 ? 0 : Medians.AbsoluteDeviation(values, centres[j], Medians.MadToStandardDeviation, work);
            if (!(spreads[j] > 0))
            {
                spreads[j] = count < 2 ? 0 : Moments.StandardDeviation(values);
            }

            for (var i = 0; i < context.Rows; i++)
            {
                var value = context[i, j];
                standard[i, j] = !double.IsFinite(value) ? double.NaN : spreads[j] > 0 ? (value - centres[j]) / spreads[j] : 0;
            }
        }

        return new(standard, centres, spreads);
    }

    /// <summary>Number of the given covariates that are missing for a unit.</summary>
    public int MissingOf(int unit, ReadOnlySpan<int> covariates)
    {
        var missing = 0;
        foreach (var covariate in covariates)
        {
            missing += double.IsNaN(Standard[unit, covariate]) ? 1 : 0;
        }

        return missing;
    }

    /// <summary>Fills missing values with the median of the unit's type, or 0 (the median of all) when no unit of the type has one.</summary>
    /// <param name="types">Type of each unit, from 1; 0 when it has none.</param>
    internal void FillFrom(ReadOnlySpan<int> types)
    {
        var most = 0;
        foreach (var type in types)
        {
            most = Math.Max(most, type);
        }

        var work = new double[Standard.Rows];
        var medians = new double[most + 1];
        for (var j = 0; j < Standard.Columns; j++)
        {
            var column = Standard.Column(j);
            Array.Fill(medians, double.PositiveInfinity);
            medians[0] = 0;
            for (var i = 0; i < column.Length; i++)
            {
                if (double.IsNaN(column[i]))
                {
                    ref var median = ref medians[types[i]];
                    median = double.IsInfinity(median) ? MedianOf(column, types, types[i], work) : median;
                    Filled[i, j] = median;
                }
            }
        }
    }

    /// <summary>Points for distances: filled scores times the root of each covariate's weight.</summary>
    internal Matrix Weighted(ReadOnlySpan<double> weights)
    {
        var points = Filled.Copy();
        for (var j = 0; j < points.Columns; j++)
        {
            var root = Math.Sqrt(weights[j]);
            foreach (ref var value in points.Column(j))
            {
                value *= root;
            }
        }

        return points;
    }

    private static double MedianOf(ReadOnlySpan<double> column, ReadOnlySpan<int> types, int type, double[] work)
    {
        var count = 0;
        for (var i = 0; i < column.Length; i++)
        {
            if (types[i] == type && !double.IsNaN(column[i]))
            {
                work[count++] = column[i];
            }
        }

        return count == 0 ? 0 : Medians.InPlace(work.AsSpan(0, count));
    }
}
