// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Intervals;

/// <summary>A level of confidence of a two-sided interval, with the normal deviate that goes with it.</summary>
public readonly record struct ConfidenceLevel
{
    /// <summary>A level strictly between 0 and 1, or 1 for certainty.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The share is not in (0, 1].</exception>
    public ConfidenceLevel(double share)
    {
        if (!(share is > 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "A level of confidence is above 0 and at most 1.");
        }

        Share = share;
        Tail = (1 - share) / 2;
        Z = NormalDistribution.Quantile(Tail, Numbers.Tail.Upper);
    }

    /// <summary>0.95 for 95 %.</summary>
    public double Share { get; }

    /// <summary>The probability outside the interval, on one side: 0.025 for 95 %.</summary>
    public double Tail { get; }

    /// <summary>The normal deviate: 1.959964 for 95 %; infinite for certainty.</summary>
    public double Z { get; }

    /// <summary>95 %.</summary>
    public static ConfidenceLevel NinetyFive { get; } = new(0.95);

    /// <summary>99.8 %, three standard errors or so: the outer limits of funnels.</summary>
    public static ConfidenceLevel NinetyNinePointEight { get; } = new(0.998);
}
