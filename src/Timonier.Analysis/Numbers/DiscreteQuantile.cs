// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Numbers;

/// <summary>Quantiles of distributions of counts, by doubling strides from the normal approximation, then halving.</summary>
internal static class DiscreteQuantile
{
    // A probability computed with 15 digits may miss the exact one from below.
    private const double Slack = 64 * 1.1102230246251565e-16;

    /// <summary>The smallest count whose cumulative probability reaches p.</summary>
    public static double Smallest<T>(T distribution, double p, double mean, double deviation)
        where T : struct, IDiscreteTails
    {
        if (p is 0 or 1)
        {
            return p == 0 ? 0 : distribution.Largest;
        }

        var low = -1.0;
        var high = Math.Max(0, Math.Min(distribution.Largest, Math.Floor(mean + (deviation * NormalDistribution.Quantile(p)))));
        for (var stride = 1.0; !Reaches(distribution, p, high); stride *= 2)
        {
            low = high;
            high = Math.Min(distribution.Largest, high + stride);
        }

        for (var stride = 1.0; low < 0 && high - stride >= 0; stride *= 2)
        {
            if (!Reaches(distribution, p, high - stride))
            {
                low = high - stride;
                break;
            }

            high -= stride;
        }

        while (high - low > 1)
        {
            var middle = Math.Floor((low + high) / 2);
            (low, high) = Reaches(distribution, p, middle) ? (low, middle) : (middle, high);
        }

        return high;
    }

    // The smaller tail decides, for it is the accurate one.
    private static bool Reaches<T>(T distribution, double p, double count)
        where T : struct, IDiscreteTails
    {
        if (count >= distribution.Largest)
        {
            return true;
        }

        var tails = distribution.At(count);
        return tails.Lower <= 0.5 ? tails.Lower >= p * (1 - Slack) : tails.Upper <= (1 - p) * (1 + Slack);
    }
}
