// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate;

/// <summary>Reproducible draws: the same seed and subject give the same sequence for ever, whatever was drawn for other subjects.</summary>
/// <remarks>
/// The generator is SplitMix64 (Steele, Lea and Flood 2014), started from a hash of its subject, so that adding an indicator
/// to the demonstration does not move the figures of the others. Mutable: hold it in a local and pass it by reference.
/// </remarks>
internal struct Draws
{
    private const ulong HashStart = 0xCBF29CE484222325;
    private const ulong HashFactor = 0x100000001B3;
    private const double UnitOf53Bits = 1.0 / (1UL << 53);

    /// <summary>Below this expected count (of successes or of failures) a binomial draw is exact; above, the normal law is close enough.</summary>
    private const double ExactBelow = 30;

    private ulong state;

    private Draws(ulong state) => this.state = state;

    /// <summary>The sequence of a subject: what is drawn (<paramref name="purpose"/>), for whom, and for which year.</summary>
    public static Draws Of(ulong seed, string purpose, string subject = "", int year = 0) => unchecked(
        new(Mixed(Hash(Hash(HashStart ^ Mixed(seed), purpose), subject) + (ulong)year)));

    /// <summary>A number from 0 included to 1 excluded.</summary>
    public double Uniform() => (Next() >> 11) * UnitOf53Bits;

    /// <summary>A whole number from 0 included to <paramref name="count"/> excluded.</summary>
    public int Below(int count) => (int)(Uniform() * count);

    /// <summary>The standard normal law (Box and Muller).</summary>
    public double Normal()
    {
        var radius = Math.Sqrt(-2 * Math.Log(1 - Uniform()));
        return radius * Math.Cos(2 * Math.PI * Uniform());
    }

    /// <summary>Successes among <paramref name="trials"/> trials of one chance, from 0 to 1.</summary>
    public long Binomial(long trials, double chance)
    {
        if (trials <= 0 || chance <= 0)
            return 0;
        if (chance >= 1)
            return trials;
        if (chance > 0.5)
            return trials - Binomial(trials, 1 - chance);
        var mean = trials * chance;
        if (mean >= ExactBelow)
            return Math.Clamp((long)Math.Round(mean + (Normal() * Math.Sqrt(mean * (1 - chance)))), 0, trials);
        return BinomialByInversion(trials, chance);
    }

    /// <summary>Events of a mean number.</summary>
    public long Poisson(double mean)
    {
        if (mean >= ExactBelow)
            return Math.Max(0, (long)Math.Round(mean + (Normal() * Math.Sqrt(mean))));
        var (left, events, floor) = (Uniform(), 0L, Math.Exp(-mean));
        while (left > floor)
        {
            left *= Uniform();
            events++;
        }

        return events;
    }

    private long BinomialByInversion(long trials, double chance)
    {
        var odds = chance / (1 - chance);
        var likelihood = Math.Exp(trials * Math.Log(1 - chance));
        var left = Uniform();
        var successes = 0L;
        while (left > likelihood && successes < trials)
        {
            left -= likelihood;
            successes++;
            likelihood *= odds * (trials - successes + 1) / successes;
        }

        return successes;
    }

    private ulong Next() => Mixed(state = unchecked(state + 0x9E3779B97F4A7C15));

    private static ulong Mixed(ulong bits)
    {
        bits = unchecked(Folded(bits, 30) * 0xBF58476D1CE4E5B9);
        bits = unchecked(Folded(bits, 27) * 0x94D049BB133111EB);
        return Folded(bits, 31);
    }

    private static ulong Folded(ulong bits, int shift) => bits ^ (bits >> shift);

    private static ulong Hash(ulong hash, string text)
    {
        foreach (var letter in text)
            hash = unchecked((hash ^ letter) * HashFactor);
        return unchecked((hash ^ '\n') * HashFactor);
    }
}
