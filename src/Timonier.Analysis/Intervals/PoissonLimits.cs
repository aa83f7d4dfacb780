// SPDX-License-Identifier: Apache-2.0
using System.Runtime.CompilerServices;

namespace Timonier.Analysis.Intervals;

/// <summary>Exact limits of the whole counts under ten, computed once for many rows.</summary>
internal readonly struct PoissonLimits
{
    private readonly double tail;
    private readonly Counts lower;
    private readonly Counts upper;

    public PoissonLimits(double tail)
    {
        this.tail = tail;
        for (var count = 0; count < (int)Byar.ExactBelow; count++)
        {
            lower[count] = ExactPoisson.Lower(count, tail);
            upper[count] = ExactPoisson.Upper(count, tail);
        }
    }

    /// <summary>Limits of a count not below zero and under ten; a count that is not whole is computed.</summary>
    public (double Lower, double Upper) At(double count)
    {
        var whole = (int)count;
        return whole == count ? (lower[whole], upper[whole]) : (ExactPoisson.Lower(count, tail), ExactPoisson.Upper(count, tail));
    }

    [InlineArray((int)Byar.ExactBelow)]
    private struct Counts
    {
        private double first;
    }
}
