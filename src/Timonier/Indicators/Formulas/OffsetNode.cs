// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>A part read at another period: <c>#{A}.periodOffset(-1)</c>. Offsets inside one another add up.</summary>
internal sealed class OffsetNode(Node operand, int periods, Token token) : Node(token.Start, token.Length)
{
    /// <summary>What is read.</summary>
    public Node Operand { get; } = operand;

    /// <summary>How many periods later; earlier when negative.</summary>
    public int Periods { get; } = periods;

    /// <inheritdoc/>
    public override IReadOnlyList<Node> Parts => [Operand];
}
