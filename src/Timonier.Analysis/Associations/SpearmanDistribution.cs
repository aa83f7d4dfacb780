// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Associations;

/// <summary>The sum of squared differences of two random rankings without ties.</summary>
/// <remarks>All permutations up to nine ranks, Edgeworth series beyond. Source: D. J. Best and D. E. Roberts, algorithm AS 89, Applied
/// Statistics 24 (1975), 377-379.</remarks>
internal static class SpearmanDistribution
{
    private const int Enumerated = 9;

    /// <summary>Two-sided probability of a correlation of n ranks.</summary>
    public static double BothSides(double rho, int n)
    {
        double size = n;
        var mean = ((size * size * size) - size) / 6;
        var sum = mean * (1 - rho);
        var tail = sum > mean ? Of(Math.Round(sum), n, Tail.Upper) : Of(Math.Round(sum) + 2, n, Tail.Lower);
        return Math.Min(1, 2 * tail);
    }

    // P(S ≥ s), or P(S < s) for the lower side; S has the parity of its maximum, so that s + 2 excludes s itself.
    private static double Of(double s, int n, Tail side)
    {
        double size = n;
        var largest = ((size * size * size) - size) / 3;
        if (s <= 0 || s > largest)
        {
            return (s <= 0) == (side is Tail.Upper) ? 1 : 0;
        }

        return n <= Enumerated ? ByPermutations(s, n, side) : BySeries(s, n, side);
    }

    private static double BySeries(double s, int n, Tail side)
    {
        double size = n;
        var b = 1 / size;
        var x = ((6 * (s - 1) * b / ((size * size) - 1)) - 1) * Math.Sqrt((1 / b) - 1);
        var y = x * x;
        var u = x * b * (0.2274 + (b * (0.2531 + (0.1745 * b))) + (y * (-0.0758 + (b * (0.1033 + (0.3932 * b)))
            - (y * b * (0.0879 + (0.0151 * b) - (y * (0.0072 - (0.0831 * b) + (y * b * (0.0131 - (4.6e-4 * y))))))))));
        var skewness = u / Math.Exp(y / 2);
        return Math.Clamp(side is Tail.Upper ? skewness + NormalDistribution.Upper(x) : NormalDistribution.Lower(x) - skewness, 0, 1);
    }

    private static double ByPermutations(double s, int n, Tail side)
    {
        var ranks = new int[n];
        for (var i = 0; i < n; i++)
        {
            ranks[i] = i;
        }

        var (reached, all) = (0, 0);
        Visit(ranks, 0, 0, sum =>
        {
            all++;
            reached += sum >= s == side is Tail.Upper ? 1 : 0;
        });
        return (double)reached / all;
    }

    private static void Visit(int[] ranks, int place, int sum, Action<int> visit)
    {
        if (place == ranks.Length)
        {
            visit(sum);
            return;
        }

        for (var i = place; i < ranks.Length; i++)
        {
            (ranks[place], ranks[i]) = (ranks[i], ranks[place]);
            var gap = ranks[place] - place;
            Visit(ranks, place + 1, sum + (gap * gap), visit);
            (ranks[place], ranks[i]) = (ranks[i], ranks[place]);
        }
    }
}
