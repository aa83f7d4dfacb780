// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Multiplicity;

/// <summary>P-values adjusted for their number.</summary>
/// <remarks>Missing values (NaN) stay missing and do not count. Sources: S. Holm, Scandinavian Journal of Statistics 6 (1979); Y. Hochberg, Biometrika 75
/// (1988); G. Hommel, Biometrika 75 (1988); Y. Benjamini and Y. Hochberg, JRSS B 57 (1995); Y. Benjamini and D. Yekutieli, Annals of Statistics
/// 29 (2001). Method sheet: <c>p-adjust</c>.</remarks>
public static class PAdjust
{
    /// <summary>Adjusts p-values.</summary>
    /// <param name="p">P-values, NaN for missing.</param>
    /// <param name="adjustment">How.</param>
    /// <param name="adjusted">The answers, as many.</param>
    public static void Fill(ReadOnlySpan<double> p, Adjustment adjustment, Span<double> adjusted)
    {
        var order = new int[p.Length];
        var count = 0;
        for (var i = 0; i < p.Length; i++)
        {
            adjusted[i] = double.NaN;
            if (!double.IsNaN(p[i]))
            {
                order[count++] = i;
            }
        }

        var sorted = new double[count];
        for (var i = 0; i < count; i++)
        {
            sorted[i] = p[order[i]];
        }

        Array.Sort(sorted, order, 0, count);
        var values = adjustment switch
        {
            Adjustment.Bonferroni => Array.ConvertAll(sorted, value => Math.Min(1, value * count)),
            Adjustment.Holm => Climb(sorted, i => count - i),
            Adjustment.Hochberg => Descend(sorted, i => count - i),
            Adjustment.BenjaminiHochberg => Descend(sorted, i => (double)count / (i + 1)),
            Adjustment.BenjaminiYekutieli => Descend(sorted, i => Harmonic(count) * count / (i + 1)),
            Adjustment.Hommel => Hommel(sorted),
        };
        for (var i = 0; i < count; i++)
        {
            adjusted[order[i]] = values[i];
        }
    }

    // From the smallest: never less than the one before.
    private static double[] Climb(double[] sorted, Func<int, double> factor)
    {
        var values = new double[sorted.Length];
        var largest = 0.0;
        for (var i = 0; i < sorted.Length; i++)
        {
            largest = Math.Max(largest, Math.Min(1, factor(i) * sorted[i]));
            values[i] = largest;
        }

        return values;
    }

    // From the largest: never more than the one after.
    private static double[] Descend(double[] sorted, Func<int, double> factor)
    {
        var values = new double[sorted.Length];
        var smallest = 1.0;
        for (var i = sorted.Length - 1; i >= 0; i--)
        {
            smallest = Math.Min(smallest, factor(i) * sorted[i]);
            values[i] = smallest;
        }

        return values;
    }

    private static double Harmonic(int count)
    {
        var sum = 0.0;
        for (var i = 1; i <= count; i++)
        {
            sum += 1.0 / i;
        }

        return sum;
    }

    // Wright's form (Biometrics 48, 1992) of the closed procedure: for each size m of a set of hypotheses, the least Simes level.
    private static double[] Hommel(double[] sorted)
    {
        var n = sorted.Length;
        var values = new double[n];
        sorted.CopyTo(values, 0);
        for (var m = n; m >= 2; m--)
        {
            var least = double.PositiveInfinity;
            for (var i = n - m + 1; i < n; i++)
            {
                least = Math.Min(least, m * sorted[i] / (m + i - n + 1));
            }

            for (var i = 0; i < n; i++)
            {
                values[i] = Math.Max(values[i], Math.Min(least, m * sorted[Math.Min(i, n - m)]));
            }
        }

        return values;
    }
}
