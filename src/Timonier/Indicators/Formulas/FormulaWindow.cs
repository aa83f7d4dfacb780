// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>The periods over which <c>sum</c>, <c>avg</c>, <c>median</c>... run, beside the one that is computed.</summary>
/// <param name="Length">How many periods, from 0 to <see cref="FormulaLimits.LongestWindow"/>.</param>
/// <param name="Last">Place of the last one: 0 for the period computed, −1 for the one before.</param>
public readonly record struct FormulaWindow(int Length, int Last)
{
    /// <summary>The twelve periods that end with the one computed.</summary>
    public static FormulaWindow Twelve { get; } = new(12, 0);
}
