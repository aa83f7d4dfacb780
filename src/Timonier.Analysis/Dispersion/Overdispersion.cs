// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Dispersion;

/// <summary>How much more units differ than sampling alone would make them, and each unit's gap once this is allowed for.</summary>
/// <remarks>NaN where a unit has no answer: missing counts, a denominator not above zero, no event on a logarithmic scale.
/// Source: D. J. Spiegelhalter, Statistics in Medicine 24 (2005), and D. J. Spiegelhalter et al., JRSS A 175 (2012).</remarks>
public sealed class Overdispersion
{
    private readonly OverdispersionMethod method;

    private Overdispersion(OverdispersionMethod method, int count)
    {
        this.method = method;
        Y = new double[count];
        S = new double[count];
        Scores = new double[count];
        TrimmedScores = new double[count];
        AdjustedScores = new double[count];
    }

    /// <summary>Units on the scale of comparison.</summary>
    public double[] Y { get; }

    /// <summary>Standard errors on that scale, sampling alone.</summary>
    public double[] S { get; }

    /// <summary>(Y − target)/S.</summary>
    public double[] Scores { get; }

    /// <summary>Scores after extreme ones were brought to the limit, or NaN where set aside.</summary>
    public double[] TrimmedScores { get; }

    /// <summary>(Y − target)/√(S² + τ²).</summary>
    public double[] AdjustedScores { get; }

    /// <summary>The target on the scale of comparison.</summary>
    public double Target { get; private set; }

    /// <summary>Mean of the squared trimmed scores: 1 when sampling alone is at work.</summary>
    public double Phi { get; private set; }

    /// <summary>Variance between units, by moments; 0 when Φ does not exceed what chance gives.</summary>
    public double TauSquared { get; private set; }

    /// <summary>Estimates the overdispersion of units.</summary>
    /// <param name="method">Scale and share trimmed.</param>
    /// <param name="numerators">Observed counts.</param>
    /// <param name="denominators">Expected counts or numbers of trials.</param>
    /// <exception cref="ArgumentException">Lengths that differ.</exception>
    public static Overdispersion Estimate(
        OverdispersionMethod method, ReadOnlySpan<double> numerators, ReadOnlySpan<double> denominators)
    {
        if (numerators.Length != denominators.Length)
        {
            throw new ArgumentException("Numerators and denominators must have the same length.", nameof(denominators));
        }

        var result = new Overdispersion(method, numerators.Length);
        result.Score(numerators, denominators);
        result.Trim();
        result.Disperse();
        return result;
    }

    /// <summary>Limits around the target on the scale of comparison: target ∓ z·√(s² + τ²).</summary>
    public (double Lower, double Upper) Limits(int unit, double z)
    {
        var half = z * Math.Sqrt((S[unit] * S[unit]) + TauSquared);
        return (Target - half, Target + half);
    }

    private void Score(ReadOnlySpan<double> numerators, ReadOnlySpan<double> denominators)
    {
        var (top, bottom) = (new TwofoldSum(0), new TwofoldSum(0));
        for (var i = 0; i < Y.Length; i++)
        {
            if (numerators[i] >= 0 && denominators[i] > 0)
            {
                top = top.Plus(numerators[i]);
                bottom = bottom.Plus(denominators[i]);
            }
        }

        Target = method.Target(top.Value, bottom.Value);
        for (var i = 0; i < Y.Length; i++)
        {
            var usable = numerators[i] >= 0 && denominators[i] > 0;
            var (y, s) = usable ? method.Transform(numerators[i], denominators[i]) : (double.NaN, double.NaN);
            var answer = double.IsFinite(y) && s > 0;
            (Y[i], S[i]) = answer ? (y, s) : (double.NaN, double.NaN);
            Scores[i] = answer ? (y - Target) / s : double.NaN;
        }
    }

    private void Trim()
    {
        var sorted = Array.FindAll(Scores, double.IsFinite);
        Array.Sort(sorted);
        if (method.Kind == OverdispersionKind.Shmi)
        {
            SetAside(sorted);
            return;
        }

        var (low, high) = (Quantile(sorted, method.TrimBy), Quantile(sorted, 1 - method.TrimBy));
        for (var i = 0; i < Scores.Length; i++)
        {
            TrimmedScores[i] = double.IsNaN(Scores[i]) ? double.NaN : Math.Clamp(Scores[i], low, high);
        }
    }

    // Ranks (ties at their mean) are spread over 1/TrimBy classes; the first and the last class are set aside.
    private void SetAside(double[] sorted)
    {
        var classes = 1 / method.TrimBy;
        for (var i = 0; i < Scores.Length; i++)
        {
            if (double.IsNaN(Scores[i]))
            {
                TrimmedScores[i] = double.NaN;
                continue;
            }

            var (first, last) = (LowerBound(sorted, Scores[i]), UpperBound(sorted, Scores[i]));
            var rank = (first + 1 + last) / 2.0;
            var place = method.TrimBy > 0 ? Math.Floor(rank * classes / (sorted.Length + 1)) : 1;
            var kept = method.TrimBy <= 0 || (place > 0 && place < classes - 1);
            TrimmedScores[i] = kept ? Scores[i] : double.NaN;
        }
    }

    private void Disperse()
    {
        var (count, squares, weights, squaredWeights) = (0, 0.0, 0.0, 0.0);
        for (var i = 0; i < Y.Length; i++)
        {
            if (double.IsNaN(TrimmedScores[i]))
            {
                continue;
            }

            var weight = 1 / (S[i] * S[i]);
            count++;
            squares += TrimmedScores[i] * TrimmedScores[i];
            weights += weight;
            squaredWeights += weight * weight;
        }

        Phi = squares / count;
        TauSquared = squares < count - 1 ? 0 : Math.Max(0, (squares - (count - 1)) / (weights - (squaredWeights / weights)));
        for (var i = 0; i < Y.Length; i++)
        {
            AdjustedScores[i] = (Y[i] - Target) / Math.Sqrt((S[i] * S[i]) + TauSquared);
        }
    }

    // Linear interpolation between order statistics ("type 7").
    private static double Quantile(double[] sorted, double share)
    {
        if (sorted.Length == 0)
        {
            return double.NaN;
        }

        var place = (sorted.Length - 1) * share;
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }

    private static int LowerBound(double[] sorted, double value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] < value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static int UpperBound(double[] sorted, double value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] <= value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
