// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Intervals;

/// <summary>Two limits, or the reason why there are none.</summary>
/// <param name="Lower">The lower limit; NaN without an answer.</param>
/// <param name="Upper">The upper limit; NaN without an answer.</param>
/// <param name="Reason">Why a limit is missing.</param>
public readonly record struct Interval(double Lower, double Upper, NoAnswer Reason)
{
    /// <summary>An interval with both limits.</summary>
    public Interval(double lower, double upper)
        : this(lower, upper, NoAnswer.None)
    {
    }

    /// <summary>True when both limits are known.</summary>
    public bool IsKnown => Reason is NoAnswer.None;

    /// <summary>No interval, for a reason.</summary>
    public static Interval None(NoAnswer reason) => new(double.NaN, double.NaN, reason);

    /// <summary>Both limits times a factor above zero.</summary>
    public Interval Times(double factor) => new(Lower * factor, Upper * factor, Reason);
}
