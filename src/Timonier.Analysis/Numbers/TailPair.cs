// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Numbers;

/// <summary>Both tails of a distribution at one point; the smaller one has full relative accuracy.</summary>
/// <param name="Lower">P(X ≤ x).</param>
/// <param name="Upper">P(X &gt; x).</param>
public readonly record struct TailPair(double Lower, double Upper)
{
    /// <summary>Not a number on both sides: the arguments are outside the domain.</summary>
    public static TailPair Undefined => new(double.NaN, double.NaN);

    /// <summary>The tail of one side.</summary>
    public double this[Tail side] => side is Tail.Lower ? Lower : Upper;

    internal TailPair Swapped => new(Upper, Lower);
}
