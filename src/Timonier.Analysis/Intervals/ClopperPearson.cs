// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Intervals;

/// <summary>The exact interval of a proportion: never less sure than it says, wider than the score interval.</summary>
/// <remarks>Source: C. J. Clopper and E. S. Pearson, Biometrika 26 (1934), 404-413. Method sheet: <c>clopper-pearson</c>.</remarks>
public static class ClopperPearson
{
    /// <summary>Limits of the share x/n, between 0 and 1; events may be fractional.</summary>
    public static Interval Of(double x, double n, ConfidenceLevel level)
    {
        var reason = Wilson.Check(x, n);
        if (reason is not NoAnswer.None)
        {
            return Interval.None(reason);
        }

        return new(
            x == 0 ? 0 : BetaDistribution.Quantile(level.Tail, Tail.Lower, x, n - x + 1),
            x == n ? 1 : BetaDistribution.Quantile(level.Tail, Tail.Upper, x + 1, n - x));
    }
}
