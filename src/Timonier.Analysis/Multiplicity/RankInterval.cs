// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Multiplicity;

/// <summary>The ranks that a unit may have, 1 being the highest estimate.</summary>
/// <param name="Lowest">Best rank that is not excluded.</param>
/// <param name="Highest">Worst rank that is not excluded.</param>
public readonly record struct RankInterval(int Lowest, int Highest);
