// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Intervals;

namespace Timonier.Analysis.Funnels;

/// <summary>The funnel of ratios and rates: observed events against those that the baseline would give.</summary>
/// <remarks>Sources: D. J. Spiegelhalter, Statistics in Medicine 24 (2005), 1185-1202; conventions of Public Health England: exact limits
/// under ten events, Byar from ten on. Method sheets: <c>funnel-ratio</c>, <c>funnel-rate</c>.</remarks>
public static class PoissonFunnel
{
    /// <summary>Events under which a directly standardised rate is not judged.</summary>
    public const double FewestEventsOfStandardisedRate = 10;

    private static readonly ConfidenceLevel Inner = ConfidenceLevel.NinetyFive;
    private static readonly ConfidenceLevel Outer = ConfidenceLevel.NinetyNinePointEight;
    private static readonly PoissonLimits SmallInner = new(Inner.Tail);
    private static readonly PoissonLimits SmallOuter = new(Outer.Tail);

    /// <summary>Where observed counts stand against expected ones, for each unit: the unit is low when even the upper limit of its count is under
    /// what was expected, high when even the lower limit is above.</summary>
    /// <param name="observed">Observed events; negative or missing gives <see cref="FunnelSignificance.Unknown"/>.</param>
    /// <param name="expected">Expected events; not above zero or missing gives <see cref="FunnelSignificance.Unknown"/>.</param>
    /// <param name="significances">The answers.</param>
    public static void Judge(ReadOnlySpan<double> observed, ReadOnlySpan<double> expected, Span<FunnelSignificance> significances)
    {
        for (var i = 0; i < observed.Length; i++)
        {
            significances[i] = Judge(observed[i], expected[i]);
        }
    }

    /// <summary>Where one observed count stands against an expected one.</summary>
    public static FunnelSignificance Judge(double observed, double expected)
    {
        if (!(observed >= 0) || !(expected > 0))
        {
            return FunnelSignificance.Unknown;
        }

        var (innerLow, innerHigh) = CountLimits(observed, SmallInner, Inner.Z);
        var (outerLow, outerHigh) = CountLimits(observed, SmallOuter, Outer.Z);
        return expected < outerLow ? FunnelSignificance.HighOuter
            : expected < innerLow ? FunnelSignificance.HighInner
            : expected > outerHigh ? FunnelSignificance.LowOuter
            : expected > innerHigh ? FunnelSignificance.LowInner
            : FunnelSignificance.Within;
    }

    /// <summary>Expected counts at which an observed count would be exactly on the limits; exact Poisson.</summary>
    /// <returns>Expected counts of the lower limits are larger than the observed count, those of the upper limits smaller.</returns>
    public static FunnelLimits ExpectedOnLimits(double observed) => new(
        ExactPoisson.Upper(observed, FunnelLimits.InnerTail), ExactPoisson.Lower(observed, FunnelLimits.InnerTail),
        ExactPoisson.Upper(observed, FunnelLimits.OuterTail), ExactPoisson.Lower(observed, FunnelLimits.OuterTail));

    /// <summary>Limits of the ratio observed/expected around 1 for an expected count, which need not be whole; exact Poisson.</summary>
    public static FunnelLimits RatioLimits(double expected) => new FunnelLimits(
        ExactPoisson.Lower(expected, FunnelLimits.InnerTail), ExactPoisson.Upper(expected, FunnelLimits.InnerTail),
        ExactPoisson.Lower(expected, FunnelLimits.OuterTail), ExactPoisson.Upper(expected, FunnelLimits.OuterTail)).Times(1 / expected);

    private static (double Lower, double Upper) CountLimits(double observed, in PoissonLimits small, double z)
    {
        if (observed < Byar.ExactBelow)
        {
            return small.At(observed);
        }

        var lower = Byar.Lower(observed, z);
        return (double.IsNaN(lower) ? 0 : lower, Byar.Upper(observed, z));
    }
}
