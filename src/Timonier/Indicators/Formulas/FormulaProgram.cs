// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>A checked formula as a flat list of steps: immutable, shared by all its runs.</summary>
/// <param name="Steps">The steps.</param>
/// <param name="Constants">Values written in the formula.</param>
/// <param name="Texts">Texts written in the formula.</param>
/// <param name="Items">What it takes from outside, each once, in the order of the text.</param>
/// <param name="Types">The type of each item.</param>
/// <param name="Height">The most values on the stack.</param>
internal sealed record FormulaProgram(
    Instruction[] Steps, Slot[] Constants, string[] Texts, FormulaItem[] Items, FormulaType[] Types, int Height)
{
    /// <summary>How many of the steps are done once for each period of a window.</summary>
    public required int SampledSteps { get; init; }

    /// <summary>The most steps that one unit and period can cost.</summary>
    public long CostWith(int windowLength) => Steps.Length - SampledSteps + ((long)SampledSteps * windowLength);
}
