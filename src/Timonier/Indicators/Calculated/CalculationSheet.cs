// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Calculated;

/// <summary>How an indicator is calculated, for a page: the formula as it is written, as it is said, and what it reads.</summary>
/// <param name="Text">The formula in its canonical form.</param>
/// <param name="Sentence">The formula in French, with the labels of the network's indicators.</param>
/// <param name="Territories">How the figure of a territory is calculated, in French.</param>
/// <param name="Inputs">The indicators read, each once, in the order of the formula.</param>
public sealed record CalculationSheet(string Text, string Sentence, string Territories, IReadOnlyList<Indicator> Inputs)
{
    internal static CalculationSheet Of(CalculationPlan plan) => new(
        plan.Formula.Canonical,
        plan.Describe(),
        IndicatorWords.Of(plan.Territories),
        [.. plan.Inputs.Where(i => i.Indicator is not null).Select(i => i.Indicator!).DistinctBy(i => i.Id)]);
}
