// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas.Cases;

/// <summary>Shapes of formulas on which the two engines of DHIS2 are known to disagree.</summary>
internal static class TreeShapes
{
    /// <summary>True when a sign or a function of numbers stands beside <c>null</c>.</summary>
    public static bool HasUnknownOperand(Node tree) => Any(tree, node => node switch
    {
        BinaryNode or UnaryNode => node.Parts.Any(IsUnknown),
        CallNode call => call.Form.Takes is FormulaType.Number && call.Arguments.Any(IsUnknown),
        _ => false,
    });

    /// <summary>True when a boolean is compared with a text that writes none.</summary>
    public static bool ComparesBooleanWithText(Node tree) => Any(tree, node =>
        node is BinaryNode { Left: var left, Right: var right } && Precedence.Of(node) is Precedence.Equality or Precedence.Order
        && ((left.Type is FormulaType.Boolean && WritesNoBoolean(right)) || (right.Type is FormulaType.Boolean && WritesNoBoolean(left))));

    /// <summary>True where signs of one level follow one another and grouping them sign by sign changes the order, or a power has a power or decimals.</summary>
    public static bool GroupsDifferently(Node tree) => Any(tree, node => node switch
    {
        BinaryNode { Sign: TokenKind.Power, Right: LiteralNode { Value.Number: var exponent } } when !decimal.IsInteger(exponent) => true,
        BinaryNode { Sign: TokenKind.Power, Right: BinaryNode { Sign: TokenKind.Power } } => true,
        BinaryNode { Sign: var sign, Left: BinaryNode { Sign: var before } } => sign != before && Precedence.Of(sign) == Precedence.Of(before),
        _ => false,
    });

    private static bool IsUnknown(Node node) => node is LiteralNode { Value.IsNull: true };

    private static bool WritesNoBoolean(Node node) => node is LiteralNode { Value: { Type: FormulaType.Text, Text: not ("true" or "false") } };

    private static bool Any(Node node, Func<Node, bool> isIt) => isIt(node) || node.Parts.Any(part => Any(part, isIt));
}
