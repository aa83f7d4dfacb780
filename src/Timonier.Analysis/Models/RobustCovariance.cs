// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Models;

/// <summary>Covariances of coefficients that do not believe in equal or independent errors.</summary>
/// <remarks>Sources: H. White, Econometrica 48 (1980); J. G. MacKinnon, H. White, J. Econometrics 29 (1985), HC1 to HC3;
/// K.-Y. Liang, S. L. Zeger (1986) and A. C. Cameron, J. Gelbach, D. Miller (2011) for one and two ways of clustering.</remarks>
public static class RobustCovariance
{
    /// <summary>Covariance robust to unequal variances.</summary>
    public static Matrix Of(LinearFit fit, HeteroscedasticityCorrection correction) => Of(fit, fit.WeightedResiduals, correction);

    /// <summary>The same with residuals that are not those of the fit (a generalised model's, one step later).</summary>
    internal static Matrix Of(LinearFit fit, ReadOnlySpan<double> weightedResiduals, HeteroscedasticityCorrection correction)
    {
        var meat = new Matrix(fit.Rank, fit.Rank);
        var score = new double[fit.Rank];
        for (var k = 0; k < fit.Count; k++)
        {
            var out1 = 1 - fit.Hat[fit.Problem.Used[k]];
            var factor = correction switch
            {
                HeteroscedasticityCorrection.HC0 => 1,
                HeteroscedasticityCorrection.HC1 => (double)fit.Count / fit.DegreesOfFreedom,
                HeteroscedasticityCorrection.HC2 => 1 / out1,
                HeteroscedasticityCorrection.HC3 => 1 / (out1 * out1),
            };
            fit.Score(k, weightedResiduals[k], score);
            AddOuter(meat, score, factor);
        }

        return fit.Sandwich(meat);
    }

    /// <summary>Covariance robust to any dependence inside a cluster.</summary>
    /// <param name="fit">The fit.</param>
    /// <param name="clusters">One cluster number a unit.</param>
    /// <param name="correction">HC0: none; HC1: G/(G−1)·(n−1)/(n−p), as most packages publish.</param>
    public static Matrix Clustered(LinearFit fit, ReadOnlySpan<int> clusters, ClusterCorrection correction)
    {
        var sums = new SortedDictionary<int, double[]>();
        var score = new double[fit.Rank];
        for (var k = 0; k < fit.Count; k++)
        {
            var cluster = clusters[fit.Problem.Used[k]];
            if (!sums.TryGetValue(cluster, out var sum))
            {
                sums.Add(cluster, sum = new double[fit.Rank]);
            }

            fit.Score(k, fit.WeightedResiduals[k], score);
            Vectors.AddScaled(score, 1, sum);
        }

        var groups = (double)sums.Count;
        var factor = correction switch
        {
            ClusterCorrection.None => 1,
            ClusterCorrection.Groups => groups / (groups - 1),
            ClusterCorrection.GroupsAndTerms => groups / (groups - 1) * (fit.Count - 1) / fit.DegreesOfFreedom,
        };
        var meat = new Matrix(fit.Rank, fit.Rank);
        foreach (var sum in sums.Values)
        {
            AddOuter(meat, sum, factor);
        }

        return fit.Sandwich(meat);
    }

    private static void AddOuter(Matrix meat, ReadOnlySpan<double> vector, double factor)
    {
        for (var j = 0; j < vector.Length; j++)
        {
            Vectors.AddScaled(vector, factor * vector[j], meat.Column(j));
        }
    }
}
