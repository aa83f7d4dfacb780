// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Numbers;

/// <summary>Newton's method on the logarithm of a tail.</summary>
/// <remarks>Both tails of a log-concave density are log-concave, so that the iteration, once on the low side of the
/// tail, climbs without ever overshooting: no bracket is needed, only a cap on the first strides.</remarks>
internal static class QuantileSearch
{
    private const int MostSteps = 200;
    private const double LongestStride = 700;

    /// <summary>The point where the tail of one side is <paramref name="probability"/>, strictly between 0 and 1.</summary>
    /// <param name="distribution">The distribution.</param>
    /// <param name="probability">The probability of the tail.</param>
    /// <param name="side">The side of the tail.</param>
    /// <param name="start">A guess, and the mode, where no tail vanishes.</param>
    public static double Solve<T>(T distribution, double probability, Tail side, (double Guess, double Mode) start)
        where T : struct, ILogConcaveTails
    {
        var (u, lastSeen) = start;
        var direction = side is Tail.Lower ? 1 : -1;
        for (var step = 0; step < MostSteps; step++)
        {
            var (tails, density) = distribution.At(u);
            var tail = tails[side];
            if (tail <= 0 || density <= 0)
            {
                // Beyond the range of doubles: come back by halves towards the last point where the tail was seen. From the mode
                // itself the next stride would pass the root again, and so on for ever.
                u = (u + lastSeen) / 2;
                continue;
            }

            lastSeen = u;

            var ratio = probability / tail;
            var move = ratio is > 0.5 and < 2
                ? SpecialElementary.LogOnePlus((probability - tail) / tail)
                : Math.Log(ratio);
            var stride = Math.Clamp(move * tail / density, -LongestStride, LongestStride) * direction;
            u += stride;

            // Newton squares the error: after a move below 10⁻⁸ of the tail's own scale nothing is left to gain.
            if (Math.Abs(move) < 1e-8)
            {
                return u;
            }
        }

        return u;
    }
}
