// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Context;

/// <summary>A comparable unit.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Distance">Its distance in the weighted space of context.</param>
/// <param name="Differences">The two covariates that differ most, the first most.</param>
/// <param name="Value">Its value of the indicator; NaN when there is none.</param>
public sealed record ContextNeighbour(string Code, double Distance, string[] Differences, double Value);
