// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>A value written in the formula.</summary>
internal sealed class LiteralNode(FormulaValue value, Token token) : Node(token.Start, token.Length)
{
    /// <summary>The value.</summary>
    public FormulaValue Value { get; } = value;

    /// <inheritdoc/>
    public override IReadOnlyList<Node> Parts => [];
}
