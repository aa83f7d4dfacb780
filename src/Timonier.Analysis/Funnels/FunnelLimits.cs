// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Funnels;

/// <summary>Inner limits (2.5 % on each side) and outer limits (0.1 % on each side) around a baseline.</summary>
/// <param name="LowerInner">Lower limit at 2.5 %.</param>
/// <param name="UpperInner">Upper limit at 2.5 %.</param>
/// <param name="LowerOuter">Lower limit at 0.1 %.</param>
/// <param name="UpperOuter">Upper limit at 0.1 %.</param>
public readonly record struct FunnelLimits(double LowerInner, double UpperInner, double LowerOuter, double UpperOuter)
{
    /// <summary>Probability left out on each side of the inner limits.</summary>
    public const double InnerTail = 0.025;

    /// <summary>Probability left out on each side of the outer limits.</summary>
    public const double OuterTail = 0.001;

    /// <summary>Where a value stands; a value on a limit is inside.</summary>
    public FunnelSignificance Judge(double value)
    {
        if (double.IsNaN(value) || double.IsNaN(LowerInner) || double.IsNaN(UpperInner))
        {
            return FunnelSignificance.Unknown;
        }

        return value < LowerOuter ? FunnelSignificance.LowOuter
            : value < LowerInner ? FunnelSignificance.LowInner
            : value > UpperOuter ? FunnelSignificance.HighOuter
            : value > UpperInner ? FunnelSignificance.HighInner
            : FunnelSignificance.Within;
    }

    /// <summary>The four limits times a factor above zero.</summary>
    public FunnelLimits Times(double factor) => new(LowerInner * factor, UpperInner * factor, LowerOuter * factor, UpperOuter * factor);
}
