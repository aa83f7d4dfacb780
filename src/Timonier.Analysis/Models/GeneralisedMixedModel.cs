// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Models;

/// <summary>Generalised linear mixed models (proportions, counts) by Laplace's approximation.</summary>
/// <remarks>Random effects by penalised iteratively reweighted least squares, fixed effects and variances together by minimum deviance:
/// D. Bates et al. (2015); N. E. Breslow, D. G. Clayton, JASA 88 (1993).</remarks>
public static class GeneralisedMixedModel
{
    private const int MaximumSteps = 100;

    /// <summary>Fits a generalised mixed model.</summary>
    /// <param name="family">Family of the response.</param>
    /// <param name="problem">Response as proportions with weights, or counts.</param>
    /// <exception cref="ArgumentException">Lengths that differ.</exception>
    public static MixedFit Fit(ResponseFamily family, MixedProblem problem)
    {
        var simple = GeneralisedLinearModel.Fit(new GeneralisedProblem(family, problem.X, problem.Y) { Weights = problem.Weights });
        var run = new Laplace(new GeneralisedProblem(family, problem.X, problem.Y) { Weights = problem.Weights }, problem.Random);
        double[] start = [.. run.Layout.Start(), .. simple.Coefficients];
        var point = NelderMead.Minimise(run.Deviance, start, 0.3, 1e-7);
        return run.Finish(Polish(run.Deviance, point));
    }

    // Newton steps on a numerical gradient and Hessian, kept only while they lower the deviance.
    private static double[] Polish(Func<double[], double> deviance, double[] point)
    {
        for (var step = 0; step < 5; step++)
        {
            var (gradient, hessian) = Derivatives(deviance, point);
            if (!Cholesky.Factor(hessian, point.Length))
            {
                return point;
            }

            Cholesky.Solve(hessian, point.Length, gradient);
            var next = point.Zip(gradient, (value, change) => value - change).ToArray();
            if (!(deviance(next) < deviance(point)))
            {
                return point;
            }

            point = next;
        }

        return point;
    }

    private static (double[] Gradient, double[] Hessian) Derivatives(Func<double[], double> function, double[] point)
    {
        const double Step = 1e-4;
        var count = point.Length;
        var (gradient, hessian) = (new double[count], new double[count * count]);
        double At(int i, double a, int j, double b)
        {
            var moved = (double[])point.Clone();
            moved[i] += a;
            moved[j] += b;
            return function(moved);
        }

        for (var i = 0; i < count; i++)
        {
            gradient[i] = (At(i, Step, i, 0) - At(i, -Step, i, 0)) / (2 * Step);
            for (var j = 0; j <= i; j++)
            {
                hessian[(i * count) + j] = (At(i, Step, j, Step) - At(i, Step, j, -Step) - At(i, -Step, j, Step) + At(i, -Step, j, -Step))
                    / (4 * Step * Step);
            }
        }

        return (gradient, hessian);
    }

    private sealed class Laplace(GeneralisedProblem problem, RandomTerm[] random)
    {
        private readonly EnvelopeCholesky system = new RandomLayout(random).NewSystem();
        private double[] standard = [];

        public RandomLayout Layout { get; } = new(random);

        /// <summary>−2 log-likelihood at (θ, β).</summary>
        public double Deviance(double[] point)
        {
            var theta = point.AsSpan(0, Layout.ParameterCount);
            var (places, loads) = Layout.Rows(theta, problem.Y.Length);
            var fixedPart = problem.X.Times(point.AsSpan(Layout.ParameterCount));
            standard = new double[Layout.Count];
            var before = Criterion(fixedPart, places, loads, standard);
            for (var step = 0; step < MaximumSteps; step++)
            {
                var change = Newton(fixedPart, places, loads);
                if (change is null)
                {
                    return double.PositiveInfinity;
                }

                var next = Add(standard, change, 1);
                var after = Criterion(fixedPart, places, loads, next);
                for (var half = 0.5; after > before + 1e-10 && half > 1e-6; half /= 2)
                {
                    next = Add(standard, change, half);
                    after = Criterion(fixedPart, places, loads, next);
                }

                standard = next;
                var settled = Math.Abs(after - before) <= 1e-13 * (Math.Abs(after) + 1);
                before = after;
                if (settled)
                {
                    break;
                }
            }

            return Newton(fixedPart, places, loads) is null ? double.PositiveInfinity : before + system.LogDeterminant() + Constant();
        }

