// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Numbers;

/// <summary>The rule of Gauss and Legendre on [−1, 1].</summary>
/// <remarks>Source: NIST Digital Library of Mathematical Functions 3.5(v); nodes by Newton's method on the polynomial.</remarks>
internal sealed class SpecialQuadrature
{
    /// <summary>Builds the rule of a number of points.</summary>
    public SpecialQuadrature(int points)
    {
        Nodes = new double[points];
        Weights = new double[points];
        for (var i = 0; i < points; i++)
        {
            var x = -Math.Cos(Math.PI * (i + 0.75) / (points + 0.5));
            var (value, slope) = Legendre(points, x);
            for (var step = 0; step < 100 && Math.Abs(value) > 1e-17; step++)
            {
                var next = x - (value / slope);
                if (next == x)
                {
                    break;
                }

                x = next;
                (value, slope) = Legendre(points, x);
            }

            Nodes[i] = x;
            Weights[i] = 2 / ((1 - (x * x)) * slope * slope);
        }
    }

    /// <summary>The points, increasing.</summary>
    public double[] Nodes { get; }

    /// <summary>Their weights, whose sum is 2.</summary>
    public double[] Weights { get; }

    private static (double Value, double Slope) Legendre(int degree, double x)
    {
        var (previous, value) = (1.0, x);
        for (var k = 2; k <= degree; k++)
        {
            (previous, value) = (value, ((((2 * k) - 1) * x * value) - ((k - 1) * previous)) / k);
        }

        return (value, degree * ((x * value) - previous) / ((x * x) - 1));
    }
}
