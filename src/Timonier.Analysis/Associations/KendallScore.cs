// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Associations;

/// <summary>Kendall's score: concordant pairs minus discordant ones, and its distribution by permutations.</summary>
internal static class KendallScore
{
    /// <summary>The score, in O(n log n): pairs sorted by x then y, discordant ones counted while y is merged.</summary>
    /// <remarks>Source: W. R. Knight, Journal of the American Statistical Association 61 (1966).</remarks>
    public static double Of(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var pairs = new (double X, double Y)[x.Length];
        for (var i = 0; i < pairs.Length; i++)
        {
            pairs[i] = (x[i], y[i]);
        }

        Array.Sort(pairs);
        var values = Array.ConvertAll(pairs, pair => pair.Y);
        var (sameX, sameBoth) = (TiedPairs(pairs, (a, b) => a.X == b.X), TiedPairs(pairs, (a, b) => a == b));
        var swaps = Merge(values, new double[values.Length]);
        var sameY = TiedPairs(Array.ConvertAll(values, value => (0.0, value)), (a, b) => a.Item2 == b.Item2);
        double n = x.Length;
        return (n * (n - 1) / 2) - sameX - sameY + sameBoth - (2 * swaps);
    }

    /// <summary>Two-sided probability of a score among all permutations of n ranks without ties.</summary>
    public static double BothSides(double score, int n)
    {
        var pairs = n * (n - 1) / 2;
        var concordant = (int)Math.Round((score + pairs) / 2);
        var weights = Inversions(n);
        var (below, above) = (0.0, 0.0);
        for (var k = 0; k <= pairs; k++)
        {
            below += k <= concordant ? weights[k] : 0;
            above += k >= concordant ? weights[k] : 0;
        }

        return Math.Min(1, 2 * Math.Min(below, above));
    }

    // Probability of each number of inversions of a random permutation: each new element adds 0 to m − 1 of them.
    private static double[] Inversions(int n)
    {
        var weights = new double[(n * (n - 1) / 2) + 1];
        var next = new double[weights.Length];
        weights[0] = 1;
        for (var m = 2; m <= n; m++)
        {
            var window = 0.0;
            for (var k = 0; k < weights.Length; k++)
            {
                window = 0;
                for (var added = 0; added < m && added <= k; added++)
                {
                    window += weights[k - added];
                }

                next[k] = window / m;
            }

            (weights, next) = (next, weights);
        }

        return weights;
    }

    private static double TiedPairs((double, double)[] sorted, Func<(double X, double Y), (double X, double Y), bool> isTied)
    {
        var (sum, run) = (0.0, 1.0);
        for (var i = 1; i <= sorted.Length; i++)
        {
            if (i < sorted.Length && isTied(sorted[i - 1], sorted[i]))
            {
                run++;
            }
            else
            {
                sum += run * (run - 1) / 2;
                run = 1;
            }
        }

        return sum;
    }

    // Merge sort; answers how many pairs were out of order.
    private static double Merge(Span<double> values, Span<double> work)
    {
        if (values.Length < 2)
        {
            return 0;
        }

        var half = values.Length / 2;
        var swaps = Merge(values[..half], work[..half]) + Merge(values[half..], work[half..]);
        var (left, right) = (0, half);
        for (var place = 0; place < values.Length; place++)
        {
            if (right == values.Length || (left < half && values[left] <= values[right]))
            {
                work[place] = values[left++];
            }
            else
            {
                work[place] = values[right++];
                swaps += half - left;
            }
        }

        work[..values.Length].CopyTo(values);
        return swaps;
    }
}
