// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Models;

/// <summary>The parameters of a robust regression.</summary>
/// <param name="Psi">Weight function.</param>
/// <remarks>Defaults are those of the reference implementation (MASS::rlm), its stopping rule included: iterations end when residuals
/// move by less than <see cref="Accuracy"/> of their norm, which leaves about as many digits as it says.</remarks>
public sealed record RobustMethod(PsiFunction Psi)
{
    /// <summary>Limit of the weight function, in robust standard deviations: 95 % efficiency under normality.</summary>
    public double Limit { get; init; } = Psi == PsiFunction.Huber ? 1.345 : 4.685;

    /// <summary>Relative movement of the residuals under which iterations stop.</summary>
    public double Accuracy { get; init; } = 1e-4;

    /// <summary>Iterations at most. Far more than the twenty of the reference, which gives what it has then and only warns: see <see cref="RobustFit.Converged"/>.</summary>
    public int MaximumSteps { get; init; } = 1000;

    /// <summary>Weight of a residual counted in robust standard deviations.</summary>
    public double Weight(double scaled)
    {
        var size = Math.Abs(scaled);
        switch (Psi)
        {
            case PsiFunction.Huber:
                return size <= Limit ? 1 : Limit / size;
            case PsiFunction.Bisquare:
                var share = Math.Min(1, size / Limit);
                return (1 - (share * share)) * (1 - (share * share));
            default:
                throw new InvalidOperationException("Unknown weight function.");
        }
    }
}
