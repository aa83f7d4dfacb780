// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>A part of a formula: a number, a measure, an operation, a call.</summary>
/// <param name="start">First character of what names it: the sign of an operation, the name of a function.</param>
/// <param name="length">How many characters that takes.</param>
internal abstract class Node(int start, int length)
{
    /// <summary>First character of what names it.</summary>
    public int Start { get; } = start;

    /// <summary>How many characters that takes.</summary>
    public int Length { get; } = length;

    /// <summary>What it gives; set by the checker.</summary>
    public FormulaType Type { get; set; } = FormulaType.Any;

    /// <summary>The parts that it is made of, in the order of the text.</summary>
    public abstract IReadOnlyList<Node> Parts { get; }
}
