// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Models;

/// <summary>Linear mixed models: fixed terms, random effects of groups (nested, crossed, with slopes), residuals.</summary>
/// <remarks>Penalised least squares with variances profiled: D. Bates, M. Mächler, B. Bolker, S. Walker,
/// Journal of Statistical Software 67 (2015), sections 3.4 and 3.5. Effects up to a few thousand for one grouping.</remarks>
public static class MixedModel
{
    private const double Accuracy = 1e-9;

    /// <summary>Fits a mixed model.</summary>
    /// <exception cref="ArgumentException">Lengths that differ, dependent fixed terms, or no more observations than fixed terms.</exception>
    public static MixedFit Fit(MixedProblem problem)
    {
        if (problem.X.Rows != problem.Y.Length || problem.X.Rows <= problem.X.Columns || problem.Random.Any(term => term.Groups.Length != problem.Y.Length))
        {
            throw new ArgumentException("All columns must have the same number of rows, more than fixed terms.", nameof(problem));
        }

        var run = new Profile(problem);
        var theta = NelderMead.Minimise(run.Deviance, run.Layout.Start(), 0.3, Accuracy);
        return run.Finish(theta);
    }

    private sealed class Profile(MixedProblem problem)
    {
        private readonly EnvelopeCholesky system = new RandomLayout(problem.Random).NewSystem();
        private readonly double[] cross = new double[problem.X.Columns * problem.X.Columns];
        private double[][] loaded = [];
        private double[] response = [];
        private double[] beta = [];
        private double penalised;

        public RandomLayout Layout { get; } = new(problem.Random);

        private double Freedom => problem.Likelihood == LikelihoodKind.Restricted ? problem.Y.Length - problem.X.Columns : problem.Y.Length;

        public double Deviance(double[] theta)
        {
            var order = problem.X.Columns;
            Load(theta);
            if (!system.Factor())
            {
                return double.PositiveInfinity;
            }

            system.SolveLower(response);
            foreach (var column in loaded)
            {
                system.SolveLower(column);
            }

            beta = new double[order];
            for (var j = 0; j < order; j++)
            {
                for (var k = 0; k <= j; k++)
                {
                    cross[(j * order) + k] = Vectors.Dot(problem.X.Column(j), problem.X.Column(k)) - Vectors.Dot(loaded[j], loaded[k]);
                }

                beta[j] = Vectors.Dot(problem.X.Column(j), problem.Y) - Vectors.Dot(loaded[j], response);
            }

            var right = (double[])beta.Clone();
            if (!Cholesky.Factor(cross, order))
            {
                throw new ArgumentException("Fixed terms depend on each other.", nameof(theta));
            }

            Cholesky.Solve(cross, order, beta);
            penalised = Penalised(right);
            var fixedPart = problem.Likelihood == LikelihoodKind.Restricted ? Cholesky.LogDeterminant(cross, order) : 0;
            return system.LogDeterminant() + fixedPart + (Freedom * (1 + Math.Log(2 * Math.PI * penalised / Freedom)));
        }

        public MixedFit Finish(double[] theta)
        {
            // The sign of a column of Λ is arbitrary: the diagonal is made positive by the covariances themselves.
            var deviance = Deviance(theta);
            var scale = penalised / Freedom;
            var standard = (double[])response.Clone();
            for (var j = 0; j < beta.Length; j++)
            {
                Vectors.AddScaled(loaded[j], -beta[j], standard);
            }

            system.SolveUpper(standard);
            var covariance = new Matrix(beta.Length, beta.Length);
            Cholesky.Invert(cross, beta.Length, covariance.Values);
            for (var i = 0; i < covariance.Values.Length; i++)
            {
                covariance.Values[i] *= scale;
            }

            var terms = Enumerable.Range(0, problem.Random.Length).ToArray();
            return new(
                beta,
                covariance,
                Array.ConvertAll(terms, term => Layout.Covariance(term, theta, scale)),
                Array.ConvertAll(terms, term => Layout.Effects(term, theta, standard)),
                Math.Sqrt(scale),
                deviance);
        }

        // ‖y‖² − ‖c‖² − βᵀ(…): what is left, penalty included.
        private double Penalised(double[] right) =>
            Vectors.Dot(problem.Y, problem.Y) - Vectors.Dot(response, response) - Vectors.Dot(right, beta);

        private void Load(double[] theta)
        {
            var (places, loads) = Layout.Rows(theta, problem.Y.Length);
            var width = places.Length / Math.Max(1, problem.Y.Length);
            system.Clear();
            response = new double[Layout.Count];
            loaded = [.. Enumerable.Range(0, problem.X.Columns).Select(_ => new double[Layout.Count])];
            for (var i = 0; i < problem.Y.Length; i++)
            {
                for (var a = 0; a < width; a++)
                {
                    var (place, load) = (places[(i * width) + a], loads[(i * width) + a]);
                    response[place] += load * problem.Y[i];
                    for (var j = 0; j < loaded.Length; j++)
                    {
                        loaded[j][place] += load * problem.X[i, j];
                    }

                    for (var b = 0; b <= a; b++)
                    {
                        var (other, value) = (places[(i * width) + b], load * loads[(i * width) + b]);
                        system[Math.Max(place, other), Math.Min(place, other)] += value;
                    }
                }
            }

            for (var i = 0; i < Layout.Count; i++)
            {
                system[i, i] += 1;
            }
        }
    }
}
