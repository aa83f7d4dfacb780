// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Reading;

/// <summary>How two indicators go together over a network, context allowed for.</summary>
/// <param name="Value">Correlation of shrunken gaps, the logarithm of the volume partialled out.</param>
/// <param name="Lower">Lower end of its 95 % interval (Fisher's transformation).</param>
/// <param name="Upper">Upper end.</param>
/// <param name="Spearman">Spearman's correlation of the same gaps, as a check.</param>
/// <param name="Units">Units with both gaps.</param>
public sealed record NetworkCorrelation(double Value, double Lower, double Upper, double Spearman, int Units)
{
    /// <summary>Correlates two series of gaps; NaN gaps are left out. Fewer than six pairs have no answer.</summary>
    public static NetworkCorrelation Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second, ReadOnlySpan<double> volumes)
    {
        var (a, b, c) = (new List<double>(), new List<double>(), new List<double>());
        for (var i = 0; i < first.Length; i++)
        {
            if (double.IsFinite(first[i]) && double.IsFinite(second[i]) && volumes[i] > 0)
            {
                a.Add(first[i]);
                b.Add(second[i]);
                c.Add(Math.Log(volumes[i]));
            }
        }

        if (a.Count < 6)
        {
            return new(double.NaN, double.NaN, double.NaN, double.NaN, a.Count);
        }

        var (x, y, z) = (a.ToArray(), b.ToArray(), c.ToArray());
        var (xy, xz, yz) = (Pearson(x, y), Pearson(x, z), Pearson(y, z));
        xz = double.IsNaN(xz) ? 0 : xz;
        yz = double.IsNaN(yz) ? 0 : yz;
        var partial = (xy - (xz * yz)) / Math.Sqrt((1 - (xz * xz)) * (1 - (yz * yz)));
        var (centre, half) = (Math.Atanh(partial), NormalDistribution.Quantile(0.975) / Math.Sqrt(x.Length - 4));
        return new(partial, Math.Tanh(centre - half), Math.Tanh(centre + half), Pearson(Ranks(x), Ranks(y)), x.Length);
    }

    private static double Pearson(double[] a, double[] b)
    {
        var (meanA, meanB) = (Moments.Mean(a), Moments.Mean(b));
        var cross = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            cross += (a[i] - meanA) * (b[i] - meanB);
        }

        return cross / Math.Sqrt(Moments.SumOfSquares(a) * Moments.SumOfSquares(b));
    }

    // Mean ranks where values are equal.
    private static double[] Ranks(double[] values)
    {
        var order = Enumerable.Range(0, values.Length).ToArray();
        var sorted = (double[])values.Clone();
        Array.Sort(sorted, order);
        var ranks = new double[values.Length];
        for (var from = 0; from < sorted.Length;)
        {
            var to = from;
            while (to < sorted.Length && sorted[to] == sorted[from])
            {
                to++;
            }

            for (var k = from; k < to; k++)
            {
                ranks[order[k]] = (from + to - 1) / 2.0;
            }

            from = to;
        }

        return ranks;
    }
}
