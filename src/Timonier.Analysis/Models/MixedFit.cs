// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Models;

/// <summary>A fitted mixed model.</summary>
/// <param name="Coefficients">Fixed effects.</param>
/// <param name="Covariance">Their covariance.</param>
/// <param name="RandomCovariances">Covariance of the effects of each random term.</param>
/// <param name="RandomEffects">Predicted effects of each random term: one row a group, one column an effect.</param>
/// <param name="ResidualDeviation">Residual standard deviation; 1 for a generalised model.</param>
/// <param name="Deviance">−2 log-likelihood, restricted or full (Laplace approximation for a generalised model).</param>
public sealed record MixedFit(
    double[] Coefficients,
    Matrix Covariance,
    Matrix[] RandomCovariances,
    Matrix[] RandomEffects,
    double ResidualDeviation,
    double Deviance);
