// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>The normal law, as a formula needs it: an absolute error under 10^−14.</summary>
internal static class NormalLaw
{
    /// <summary>Beyond this many standard deviations the share is 0 or 1 to fifteen decimals.</summary>
    private const double Far = 8;

    /// <summary>The share of a normal law that lies below a number.</summary>
    public static FormulaError Cumulative(decimal number, decimal mean, decimal deviation, out decimal share)
    {
        share = 0;
        if (deviation <= 0)
            return FormulaError.SpreadDomain;
        share = (decimal)Math.Round(Below(((double)number - (double)mean) / (double)deviation), 15);
        return FormulaError.None;
    }

    /// <summary>Taylor series of the integral (G. Marsaglia, « Evaluating the Normal Distribution », Journal of Statistical Software 11(4), 2004).</summary>
    private static double Below(double x)
    {
        if (x <= -Far)
            return 0;
        if (x >= Far)
            return 1;
        double sum = x, before = 0, term = x;
        for (var i = 3; sum != before; i += 2)
        {
            before = sum;
            term *= x * x / i;
            sum += term;
        }

        return 0.5 + (sum * Math.Exp(-0.5 * x * x) / Math.Sqrt(2 * Math.PI));
    }
}
