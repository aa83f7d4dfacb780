// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>A formula that is one measure over another, times a constant: <c>100 * #{E02} / #{E01}</c>, rounded or not, guarded against zero or not.</summary>
/// <param name="Numerator">The measure above.</param>
/// <param name="Denominator">The measure below.</param>
/// <param name="Factor">The constant; 1 when there is none.</param>
internal sealed record Quotient(FormulaItem Numerator, FormulaItem Denominator, decimal Factor)
{
    /// <summary>Percentages, per thousand, per hundred thousand: beyond a million it is no scale, and the formula no plain quotient.</summary>
    private const decimal GreatestFactor = 1_000_000;

    /// <summary>The quotient that a tree is, or nothing.</summary>
    public static Quotient? Of(Node tree) => tree switch
    {
        CallNode { Form.Function: FormulaFunction.Round } rounded => Of(rounded.Arguments[0]),
        CallNode { Form.Function: FormulaFunction.If } guard when IsNothing(guard.Arguments[1]) => Of(guard.Arguments[2]),
        CallNode { Form.Function: FormulaFunction.If } guard when IsNothing(guard.Arguments[2]) => Of(guard.Arguments[1]),
        BinaryNode { Sign: TokenKind.Divided, Right: ItemNode below } over when Scaled(over.Left) is var (above, factor) && above is not null => new(above.Item, below.Item, factor),
        BinaryNode { Sign: TokenKind.Times, Left: LiteralNode by } product when Of(product.Right) is { } inner => inner.Times(by),
        BinaryNode { Sign: TokenKind.Times, Right: LiteralNode by } product when Of(product.Left) is { } inner => inner.Times(by),
        _ => null,
    };

    private static bool IsNothing(Node node) => node is LiteralNode { Value.IsNull: true };

    private static bool IsFactor(LiteralNode node) => node.Value is { Type: FormulaType.Number, Number: > 0 and <= GreatestFactor };

    private static (ItemNode? Item, decimal Factor) Scaled(Node node) => node switch
    {
        ItemNode item => (item, 1),
        BinaryNode { Sign: TokenKind.Times, Left: LiteralNode by, Right: ItemNode item } when IsFactor(by) => (item, by.Value.Number),
        BinaryNode { Sign: TokenKind.Times, Left: ItemNode item, Right: LiteralNode by } when IsFactor(by) => (item, by.Value.Number),
        _ => (null, 1),
    };

    private Quotient? Times(LiteralNode by) => IsFactor(by) && Factor <= GreatestFactor ? this with { Factor = Factor * by.Value.Number } : null;
}