        public MixedFit Finish(double[] point)
        {
            var (_, hessian) = Derivatives(Deviance, point);
            var deviance = Deviance(point);
            var theta = point[..Layout.ParameterCount];
            var beta = point[Layout.ParameterCount..];
            var covariance = new Matrix(beta.Length, beta.Length);
            covariance.Values.Fill(double.NaN);
            if (Cholesky.Factor(hessian, point.Length))
            {
                var inverse = new double[hessian.Length];
                Cholesky.Invert(hessian, point.Length, inverse);
                for (var i = 0; i < beta.Length; i++)
                {
                    for (var j = 0; j < beta.Length; j++)
                    {
                        covariance[i, j] = 2 * inverse[((Layout.ParameterCount + i) * point.Length) + Layout.ParameterCount + j];
                    }
                }
            }

            var terms = Enumerable.Range(0, random.Length).ToArray();
            return new(
                beta,
                covariance,
                Array.ConvertAll(terms, term => Layout.Covariance(term, theta, 1)),
                Array.ConvertAll(terms, term => Layout.Effects(term, theta, standard)),
                1,
                deviance);
        }

        private static double[] Add(double[] start, double[] change, double share) =>
            [.. start.Zip(change, (value, step) => value + (share * step))];

        // Terms of the log-likelihood that no parameter moves: those of the saturated model.
        private double Constant()
        {
            var sum = 0.0;
            for (var i = 0; i < problem.Y.Length; i++)
            {
                var (y, n) = (problem.Y[i], problem.Weight(i));
                sum += problem.Family == ResponseFamily.Binomial
                    ? SpecialGamma.LogGamma(n + 1) - SpecialGamma.LogGamma((n * y) + 1) - SpecialGamma.LogGamma((n * (1 - y)) + 1)
                        + Part(n * y, y) + Part(n * (1 - y), 1 - y)
                    : Part(y, y) - y - SpecialGamma.LogGamma(y + 1);
            }

            return -2 * sum;
        }

        private static double Part(double count, double share) => count == 0 ? 0 : count * Math.Log(share);

        private double Eta(double[] fixedPart, (int[] Places, double[] Loads) rows, double[] effects, int i)
        {
            var width = rows.Places.Length / problem.Y.Length;
            var eta = fixedPart[i];
            for (var a = i * width; a < (i + 1) * width; a++)
            {
                eta += rows.Loads[a] * effects[rows.Places[a]];
            }

            return eta;
        }

        private double Criterion(double[] fixedPart, int[] places, double[] loads, double[] effects)
        {
            var sum = Vectors.Dot(effects, effects);
            for (var i = 0; i < problem.Y.Length; i++)
            {
                sum += problem.Deviance(i, problem.Mean(Eta(fixedPart, (places, loads), effects, i)));
            }

            return sum;
        }

        // One step of the effects; the factor of ΛᵀZᵀWZΛ + I at the present effects stays in the system.
        private double[]? Newton(double[] fixedPart, int[] places, double[] loads)
        {
            var width = places.Length / problem.Y.Length;
            var change = Array.ConvertAll(standard, value => -value);
            system.Clear();
            for (var i = 0; i < problem.Y.Length; i++)
            {
                var mean = problem.Mean(Eta(fixedPart, (places, loads), standard, i));
                var weight = problem.Weight(i) * problem.Variance(mean);
                var score = problem.Weight(i) * (problem.Y[i] - mean);
                for (var a = i * width; a < (i + 1) * width; a++)
                {
                    change[places[a]] += loads[a] * score;
                    for (var b = i * width; b <= a; b++)
                    {
                        system[Math.Max(places[a], places[b]), Math.Min(places[a], places[b])] += weight * loads[a] * loads[b];
                    }
                }
            }

            for (var i = 0; i < Layout.Count; i++)
            {
                system[i, i] += 1;
            }

            if (!system.Factor())
            {
                return null;
            }

            system.SolveLower(change);
            system.SolveUpper(change);
            return change;
        }
    }
}
