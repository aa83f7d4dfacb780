// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Dispersion;

/// <summary>Rates drawn toward the common rate by moments, each as far as its own volume is small.</summary>
/// <param name="Rates">One smoothed rate a unit; NaN where the population is not above zero or a count is missing.</param>
/// <param name="A">Estimated variance of the true rates, 0 at least.</param>
/// <param name="B">The common rate.</param>
/// <remarks>Source: R. J. Marshall, Applied Statistics 40 (1991), global estimator.</remarks>
public sealed record MarshallRates(double[] Rates, double A, double B)
{
    /// <summary>Smooths counts over populations.</summary>
    /// <param name="x">Events.</param>
    /// <param name="n">Populations or expected counts.</param>
    public static MarshallRates Of(ReadOnlySpan<double> x, ReadOnlySpan<double> n)
    {
        var (events, population, units) = (new TwofoldSum(0), new TwofoldSum(0), 0);
        for (var i = 0; i < x.Length; i++)
        {
            if (x[i] >= 0 && n[i] > 0)
            {
                events = events.Plus(x[i]);
                population = population.Plus(n[i]);
                units++;
            }
        }

        var mean = events.Value / population.Value;
        var spread = new TwofoldSum(0);
        for (var i = 0; i < x.Length; i++)
        {
            if (x[i] >= 0 && n[i] > 0)
            {
                var gap = (x[i] / n[i]) - mean;
                spread = spread.PlusProduct(n[i] * gap, gap);
            }
        }

        var between = Math.Max(0, (spread.Value / population.Value) - (mean / (population.Value / units)));
        var rates = new double[x.Length];
        for (var i = 0; i < x.Length; i++)
        {
            var share = between / (between + (mean / n[i]));
            rates[i] = x[i] >= 0 && n[i] > 0 ? mean + (share * ((x[i] / n[i]) - mean)) : double.NaN;
        }

        return new(rates, between, mean);
    }
}
