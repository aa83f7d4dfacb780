// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate.Demonstration;

/// <summary>Splits a year into its months or quarters, so that they add up to it.</summary>
internal static class InYear
{
    /// <summary>Doors in September, few in August.</summary>
    private static readonly double[] Season = [1.08, 1.00, 1.04, 0.98, 0.88, 0.96, 0.86, 0.52, 1.45, 1.24, 1.08, 0.80];

    private const double QuarterNoise = 0.35;

    /// <summary>Twelve counts that add up to the year's.</summary>
    public static long[] Months(long year, ref Draws draws)
    {
        var months = new long[Season.Length];
        var (left, weight) = (year, Season.Sum());
        for (var month = 0; month < months.Length; month++)
        {
            months[month] = draws.Binomial(left, Math.Min(1, Season[month] / weight));
            left -= months[month];
            weight -= Season[month];
        }

        months[^1] += left;
        return months;
    }

    /// <summary>Four (numerator, denominator) pairs that add up to the year's: each numerator lies between 0 and its denominator's part.</summary>
    /// <remarks>Numerators that share a denominator are split alike, so that their sum stays within it: pass draws of the same subject for the denominator.</remarks>
    public static (long Numerator, long Denominator)[] Quarters(long numerator, long denominator, (Draws Common, Draws Own) draws)
    {
        var quarters = new (long Numerator, long Denominator)[4];
        var (common, own) = draws;
        var share = denominator == 0 ? 0 : (double)numerator / denominator;
        var (toldNumerator, toldDenominator) = (0L, 0L);
        for (var quarter = 0; quarter < quarters.Length; quarter++)
        {
            var isLast = quarter == quarters.Length - 1;
            var season = (Season[quarter * 3] + Season[(quarter * 3) + 1] + Season[(quarter * 3) + 2]) / Season.Sum();
            var (leftNumerator, leftDenominator) = (numerator - toldNumerator, denominator - toldDenominator);
            var whole = isLast ? leftDenominator : Math.Min(leftDenominator, common.Binomial(denominator, season));
            var noise = QuarterNoise * Math.Sqrt(whole * share * (1 - share)) * own.Normal();
            var wanted = (long)Math.Round((whole * share) + noise);
            var part = isLast
                ? leftNumerator
                : Math.Clamp(wanted, Math.Max(0, leftNumerator - (leftDenominator - whole)), Math.Min(whole, leftNumerator));
            quarters[quarter] = (part, whole);
            toldNumerator += part;
            toldDenominator += whole;
        }

        return quarters;
    }
}
