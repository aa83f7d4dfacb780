// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Context;

/// <summary>What a rule of reading is worth on a network whose true effects are known. All are shares, between 0 and 1.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Flagged">Cells flagged.</param>
/// <param name="WrongSign">Among flags, own effect of the other sign.</param>
/// <param name="Trivial">Among flags, own effect smaller than a tenth of its standard deviation over units.</param>
/// <param name="FoundExtremes">Among cells whose own effect is in the top or bottom tenth, those flagged with the right sign.</param>
/// <param name="ContextCorrelation">Mean over indicators of the absolute correlation of flags with the true effect of context.</param>
public sealed record SimulationScore(
    SimulationRule Rule, double Flagged, double WrongSign, double Trivial, double FoundExtremes, double ContextCorrelation);
