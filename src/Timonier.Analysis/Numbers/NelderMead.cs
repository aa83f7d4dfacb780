// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Numbers;

/// <summary>Minimum of a function of a few variables, without derivatives.</summary>
/// <remarks>Simplex search with the usual coefficients (J. A. Nelder, R. Mead, Computer Journal 7, 1965), restarted once from where it stops:
/// a simplex that has collapsed too early is opened again. Deterministic.</remarks>
public static class NelderMead
{
    private const int MaximumSteps = 4000;

    /// <summary>Minimises a function.</summary>
    /// <param name="function">The function; NaN or infinity where it has no value.</param>
    /// <param name="start">Where to start.</param>
    /// <param name="size">Size of the first simplex along each variable.</param>
    /// <param name="accuracy">Size of the simplex, in each variable, at which the search stops.</param>
    public static double[] Minimise(Func<double[], double> function, double[] start, double size, double accuracy)
    {
        var best = Search(function, start, size, accuracy);
        return Search(function, best, size / 10, accuracy);
    }

    private static double[] Search(Func<double[], double> function, double[] start, double size, double accuracy)
    {
        var count = start.Length;
        var points = new double[count + 1][];
        var values = new double[count + 1];
        for (var k = 0; k <= count; k++)
        {
            points[k] = (double[])start.Clone();
            if (k > 0)
            {
                points[k][k - 1] += size;
            }

            values[k] = Value(function, points[k]);
        }

        for (var step = 0; step < MaximumSteps; step++)
        {
            Array.Sort(values, points);
            if (Width(points) <= accuracy)
            {
                break;
            }

            Improve(function, points, values);
        }

        Array.Sort(values, points);
        return points[0];
    }

    private static double Value(Func<double[], double> function, double[] point)
    {
        var value = function(point);
        return double.IsNaN(value) ? double.PositiveInfinity : value;
    }

    private static double Width(double[][] points)
    {
        var width = 0.0;
        for (var k = 1; k < points.Length; k++)
        {
            for (var j = 0; j < points[0].Length; j++)
            {
                width = Math.Max(width, Math.Abs(points[k][j] - points[0][j]));
            }
        }

        return width;
    }

    private static void Improve(Func<double[], double> function, double[][] points, double[] values)
    {
        var last = points.Length - 1;
        var reflected = Along(points, 1);
        var value = Value(function, reflected);
        if (value < values[0])
        {
            var further = Along(points, 2);
            var furtherValue = Value(function, further);
            (points[last], values[last]) = furtherValue < value ? (further, furtherValue) : (reflected, value);
            return;
        }

        if (value < values[last - 1])
        {
            (points[last], values[last]) = (reflected, value);
            return;
        }

        var nearer = Along(points, value < values[last] ? 0.5 : -0.5);
        var nearerValue = Value(function, nearer);
        if (nearerValue < Math.Min(value, values[last]))
        {
            (points[last], values[last]) = (nearer, nearerValue);
            return;
        }

        for (var k = 1; k <= last; k++)
        {
            for (var j = 0; j < points[k].Length; j++)
            {
                points[k][j] = (points[k][j] + points[0][j]) / 2;
            }

            values[k] = Value(function, points[k]);
        }
    }

    // From the centre of all but the worst point, away from the worst by 'reach' times its distance.
    private static double[] Along(double[][] points, double reach)
    {
        var last = points.Length - 1;
        var point = new double[last];
        for (var j = 0; j < last; j++)
        {
            var centre = 0.0;
            for (var k = 0; k < last; k++)
            {
                centre += points[k][j] / last;
            }

            point[j] = centre + (reach * (centre - points[last][j]));
        }

        return point;
    }
}
