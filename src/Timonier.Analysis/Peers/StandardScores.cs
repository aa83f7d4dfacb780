// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Peers;

/// <summary>Columns brought to a common scale: centre 0, spread 1.</summary>
/// <param name="Values">(x − centre) / spread; NaN where a column does not vary.</param>
/// <param name="Centres">One centre a column.</param>
/// <param name="Spreads">One spread a column; 0 where it does not vary.</param>
public sealed record StandardScores(Matrix Values, double[] Centres, double[] Spreads)
{
    /// <summary>Mean and standard deviation (divisor n − 1).</summary>
    public static StandardScores ByMean(Matrix x)
    {
        var (centres, spreads) = (new double[x.Columns], new double[x.Columns]);
        for (var j = 0; j < x.Columns; j++)
        {
            centres[j] = Moments.Mean(x.Column(j));
            spreads[j] = Moments.StandardDeviation(x.Column(j));
        }

        return Apply(x, centres, spreads);
    }

    /// <summary>Median and 1.4826 times the median absolute deviation: one extreme unit does not move the others.</summary>
    public static StandardScores ByMedian(Matrix x)
    {
        var (centres, spreads) = (new double[x.Columns], new double[x.Columns]);
        var work = new double[x.Rows];
        for (var j = 0; j < x.Columns; j++)
        {
            x.Column(j).CopyTo(work);
            centres[j] = Medians.InPlace(work);
            spreads[j] = Medians.AbsoluteDeviation(x.Column(j), centres[j], Medians.MadToStandardDeviation, work);
        }

        return Apply(x, centres, spreads);
    }

    private static StandardScores Apply(Matrix x, double[] centres, double[] spreads)
    {
        var values = new Matrix(x.Rows, x.Columns);
        for (var j = 0; j < x.Columns; j++)
        {
            var from = x.Column(j);
            var to = values.Column(j);
            for (var i = 0; i < to.Length; i++)
            {
                to[i] = spreads[j] > 0 ? (from[i] - centres[j]) / spreads[j] : double.NaN;
            }
        }

        return new(values, centres, spreads);
    }
}
