// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>A formula as its author gives it: its text, and the two choices that its text does not hold.</summary>
/// <param name="Text">The text.</param>
public sealed record FormulaTerms(string Text)
{
    /// <summary>What is done about missing measures.</summary>
    public MissingValues Missing { get; init; }

    /// <summary>The periods of the aggregates.</summary>
    public FormulaWindow Window { get; init; } = FormulaWindow.Twelve;
}
