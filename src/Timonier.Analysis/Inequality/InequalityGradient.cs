// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Intervals;
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Inequality;

/// <summary>Slope and relative index of inequality over groups ordered from the most to the least deprived, or the reverse.</summary>
/// <remarks>
/// Groups stand at the middle of their share of the population; the line is fitted with these shares as weights. Limits are those of lines
/// fitted on simulated values. Sources: J. P. Mackenbach and A. E. Kunst, Social Science and Medicine 44 (1997); conventions of Public Health England
/// (PHEindicatormethods). Method sheet: <c>sii-rii</c>.
/// </remarks>
public sealed class InequalityGradient
{
    /// <summary>Groups under which there is no gradient.</summary>
    public const int FewestGroups = 5;

    private readonly GradientOptions options;
    private readonly double[] slopeWeights;
    private readonly double[] interceptWeights;
    private readonly double[] centres;
    private readonly double[] errors;

    /// <summary>Fits the line.</summary>
    /// <param name="populations">Population of each group, in order.</param>
    /// <param name="values">Value of each group.</param>
    /// <param name="errors">Standard error of each value, on the scale of errors.</param>
    /// <param name="options">How.</param>
    public InequalityGradient(ReadOnlySpan<double> populations, ReadOnlySpan<double> values, ReadOnlySpan<double> errors, GradientOptions options)
    {
        this.options = options;
        this.errors = errors.ToArray();
        Reason = Check(populations, values, errors, options.Scale);
        (slopeWeights, interceptWeights) = Reason is NoAnswer.None ? Weights(populations) : ([], []);
        centres = new double[values.Length];
        for (var i = 0; i < centres.Length; i++)
        {
            centres[i] = ToScale(values[i], options.Scale);
        }

        var line = Reason is NoAnswer.None ? Fit(centres) : (double.NaN, double.NaN);
        (Slope, Ratio, Intercept) = Publish(line.Item1, line.Item2);
    }

    /// <summary>Difference between the two ends of the line, times the multiplier.</summary>
    public double Slope { get; }

    /// <summary>Ratio between the two ends of the line.</summary>
    public double Ratio { get; }

    /// <summary>Value at the first end of the line; times the size of the multiplier when the line is straight on the scale of errors.</summary>
    public double Intercept { get; }

    /// <summary>Why there is no answer.</summary>
    public NoAnswer Reason { get; }

    /// <summary>Value on the scale of errors.</summary>
    public static double ToScale(double value, ValueScale scale) => scale switch
    {
        ValueScale.Plain => value,
        ValueScale.Rate => Math.Log(value),
        ValueScale.Proportion => Math.Log(value / (1 - value)),
    };

    /// <summary>Limits of the slope and of the ratio, for each level.</summary>
    /// <returns>Intervals in the order of the levels.</returns>
    public (Interval Slope, Interval Ratio)[] Limits(ReadOnlySpan<ConfidenceLevel> levels)
    {
        var limits = new (Interval, Interval)[levels.Length];
        if (Reason is not NoAnswer.None)
        {
            Array.Fill(limits, (Interval.None(Reason), Interval.None(Reason)));
            return limits;
        }

        var (slopes, ratios) = Simulate();
        for (var i = 0; i < limits.Length; i++)
        {
            limits[i] = options.Line is LineScale.Values
                ? (Ends(slopes, levels[i]), Ends(ratios, levels[i]))
                : AroundMiddle(Ends(slopes, levels[i]));
        }

        return limits;
    }

    private static NoAnswer Check(ReadOnlySpan<double> populations, ReadOnlySpan<double> values, ReadOnlySpan<double> errors, ValueScale scale)
    {
        if (values.Length is < FewestGroups or > 100)
        {
            return values.Length > 100 ? NoAnswer.OutOfRange : NoAnswer.TooFewValues;
        }

        for (var i = 0; i < values.Length; i++)
        {
            if (double.IsNaN(populations[i]) || double.IsNaN(values[i]) || double.IsNaN(errors[i]))
            {
                return NoAnswer.Missing;
            }

            if (populations[i] <= 0)
            {
                return NoAnswer.NoDenominator;
            }

            if (errors[i] < 0 || !double.IsFinite(ToScale(values[i], scale)))
            {
                return NoAnswer.OutOfRange;
            }
        }

        return NoAnswer.None;
    }

