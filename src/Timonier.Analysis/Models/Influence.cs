// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Models;

/// <summary>What each unit weighs in a linear fit, and what the fit made without it says: closed forms, no refit.</summary>
/// <remarks>NaN where a unit alone decides its own fit (hat value of one).
/// Source: D. A. Belsley, E. Kuh, R. E. Welsch, Regression Diagnostics (1980), sections 2.1 and 2.2; R. D. Cook (1977).</remarks>
public sealed class Influence
{
    private Influence(int count)
    {
        Studentised = new double[count];
        ExternallyStudentised = new double[count];
        Cook = new double[count];
        Dffits = new double[count];
        LeaveOneOutResiduals = new double[count];
        LeaveOneOutPredictions = new double[count];
    }

    /// <summary>Internally studentised residuals: √w·e / (s·√(1 − h)).</summary>
    public double[] Studentised { get; }

    /// <summary>Externally studentised residuals: the same with s estimated without the unit.</summary>
    public double[] ExternallyStudentised { get; }

    /// <summary>Cook's distances.</summary>
    public double[] Cook { get; }

    /// <summary>DFFITS.</summary>
    public double[] Dffits { get; }

    /// <summary>y less the prediction of the model fitted without the unit: e / (1 − h).</summary>
    public double[] LeaveOneOutResiduals { get; }

    /// <summary>Prediction of the unit by the model fitted without it.</summary>
    public double[] LeaveOneOutPredictions { get; }

    /// <summary>Sum of squared leave-one-out residuals (not weighted) over the units used.</summary>
    public double Press { get; private set; }

    /// <summary>Computes the influence of every unit of a fit.</summary>
    public static Influence Of(LinearFit fit)
    {
        var influence = new Influence(fit.Fitted.Length);
        for (var i = 0; i < fit.Fitted.Length; i++)
        {
            influence.Measure(fit, i);
        }

        return influence;
    }

    private void Measure(LinearFit fit, int i)
    {
        const double SingleHanded = 1 - 1e-12;
        var weight = fit.Problem.Weights[i];
        var hat = fit.Hat[i];
        var out1 = 1 - hat;
        var alone = hat > SingleHanded;
        LeaveOneOutResiduals[i] = alone ? double.NaN : fit.Residuals[i] / out1;
        LeaveOneOutPredictions[i] = fit.Problem.Y[i] - LeaveOneOutResiduals[i];
        if (alone || weight == 0)
        {
            Studentised[i] = ExternallyStudentised[i] = Cook[i] = Dffits[i] = double.NaN;
            return;
        }

        Press += LeaveOneOutResiduals[i] * LeaveOneOutResiduals[i];
        var weighted = Math.Sqrt(weight) * fit.Residuals[i];
        var without = Math.Sqrt((fit.ResidualSumOfSquares - (weighted * weighted / out1)) / (fit.DegreesOfFreedom - 1));
        Studentised[i] = weighted / (fit.Sigma * Math.Sqrt(out1));
        ExternallyStudentised[i] = weighted / (without * Math.Sqrt(out1));
        Cook[i] = Studentised[i] * Studentised[i] * hat / (out1 * fit.Rank);
        Dffits[i] = weighted * Math.Sqrt(hat) / (without * out1);
    }
}
