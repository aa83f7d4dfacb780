// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>A measure, or another thing taken from outside.</summary>
internal sealed class ItemNode(FormulaItem item, Token token) : Node(token.Start, token.Length)
{
    /// <summary>What is named.</summary>
    public FormulaItem Item { get; } = item;

    /// <inheritdoc/>
    public override IReadOnlyList<Node> Parts => [];
}
