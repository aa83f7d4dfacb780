// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>A sign before one part: <c>-x</c>, <c>+x</c>, <c>not x</c>.</summary>
internal sealed class UnaryNode(TokenKind sign, Node operand, Token token) : Node(token.Start, token.Length)
{
    /// <summary><see cref="TokenKind.Minus"/>, <see cref="TokenKind.Plus"/> or <see cref="TokenKind.Not"/>.</summary>
    public TokenKind Sign { get; } = sign;

    /// <summary>What the sign is about.</summary>
    public Node Operand { get; } = operand;

    /// <inheritdoc/>
    public override IReadOnlyList<Node> Parts => [Operand];
}
