// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Numbers;

/// <summary>The binomial distribution of the number of successes among a number of trials.</summary>
/// <remarks>NaN for a probability outside [0, 1], a number of trials negative or not whole, or a missing argument.</remarks>
public static class BinomialDistribution
{
    /// <summary>P(X = count).</summary>
    public static double Density(double count, double trials, double probability)
    {
        if (!IsValid(trials, probability) || double.IsNaN(count))
        {
            return double.NaN;
        }

        return count < 0 || count > trials || count != Math.Floor(count)
            ? 0
            : SpecialDensity.Binomial(count, trials, probability, 1 - probability);
    }

    /// <summary>P(X ≤ count).</summary>
    public static double Lower(double count, double trials, double probability) => Tails(count, trials, probability).Lower;

    /// <summary>P(X &gt; count).</summary>
    public static double Upper(double count, double trials, double probability) => Tails(count, trials, probability).Upper;

    /// <summary>Both tails.</summary>
    public static TailPair Tails(double count, double trials, double probability)
    {
        if (!IsValid(trials, probability) || double.IsNaN(count))
        {
            return TailPair.Undefined;
        }

        var whole = Math.Floor(count);
        if (whole < 0 || whole >= trials)
        {
            return whole < 0 ? new(0, 1) : new(1, 0);
        }

        return SpecialIncompleteBeta.At(probability, 1 - probability, whole + 1, trials - whole).Swapped;
    }

    /// <summary>The smallest count below or at which the probability reaches p; NaN outside [0, 1].</summary>
    public static double Quantile(double p, double trials, double probability)
    {
        if (!(p is >= 0 and <= 1) || !IsValid(trials, probability))
        {
            return double.NaN;
        }

        var mean = trials * probability;
        return DiscreteQuantile.Smallest(new Successes(trials, probability), p, mean, Math.Sqrt(mean * (1 - probability)));
    }

    private static bool IsValid(double trials, double probability) =>
        trials >= 0 && trials == Math.Floor(trials) && double.IsFinite(trials) && probability is >= 0 and <= 1;

    private readonly struct Successes(double trials, double probability) : IDiscreteTails
    {
        public double Largest => trials;

        public TailPair At(double count) => Tails(count, trials, probability);
    }
}
