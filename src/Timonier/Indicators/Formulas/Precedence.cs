// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>Which signs bind first, from the loosest to the tightest: <c>or</c>, <c>and</c>, equality, order, sums, products, one-sided signs, power.</summary>
/// <remarks>Signs of one level group from the left, power from the right: <c>2 ^ 3 ^ 2</c> is 512, <c>-3 ^ 2</c> is −9.</remarks>
internal static class Precedence
{
    public const int None = 0;
    public const int Or = 1;
    public const int And = 2;
    public const int Equality = 3;
    public const int Order = 4;
    public const int Sum = 5;
    public const int Product = 6;
    public const int Unary = 7;
    public const int Power = 8;
    public const int Atom = 9;

    /// <summary>The level of a sign between two parts; <see cref="None"/> for another token.</summary>
    public static int Of(TokenKind sign)
    {
        return sign switch
        {
            TokenKind.Or => Or,
            TokenKind.And => And,
            TokenKind.Equal or TokenKind.NotEqual => Equality,
            TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual => Order,
            TokenKind.Plus or TokenKind.Minus => Sum,
            TokenKind.Times or TokenKind.Divided or TokenKind.Remainder => Product,
            TokenKind.Power => Power,
            _ => None,
        };
    }

    /// <summary>The level of a part as it is written.</summary>
    public static int Of(Node node) => node switch
    {
        BinaryNode binary => Of(binary.Sign),
        UnaryNode => Unary,
        LiteralNode { Value: { Type: FormulaType.Number, Number: < 0 } } => Unary,
        _ => Atom,
    };
}
