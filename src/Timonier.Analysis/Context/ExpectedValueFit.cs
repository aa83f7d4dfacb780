// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Context;

/// <summary>The workspace of lens 1: one regression of values with known sampling variances on standardised context, leave-one-out included.</summary>
/// <remarks>Everything is allocated once; one instance serves one thread. Rows are the units of the fit, in order.</remarks>
internal sealed partial class ExpectedValueFit
{
    private const int MaximumSteps = 100;
    private readonly double[] y;
    private readonly double[] v;
    private readonly double[] weights;
    private readonly double[] residuals;
    private readonly double[] leverages;
    private readonly double[] gaps;
    private readonly double[] etaVariances;
    private readonly double[] work;
    private readonly double[] ridge;

    // Variance of a unit of weight: 1 when weights are inverse variances.
    private double scale = 1;

    public ExpectedValueFit(int rows, int terms)
    {
        Regression = new NormalRegression(rows, terms);
        y = new double[rows];
        v = new double[rows];
        weights = new double[rows];
        residuals = new double[rows];
        leverages = new double[rows];
        gaps = new double[rows];
        etaVariances = new double[rows];
        work = new double[rows];
        predictor = new double[rows];
        meat = new double[terms * terms];
        ridge = new double[terms];
        Units = new int[rows];
    }

    /// <summary>The regression and its columns: the intercept first.</summary>
    public NormalRegression Regression { get; }

    /// <summary>Unit of each row.</summary>
    public int[] Units { get; }

    /// <summary>Penalty on each covariate as a share of the total weight; 0 for none.</summary>
    public double RidgeShare { get; set; }

    /// <summary>Variance between units.</summary>
    public double TauSquared { get; set; }

    public int Rows => Regression.Rows;

    public int Terms => Regression.Terms;

    /// <summary>Values on the model scale.</summary>
    public Span<double> Y => y.AsSpan(0, Rows);

    /// <summary>Sampling variances.</summary>
    public Span<double> V => v.AsSpan(0, Rows);

    /// <summary>Weights of the last fit.</summary>
    public ReadOnlySpan<double> Weights => weights.AsSpan(0, Rows);

    /// <summary>Hat values of the last fit.</summary>
    public ReadOnlySpan<double> Hats => leverages.AsSpan(0, Rows);

    /// <summary>Leave-one-out gaps.</summary>
    public ReadOnlySpan<double> Gaps => gaps.AsSpan(0, Rows);

    /// <summary>Variances of the leave-one-out expected values.</summary>
    public ReadOnlySpan<double> EtaVariances => etaVariances.AsSpan(0, Rows);

    /// <summary>Degrees of freedom: rows less terms, or less the trace of the hat matrix when there is a ridge.</summary>
    public double DegreesOfFreedom { get; private set; }

    /// <summary>Weighted least squares, τ² by Paule and Mandel jointly with the coefficients.</summary>
    /// <returns>False when the terms depend on each other.</returns>
    public bool FitPauleMandel(double start)
    {
        TauSquared = start;
        for (var step = 0; step < MaximumSteps; step++)
        {
            if (!FitAt(TauSquared))
            {
                return false;
            }

            if (RidgeShare > 0)
            {
                Hat();
            }

            if (!Climb(DegreesOfFreedom, out var settled))
            {
                return false;
            }

            if (settled)
            {
                break;
            }
        }

        return FitAt(TauSquared) && LeaveOneOut();
    }

    /// <summary>The same with τ² held.</summary>
    public bool FitHeld() => FitAt(TauSquared) && LeaveOneOut();

    /// <summary>The τ² at which Σ w·e², coefficients fitted anew, falls to a value; 0 when it starts below.</summary>
    public double TauSquaredWhere(double target)
    {
        // A decreasing convex function: Newton's steps from 0 climb to the root and never pass it.
        TauSquared = 0;
        for (var step = 0; step < MaximumSteps && FitAt(TauSquared); step++)
        {
            Climb(target, out var settled);
            if (settled)
            {
                break;
            }
        }

        return TauSquared;
    }

