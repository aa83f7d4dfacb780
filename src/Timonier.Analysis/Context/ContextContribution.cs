// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Context;

/// <summary>What one covariate adds to the expected value of a unit, compared with a unit of mean context.</summary>
/// <param name="Term">Code of the covariate; "volume" for the volume; "imputation" for what drawn values of missing covariates add.</param>
/// <param name="Score">The unit's robust score; NaN when missing.</param>
/// <param name="OnModelScale">Signed contribution on the model scale.</param>
/// <param name="InUnits">Signed contribution in the unit of the indicator; contributions sum to the expected value less the base.</param>
public sealed record ContextContribution(string Term, double Score, double OnModelScale, double InUnits);
