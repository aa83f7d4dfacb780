// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>The texts that one run meets: those of the grid, and those written in the formula, whose places are below zero.</summary>
internal sealed class RunTexts(TextTable grid, string[] written)
{
    /// <summary>The text of a value.</summary>
    public string this[Slot slot] => slot.Tag < 0 ? written[~slot.Tag] : grid[slot.Tag];
}
