// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Intervals;

namespace Timonier.Analysis.Funnels;

/// <summary>The funnel of a proportion around that of the whole set.</summary>
/// <remarks>Sources: D. J. Spiegelhalter, Statistics in Medicine 24 (2005), 1185-1202; limits of Public Health England, and the older
/// Wilson limits of the Fingertips site. Method sheet: <c>funnel-proportion</c>.</remarks>
public readonly record struct ProportionFunnel
{
    private static readonly ConfidenceLevel Inner = new(1 - (2 * FunnelLimits.InnerTail));
    private static readonly ConfidenceLevel Outer = new(1 - (2 * FunnelLimits.OuterTail));

    /// <summary>A funnel around a share.</summary>
    public ProportionFunnel(double baseline)
    {
        Baseline = baseline;
    }

    /// <summary>The share of the whole set: sum of counts over sum of denominators.</summary>
    public double Baseline { get; }

    /// <summary>The funnel of a set of units; answers why when a row has no proportion.</summary>
    /// <param name="x">Events.</param>
    /// <param name="n">Denominators.</param>
    /// <param name="funnel">The funnel, meaningful when the answer is <see cref="NoAnswer.None"/>.</param>
    public static NoAnswer TryBuild(ReadOnlySpan<double> x, ReadOnlySpan<double> n, out ProportionFunnel funnel)
    {
        var (events, total) = (0.0, 0.0);
        funnel = default;
        for (var i = 0; i < x.Length; i++)
        {
            if (Wilson.Check(x[i], n[i]) is not NoAnswer.None and var reason)
            {
                return reason;
            }

            events += x[i];
            total += n[i];
        }

        funnel = new(events / total);
        return x.Length == 0 ? NoAnswer.TooFewValues : NoAnswer.None;
    }

    /// <summary>Limits for a denominator: baseline ∓ z·√(P(1 − P)/n), kept within 0 and 1.</summary>
    public FunnelLimits Limits(double n)
    {
        var error = Math.Sqrt(Baseline * (1 - Baseline) / n);
        return new(
            Math.Max(0, Baseline - (Inner.Z * error)), Math.Min(1, Baseline + (Inner.Z * error)),
            Math.Max(0, Baseline - (Outer.Z * error)), Math.Min(1, Baseline + (Outer.Z * error)));
    }

    /// <summary>Limits of the older Fingertips charts: the score interval of the baseline with the denominator of the unit. A different curve.</summary>
    public FunnelLimits WilsonLimits(double n)
    {
        var (inner, outer) = (Wilson.Of(Baseline * n, n, Inner), Wilson.Of(Baseline * n, n, Outer));
        return new(inner.Lower, inner.Upper, outer.Lower, outer.Upper);
    }

    /// <summary>Where each unit stands.</summary>
    public void Judge(ReadOnlySpan<double> x, ReadOnlySpan<double> n, Span<FunnelSignificance> significances)
    {
        for (var i = 0; i < x.Length; i++)
        {
            significances[i] = Limits(n[i]).Judge(x[i] / n[i]);
        }
    }
}
