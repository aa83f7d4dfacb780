// SPDX-License-Identifier: Apache-2.0
using System.Runtime.InteropServices;

namespace Timonier.Analysis.Numbers;

/// <summary>A running sum carried in twice the precision of a double.</summary>
/// <remarks>Error-free transformations of Knuth (sum) and of the fused multiply-add (product):
/// T. Ogita, S. M. Rump, S. Oishi, "Accurate sum and dot product", SIAM J. Sci. Comput. 26 (2005).</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TwofoldSum(double High, double Low = 0)
{
    /// <summary>The sum, rounded once.</summary>
    public double Value => High + Low;

    /// <summary>Adds a number.</summary>
    public TwofoldSum Plus(double term)
    {
        var sum = High + term;
        var shadow = sum - High;
        var error = (High - (sum - shadow)) + (term - shadow);
        return new(sum, Low + error);
    }

    /// <summary>Adds a product without rounding it first.</summary>
    public TwofoldSum PlusProduct(double a, double b)
    {
        var product = a * b;
        var error = Math.FusedMultiplyAdd(a, b, -product);
        var next = Plus(product);
        return new(next.High, next.Low + error);
    }
}
