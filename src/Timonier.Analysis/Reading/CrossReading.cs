// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Context;
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Reading;

/// <summary>Reads two indicators of a network together, from their results in context.</summary>
public static class CrossReading
{
    /// <summary>How both indicators go together over the network.</summary>
    public static NetworkCorrelation Correlate(IndicatorResult first, IndicatorResult second) => NetworkCorrelation.Of(
        Array.ConvertAll(first.Cells, cell => cell.Theta),
        Array.ConvertAll(second.Cells, cell => cell.Theta),
        Array.ConvertAll(first.Cells, cell => cell.Volume));

    /// <summary>Reads one unit.</summary>
    /// <param name="method">Parameters.</param>
    /// <param name="pair">Both results of the same year, in the order of the question asked.</param>
    /// <param name="network">Their correlation over the network.</param>
    /// <param name="unit">Position of the unit, the practical threshold in τ, and the sampling covariance of both values on the model scale (0 when unknown).</param>
    /// <returns>Nothing when one of the results has no gap or no spread.</returns>
    public static PairReading? Read(
        PairMethod method, (IndicatorResult First, IndicatorResult Second) pair, NetworkCorrelation network, PairUnit unit)
    {
        var (a, b) = (pair.First.Cells[unit.Position], pair.Second.Cells[unit.Position]);
        var (tauA, tauB) = (Math.Sqrt(pair.First.TauSquared), Math.Sqrt(pair.Second.TauSquared));
        if (double.IsNaN(a.Theta) || double.IsNaN(b.Theta) || !(tauA > 0) || !(tauB > 0))
        {
            return null;
        }

        var (sdA, sdB) = (a.ThetaDeviation / tauA, b.ThetaDeviation / tauB);
        var correlation = Math.Clamp(a.Kept * b.Kept * unit.SamplingCovariance / (a.ThetaDeviation * b.ThetaDeviation), -0.999, 0.999);
        var (x, y) = (a.Theta / tauA, b.Theta / tauB);
        var cells = Cells((x, sdA), (y, sdB), correlation, unit.ThresholdInTau);
        var likely = cells.MaxBy(cell => cell.Probability)!;
        var slope = double.IsNaN(network.Value) ? 0 : network.Value;
        var rest = y - (slope * x);
        var deviation = Math.Sqrt((sdB * sdB) + (slope * slope * sdA * sdA) - (2 * slope * correlation * sdA * sdB));
        return new(
            x, y, sdA, sdB, correlation, cells,
            likely.Probability >= method.ShownFrom ? likely : null,
            rest, rest / deviation, Math.Abs(rest / deviation) > method.SurprisingBeyond);
    }

    /// <summary>Units whose results, within a family of indicators, do not hold together: their entry is to be checked first.</summary>
    /// <param name="method">Parameters.</param>
    /// <param name="family">Results of the family, same year.</param>
    /// <returns>Squared Mahalanobis distance of each unit and whether it is incoherent; NaN when fewer than two results are known.</returns>
    public static (double[] Distances, bool[] Incoherent) Coherence(PairMethod method, IReadOnlyList<IndicatorResult> family)
    {
        var units = family.Count == 0 ? 0 : family[0].Cells.Length;
        var scores = family.Select(Standard).ToArray();
        var correlations = new double[family.Count, family.Count];
        for (var i = 0; i < family.Count; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                correlations[i, j] = correlations[j, i] = i == j ? 1 : MeanProduct(scores[i], scores[j]);
            }
        }

        var (distances, incoherent) = (new double[units], new bool[units]);
        for (var unit = 0; unit < units; unit++)
        {
            var known = Enumerable.Range(0, family.Count).Where(k => double.IsFinite(scores[k][unit])).ToArray();
            distances[unit] = known.Length < 2 ? double.NaN : Distance(correlations, known, Array.ConvertAll(known, k => scores[k][unit]));
            incoherent[unit] = distances[unit] > ChiSquaredDistribution.Quantile(method.IncoherentBeyond, known.Length);
        }

        return (distances, incoherent);
    }

    private static PairCell[] Cells((double Mean, double Deviation) x, (double Mean, double Deviation) y, double correlation, double threshold)
    {
        double[] cuts = [double.NegativeInfinity, -threshold, threshold, double.PositiveInfinity];
        double Below(int i, int j) => BivariateNormal.Lower((cuts[i] - x.Mean) / x.Deviation, (cuts[j] - y.Mean) / y.Deviation, correlation);
        var cells = new List<PairCell>();
        for (var i = 0; i < 3; i++)
        {
            for (var j = 0; j < 3; j++)
            {
                cells.Add(new(i - 1, j - 1, Math.Max(0, Below(i + 1, j + 1) - Below(i, j + 1) - Below(i + 1, j) + Below(i, j))));
            }
        }

        return [.. cells];
    }

    // Leave-one-out gaps over their standard deviation.
    private static double[] Standard(IndicatorResult result) => Array.ConvertAll(
        result.Cells, cell => cell.Gap / Math.Sqrt(cell.SamplingVariance + result.TauSquared + cell.EtaVariance));

    private static double MeanProduct(double[] a, double[] b)
    {
        var (sum, count) = (0.0, 0);
        for (var i = 0; i < a.Length; i++)
        {
            if (double.IsFinite(a[i]) && double.IsFinite(b[i]))
            {
                sum += a[i] * b[i];
                count++;
            }
        }

        return count == 0 ? 0 : Math.Clamp(sum / count, -0.99, 0.99);
    }

    private static double Distance(double[,] correlations, int[] known, double[] scores)
    {
        var order = known.Length;
        var factor = new double[order * order];
        for (var i = 0; i < order; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                factor[(i * order) + j] = correlations[known[i], known[j]];
            }
        }

        // Correlations estimated pair by pair may not be those of any law: a little independence mends them.
        for (var share = 0.0; ; share += 0.05)
        {
            var mended = (double[])factor.Clone();
            for (var i = 0; i < order; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    mended[(i * order) + j] *= 1 - share;
                }
            }

            if (Cholesky.Factor(mended, order))
            {
                Cholesky.SolveLower(mended, order, scores);
                return Vectors.Dot(scores, scores);
            }
        }
    }
}
