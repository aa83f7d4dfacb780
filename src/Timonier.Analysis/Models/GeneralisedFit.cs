// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Models;

/// <summary>A fitted generalised linear model.</summary>
/// <param name="Problem">What it was fitted to.</param>
/// <param name="Working">The weighted regression of the last iteration: coefficients, hat values, robust covariances.</param>
/// <param name="Predictor">Linear predictor of each unit, offset included.</param>
/// <param name="Converged">False when the deviance did not settle, as happens when a term separates responses perfectly.</param>
public sealed record GeneralisedFit(GeneralisedProblem Problem, LinearFit Working, double[] Predictor, bool Converged)
{
    /// <summary>Mean of each unit.</summary>
    public double[] Fitted { get; } = Array.ConvertAll(Predictor, Problem.Mean);

    /// <summary>Coefficients, NaN for aliased terms.</summary>
    public double[] Coefficients => Working.Coefficients;

    /// <summary>Units of positive weight less independent terms.</summary>
    public int DegreesOfFreedom => Working.DegreesOfFreedom;

    /// <summary>Response less mean.</summary>
    public double ResponseResidual(int unit) => Problem.Y[unit] - Fitted[unit];

    /// <summary>Response less mean over its standard deviation at dispersion 1.</summary>
    public double PearsonResidual(int unit) =>
        ResponseResidual(unit) * Math.Sqrt(Problem.Weight(unit) / Problem.Variance(Fitted[unit]));

    /// <summary>Signed root of the unit's deviance.</summary>
    public double DevianceResidual(int unit) =>
        Math.CopySign(Math.Sqrt(Math.Max(0, Problem.Deviance(unit, Fitted[unit]))), ResponseResidual(unit));

    /// <summary>Total deviance.</summary>
    public double Deviance => Sum(DevianceResidual);

    /// <summary>Pearson's χ².</summary>
    public double Pearson => Sum(PearsonResidual);

    /// <summary>Weighted squares of the working residuals per degree of freedom: Pearson's χ² at convergence.</summary>
    public double Dispersion
    {
        get
        {
            var residuals = WorkingResiduals();
            return Vectors.AccurateDot(residuals, residuals) / DegreesOfFreedom;
        }
    }

    /// <summary>Covariance of the coefficients with the estimated dispersion.</summary>
    public Matrix Covariance()
    {
        var covariance = Working.UnscaledCovariance();
        var dispersion = Dispersion;
        for (var i = 0; i < covariance.Values.Length; i++)
        {
            covariance.Values[i] *= dispersion;
        }

        return covariance;
    }

    /// <summary>Covariance of the coefficients robust to a wrong variance function.</summary>
    public Matrix RobustCovarianceOf(HeteroscedasticityCorrection correction) =>
        RobustCovariance.Of(Working, WorkingResiduals(), correction);

    // √(weight of the last regression)·(response − mean)/slope, over the units of positive weight.
    private double[] WorkingResiduals()
    {
        var used = Working.Problem.Used;
        var residuals = new double[used.Length];
        for (var k = 0; k < used.Length; k++)
        {
            var unit = used[k];
            residuals[k] = Math.Sqrt(Working.Problem.Weights[unit]) * ResponseResidual(unit) / Problem.Variance(Fitted[unit]);
        }

        return residuals;
    }

    private double Sum(Func<int, double> residual)
    {
        var sum = new TwofoldSum(0);
        foreach (var unit in Working.Problem.Used)
        {
            var value = residual(unit);
            sum = sum.PlusProduct(value, value);
        }

        return sum.Value;
    }
}