    /// <summary>Leave-one-out gaps of the regression without one of its terms, τ² held: no refit, the inverse tells.</summary>
    /// <param name="term">The term left out.</param>
    /// <param name="inverse">Inverse of the weighted cross-product of the last fit.</param>
    /// <param name="target">Room for the gaps.</param>
    public ReadOnlySpan<double> GapsWithout(int term, ReadOnlySpan<double> inverse, Span<double> target)
    {
        var direction = work.AsSpan(0, Rows);
        direction.Clear();
        for (var j = 0; j < Terms; j++)
        {
            Vectors.AddScaled(Regression.Column(j), inverse[(term * Terms) + j], direction);
        }

        var pivot = inverse[(term * Terms) + term];
        var shift = Regression.Coefficients[term] / pivot;
        for (var i = 0; i < Rows; i++)
        {
            var hat = leverages[i] - (weights[i] * direction[i] * direction[i] / pivot);
            target[i] = hat < 1 - 1e-9 ? (residuals[i] + (shift * direction[i])) / (1 - hat) : double.NaN;
        }

        return target[..Rows];
    }

    /// <summary>Variance of the expected value of a unit outside the last fit; its terms are overwritten.</summary>
    public double VarianceOf(Span<double> terms)
    {
        Cholesky.SolveLower(Regression.Factor, Terms, terms);
        if (!isSandwich)
        {
            return scale * Vectors.Dot(terms, terms);
        }

        var sum = 0.0;
        for (var j = 0; j < Terms; j++)
        {
            sum += terms[j] * Vectors.Dot(meat.AsSpan(j * Terms, Terms), terms);
        }

        return sum;
    }

    private ReadOnlySpan<double> Ridge => RidgeShare > 0 ? ridge.AsSpan(0, Terms) : default;

    private bool FitAt(double tauSquared)
    {
        for (var i = 0; i < Rows; i++)
        {
            weights[i] = 1 / (v[i] + tauSquared);
        }

        SetRidge();
        if (!Regression.Fit(Weights, Y, Ridge))
        {
            return false;
        }

        Measure();
        return true;
    }

    private void SetRidge()
    {
        if (RidgeShare > 0)
        {
            var total = 0.0;
            foreach (var weight in Weights)
            {
                total += weight;
            }

            ridge.AsSpan(0, Terms).Fill(RidgeShare * total);
            ridge[0] = 0;
        }

        DegreesOfFreedom = Rows - Terms;
    }

    private void Measure()
    {
        Regression.Predict(residuals);
        for (var i = 0; i < Rows; i++)
        {
            residuals[i] = y[i] - residuals[i];
        }
    }

    private void Hat()
    {
        Regression.Leverages(leverages);
        var trace = 0.0;
        for (var i = 0; i < Rows; i++)
        {
            leverages[i] *= weights[i];
            trace += leverages[i];
        }

        if (RidgeShare > 0)
        {
            DegreesOfFreedom = Rows - trace;
        }
    }

    private (double First, double Second) Squares()
    {
        var (first, second) = (0.0, 0.0);
        for (var i = 0; i < Rows; i++)
        {
            var term = weights[i] * residuals[i] * residuals[i];
            first += term;
            second += weights[i] * term;
        }

        return (first, second);
    }

    // One Newton step of Σ w·e² = target.
    private bool Climb(double target, out bool settled)
    {
        var (first, second) = Squares();
        var next = Math.Max(0, TauSquared + ((first - target) / second));
        settled = second == 0 || Math.Abs(next - TauSquared) <= 1e-13 * next;
        TauSquared = second == 0 ? 0 : next;
        return double.IsFinite(TauSquared);
    }

    private bool LeaveOneOut()
    {
        (scale, isSandwich) = (1, false);
        Hat();
        for (var i = 0; i < Rows; i++)
        {
            gaps[i] = residuals[i] / Outside(i);
            etaVariances[i] = leverages[i] / weights[i] / Outside(i);
        }

        return true;
    }

    // 1 − h; NaN when the unit alone decides its own expectation.
    private double Outside(int i) => leverages[i] < 1 - 1e-9 ? 1 - leverages[i] : double.NaN;
}
