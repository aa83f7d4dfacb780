// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Funnels;
using Timonier.Analysis.Intervals;
using Timonier.Analysis.Numbers;
using Timonier.Analysis.Quantiles;
using Timonier.Analysis.Standardisation;

namespace Timonier.Bench;

/// <summary>Methods on many rows, beside the known times of PHEindicatormethods 2.1.0 under R 4.2.2 (one process, elapsed of the call).</summary>
internal static class AnalysisMethods
{
    private const int Rows = 1_000_000;
    private const int Bands = 19;
    private const int Rates = 100_000;
    private const int FunnelRows = 10_000;
    private const int SetSize = 440;
    private const int Classes = 5;
    private const int Samples = 15;
    private static readonly ConfidenceLevel[] Levels = [ConfidenceLevel.NinetyFive, ConfidenceLevel.NinetyNinePointEight];

    public static void Run(double ratio)
    {
        Console.Error.WriteLine(Timing.Load());
        var sequence = new SeededSequence(42);
        Print("proportion-1M", Proportions(sequence), (0.368 * ratio, 10));
        Print("rate-1M", RatesOfCounts(sequence), (4.97 * ratio, 10));
        Print("quantile-1M", Quintiles(sequence), (3.39 * ratio, 10));
        Print("dsr-1.9M", DirectRates(sequence), (33.3 * ratio, 50));
        Print("funnel-ratio-significance-10k", Funnel(sequence), (2.39 * ratio, 50));
    }

    // Value and two intervals of each row: x events of about 520, three in ten.
    private static double Proportions(SeededSequence sequence)
    {
        var n = Draw(Rows, () => 500 + sequence.NextIndex(41));
        var x = Array.ConvertAll(n, size => Math.Round((0.3 * size) + (10 * sequence.NextNormal())));
        var room = new Room(Rows);
        return Timing.Least(Samples, () =>
        {
            for (var i = 0; i < Rows; i++)
                room.Values[i] = x[i] / n[i];
            for (var level = 0; level < Levels.Length; level++)
                Wilson.Fill(x, n, Levels[level], room.At(level));
        });
    }

    // Value and two intervals of each row: about 12 events, under ten for one in four.
    private static double RatesOfCounts(SeededSequence sequence)
    {
        var x = Draw(Rows, () => Poisson(sequence, 12));
        var n = Draw(Rows, () => 1000 + sequence.NextIndex(9000));
        var room = new Room(Rows);
        return Timing.Least(Samples, () =>
        {
            for (var i = 0; i < Rows; i++)
                room.Values[i] = x[i] / n[i];
            for (var level = 0; level < Levels.Length; level++)
                Byar.Fill(x, n, Levels[level], room.At(level));
        });
    }

    // Quintiles in sets of 440.
    private static double Quintiles(SeededSequence sequence)
    {
        var values = Draw(Rows, sequence.NextNormal);
        var (work, ranks, classes) = (new double[SetSize], new int[SetSize], new int[Rows]);
        return Timing.Least(Samples, () =>
        {
            for (var from = 0; from < Rows; from += SetSize)
            {
                var size = Math.Min(SetSize, Rows - from);
                var count = QuantileClasses.Rank(values.AsSpan(from, size), RankOrder.LowestFirst, work, ranks.AsSpan(0, size));
                for (var i = 0; i < size; i++)
                    classes[from + i] = QuantileClasses.Of(ranks[i], count, Classes);
            }
        });
    }

    // Rates of 100,000 units standardised on 19 age bands, with their interval.
    private static double DirectRates(SeededSequence sequence)
    {
        var counts = Draw(Rates * Bands, () => Poisson(sequence, 3));
        var populations = Draw(Rates * Bands, () => 1000 + sequence.NextIndex(9000));
        var standard = Draw(Bands, () => 1000 + sequence.NextIndex(6000));
        var room = new Room(Rates);
        return Timing.Least(Samples, () =>
        {
            var limits = room.At(0);
            for (var unit = 0; unit < Rates; unit++)
            {
                var rate = DirectRate.Of(counts.AsSpan(unit * Bands, Bands), populations.AsSpan(unit * Bands, Bands), standard);
                var interval = rate.Limits(ConfidenceLevel.NinetyFive);
                (room.Values[unit], limits.Lower[unit], limits.Upper[unit]) = (rate.Value, interval.Lower, interval.Upper);
            }
        });
    }

    private static double Funnel(SeededSequence sequence)
    {
        var expected = Draw(FunnelRows, () => 5 + sequence.NextIndex(200));
        var observed = Array.ConvertAll(expected, mean => Poisson(sequence, mean));
        var answers = new FunnelSignificance[FunnelRows];
        return Timing.Least(Samples, () => PoissonFunnel.Judge(observed, expected, answers));
    }

    private static double[] Draw(int count, Func<double> draw)
    {
        var values = new double[count];
        foreach (ref var value in values.AsSpan())
            value = draw();
        return values;
    }

    // Counts of arrivals until the time is over.
    private static double Poisson(SeededSequence sequence, double mean)
    {
        var (count, time) = (-1, 0.0);
        for (; time < mean; count++)
            time -= Math.Log(sequence.NextUniform());
        return count;
    }

    private static void Print(string name, double seconds, (double InR, double Times) reference) =>
        new Figure(name, seconds, "s", reference.InR / reference.Times, Samples, AnalysisBench.Replay + " methods") { InR = reference.InR }.Print();

    private sealed class Room(int rows)
    {
        private readonly double[][] limits = [new double[rows], new double[rows], new double[rows], new double[rows]];

        public double[] Values { get; } = new double[rows];

        public LimitSpans At(int level) => new(limits[2 * level], limits[(2 * level) + 1]);
    }
}
