// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Numbers;

/// <summary>ln(1 + x) and eˣ − 1 near zero.</summary>
/// <remarks>The framework's own <c>LogP1</c> and <c>ExpM1</c> add and subtract 1 and lose the digits that they exist to keep.
/// Source of the correction: W. Kahan, as told by N. J. Higham, "Accuracy and Stability of Numerical Algorithms" (2002), 1.14.1.</remarks>
public static class SpecialElementary
{
    /// <summary>ln(1 + x), to the last bits also for a small x; −∞ at −1, NaN below.</summary>
    public static double LogOnePlus(double x)
    {
        var u = 1 + x;
        return u == 1 ? x : double.IsInfinity(u) || u <= 0 ? Math.Log(u) : Math.Log(u) * x / (u - 1);
    }

    /// <summary>eˣ − 1, to the last bits also for a small x.</summary>
    public static double ExponentialMinusOne(double x)
    {
        if (Math.Abs(x) > 1)
        {
            return Math.Exp(x) - 1;
        }

        var u = Math.Exp(x);
        return u == 1 ? x : (u - 1) * x / Math.Log(u);
    }
}
