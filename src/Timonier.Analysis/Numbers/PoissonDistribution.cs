// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Numbers;

/// <summary>The Poisson distribution of counts.</summary>
/// <remarks>NaN for a negative mean or a missing argument. A count that is not whole has no weight.</remarks>
public static class PoissonDistribution
{
    /// <summary>P(X = count).</summary>
    public static double Density(double count, double mean)
    {
        if (!(mean >= 0) || double.IsNaN(count))
        {
            return double.NaN;
        }

        return count < 0 || count != Math.Floor(count) ? 0 : SpecialDensity.Poisson(count, mean);
    }

    /// <summary>P(X ≤ count).</summary>
    public static double Lower(double count, double mean) => Tails(count, mean).Lower;

    /// <summary>P(X &gt; count).</summary>
    public static double Upper(double count, double mean) => Tails(count, mean).Upper;

    /// <summary>Both tails.</summary>
    public static TailPair Tails(double count, double mean)
    {
        if (!(mean >= 0) || double.IsNaN(count))
        {
            return TailPair.Undefined;
        }

        return count < 0 ? new(0, 1) : SpecialIncompleteGamma.At(Math.Floor(count) + 1, mean).Swapped;
    }

    /// <summary>The smallest count below or at which the probability reaches p; NaN outside [0, 1].</summary>
    public static double Quantile(double p, double mean)
    {
        if (!(p is >= 0 and <= 1) || !(mean >= 0))
        {
            return double.NaN;
        }

        return DiscreteQuantile.Smallest(new Counts(mean), p, mean, Math.Sqrt(mean));
    }

    private readonly struct Counts(double mean) : IDiscreteTails
    {
        public double Largest => double.PositiveInfinity;

        public TailPair At(double count) => Tails(count, mean);
    }
}
