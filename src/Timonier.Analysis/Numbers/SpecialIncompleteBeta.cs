// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Numbers;

/// <summary>The regularized incomplete beta function I_x(a, b) and its complement.</summary>
/// <remarks>Continued fraction with the prefactor in saddle-point form. Source: A. R. DiDonato, A. H. Morris, algorithm 708,
/// ACM Transactions on Mathematical Software 18 (1992).</remarks>
public static class SpecialIncompleteBeta
{
    /// <summary>I_x(a, b) and 1 − I_x(a, b), with y = 1 − x given apart so that a point close to 1 keeps its digits.</summary>
    /// <returns>NaN for shapes not above zero, for x or y outside [0, 1] or for a missing argument.</returns>
    public static TailPair At(double x, double y, double a, double b)
    {
        if (!(a > 0) || !(b > 0) || !(x is >= 0 and <= 1) || !(y is >= 0 and <= 1))
        {
            return TailPair.Undefined;
        }

        if (x == 0 || y == 0)
        {
            return x == 0 ? new(0, 1) : new(1, 0);
        }

        return x * (a + b + 2) < a + 1 ? Below(x, y, a, b) : Below(y, x, b, a).Swapped;
    }

    private static TailPair Below(double x, double y, double a, double b)
    {
        var lower = Math.Min(1, SpecialDensity.Beta(x, y, a, b) * ContinuedFraction(x, y, a, b));
        return new(lower, 1 - lower);
    }

    // The fraction of DiDonato and Morris, by the method of Lentz; the distance to the mean is taken on the side that does not cancel.
    private static double ContinuedFraction(double x, double y, double a, double b)
    {
        const double Tiny = 1e-300;
        var distance = 1 + (a > b ? ((a + b) * y) - b : a - ((a + b) * x));
        var c = 1 / Tiny;
        var d = (a + 1) / (distance * a);
        var h = d;
        for (var n = 1; ; n++)
        {
            var odd = a + (2 * n) - 1;
            var drop = n * (b - n) * x / odd;
            var top = (a + n - 1) * (a + b + n - 1) * x / odd * drop;
            var bottom = n + drop + ((a + n) / (odd + 2) * (distance + (n * (1 + y))));
            d = bottom + (top * d);
            d = 1 / (Math.Abs(d) < Tiny ? Tiny : d);
            c = bottom + (top / c);
            c = Math.Abs(c) < Tiny ? Tiny : c;
            var delta = c * d;
            h *= delta;
            if (Math.Abs(delta - 1) <= 2e-16)
            {
                return h;
            }
        }
    }
}
