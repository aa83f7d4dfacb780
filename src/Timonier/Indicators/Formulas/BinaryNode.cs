// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>A sign between two parts.</summary>
internal sealed class BinaryNode(TokenKind sign, Node left, Node right, Token token) : Node(token.Start, token.Length)
{
    /// <summary>From <see cref="TokenKind.Plus"/> to <see cref="TokenKind.Or"/>.</summary>
    public TokenKind Sign { get; } = sign;

    /// <summary>What stands before the sign.</summary>
    public Node Left { get; } = left;

    /// <summary>What stands after it.</summary>
    public Node Right { get; } = right;

    /// <inheritdoc/>
    public override IReadOnlyList<Node> Parts => [Left, Right];
}
