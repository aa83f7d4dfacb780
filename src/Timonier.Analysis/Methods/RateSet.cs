// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Funnels;

namespace Timonier.Analysis.Methods;

/// <summary>The rates of one group with the denominators behind them.</summary>
internal sealed class RateSet
{
    private readonly double[] counts;

    private RateSet(double[] counts, double[] denominators)
    {
        (this.counts, Denominators) = (counts, denominators);
    }

    public required bool IsStandardised { get; init; }

    public required double Multiplier { get; init; }

    /// <summary>Denominators behind the rates, NaN where none can be derived.</summary>
    public double[] Denominators { get; }

    /// <summary>Events over denominators of the whole group.</summary>
    public double Baseline { get; private set; }

    /// <summary>The smallest and the largest denominator.</summary>
    public (double Smallest, double Largest) Extremes
    {
        get
        {
            var known = Array.FindAll(Denominators, double.IsFinite);
            return known.Length == 0 ? (double.NaN, double.NaN) : (known.Min(), known.Max());
        }
    }

    public static RateSet Of(MethodInput input, int group)
    {
        var rows = input.Groups[group];
        var isStandardised = input.Parameter("rate_type").TextAt(rows[0]).Equals("dsr", StringComparison.OrdinalIgnoreCase);
        var multiplier = input.Parameter("multiplier").At(rows[0]);
        var events = new double[rows.Length];
        var work = new double[rows.Length];
        input.Gather("count", group, events);
        var set = new RateSet(events, new double[rows.Length]) { IsStandardised = isStandardised, Multiplier = multiplier };
        RateDenominators.Derive(events, input.Gather("rate", group, work), multiplier, set.Denominators);
        if (!isStandardised && input.Has("pop"))
        {
            RateDenominators.FillWithoutEvents(events, input.Gather("pop", group, work), set.Denominators);
        }

        set.Baseline = RateDenominators.Baseline(events, set.Denominators);
        return set;
    }

    /// <summary>Why a row cannot be judged.</summary>
    public NoAnswer Check(int place)
    {
        if (double.IsNaN(counts[place]) || double.IsNaN(Baseline))
        {
            return NoAnswer.Missing;
        }

        return counts[place] < 0 ? NoAnswer.NegativeCount
            : IsStandardised && counts[place] < PoissonFunnel.FewestEventsOfStandardisedRate ? NoAnswer.TooFewEvents
            : double.IsNaN(Denominators[place]) ? NoAnswer.Missing
            : Denominators[place] <= 0 || double.IsInfinity(Denominators[place]) ? NoAnswer.NoDenominator
            : NoAnswer.None;
    }
}