    // The slope and the intercept of a weighted line are sums of the values times constants.
    private static (double[] Slope, double[] Intercept) Weights(ReadOnlySpan<double> populations)
    {
        var total = 0.0;
        foreach (var population in populations)
        {
            total += population;
        }

        var (shares, places) = (new double[populations.Length], new double[populations.Length]);
        var (before, mean, variance) = (0.0, 0.0, 0.0);
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = populations[i] / total;
            places[i] = before + (shares[i] / 2);
            before += shares[i];
            mean += shares[i] * places[i];
        }

        for (var i = 0; i < shares.Length; i++)
        {
            variance += shares[i] * (places[i] - mean) * (places[i] - mean);
        }

        var (slope, intercept) = (new double[shares.Length], new double[shares.Length]);
        for (var i = 0; i < shares.Length; i++)
        {
            slope[i] = shares[i] * (places[i] - mean) / variance;
            intercept[i] = shares[i] - (mean * slope[i]);
        }

        return (slope, intercept);
    }

    private (double Slope, double Intercept) Fit(ReadOnlySpan<double> scaled)
    {
        var (slope, intercept) = (0.0, 0.0);
        for (var i = 0; i < scaled.Length; i++)
        {
            var y = options.Line is LineScale.Errors ? scaled[i] : FromScale(scaled[i]);
            slope += slopeWeights[i] * y;
            intercept += interceptWeights[i] * y;
        }

        return (slope, intercept);
    }

    private (double Slope, double Ratio, double Intercept) Publish(double slope, double intercept)
    {
        if (options.Line is LineScale.Values)
        {
            var ratio = (intercept + slope) / intercept;
            return (slope * options.Multiplier, options.Multiplier < 0 ? 1 / ratio : ratio, intercept);
        }

        var (first, last) = (FromScale(intercept), FromScale(intercept + slope));
        return ((last - first) * options.Multiplier, options.Multiplier < 0 ? first / last : last / first, first * Math.Abs(options.Multiplier));
    }

    private (double[] Slopes, double[] Ratios) Simulate()
    {
        var sequence = new SeededSequence(options.Seed);
        var (slopes, ratios) = (new double[options.Repetitions], new double[options.Repetitions]);
        Span<double> drawn = stackalloc double[centres.Length];
        for (var repetition = 0; repetition < slopes.Length; repetition++)
        {
            for (var i = 0; i < drawn.Length; i++)
            {
                drawn[i] = centres[i] + (errors[i] * sequence.NextNormal());
            }

            var (slope, intercept) = Fit(drawn);
            if (options.Line is LineScale.Errors)
            {
                slopes[repetition] = slope;
            }
            else
            {
                (slopes[repetition], ratios[repetition], _) = Publish(slope, intercept);
            }
        }

        Array.Sort(slopes);
        Array.Sort(ratios);
        return (slopes, ratios);
    }

    private static Interval Ends(double[] sorted, ConfidenceLevel level)
    {
        var lower = (int)Math.Clamp(Math.Round(sorted.Length * level.Tail), 1, sorted.Length);
        var upper = (int)Math.Clamp(Math.Round(sorted.Length * (1 - level.Tail)), 1, sorted.Length);
        return new(sorted[lower - 1], sorted[upper - 1]);
    }

    // On the scale of errors the line turns around its middle, which is the mean of the fitted ends.
    private (Interval Slope, Interval Ratio) AroundMiddle(Interval slopes)
    {
        var (slope, intercept) = Fit(centres);
        var middle = intercept + (slope / 2);
        var (low, lowRatio, _) = Publish(slopes.Lower, middle - (slopes.Lower / 2));
        var (high, highRatio, _) = Publish(slopes.Upper, middle - (slopes.Upper / 2));
        return (new(Math.Min(low, high), Math.Max(low, high)), new(Math.Min(lowRatio, highRatio), Math.Max(lowRatio, highRatio)));
    }

    private double FromScale(double scaled) => options.Scale switch
    {
        ValueScale.Plain => scaled,
        ValueScale.Rate => Math.Exp(scaled),
        ValueScale.Proportion => 1 / (1 + Math.Exp(-scaled)),
    };
}
