// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Text;

namespace Timonier.Indicators.Formulas;

/// <summary>Writes a formula in its one canonical form: reading what is written gives the same tree.</summary>
/// <remarks>One space around signs, the fewest parentheses, <c>and</c>, <c>or</c>, <c>not</c> in words, texts between apostrophes, numbers without exponent nor useless zeros.</remarks>
internal static class FormulaWriter
{
    /// <summary>The canonical text of a tree.</summary>
    public static string Write(Node tree)
    {
        var text = new StringBuilder();
        Write(tree, text);
        return text.ToString();
    }

    /// <summary>A number: digits, a point, decimals.</summary>
    public static string Write(decimal number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
    }

    /// <summary>A text between apostrophes, with its escapes.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("'");
        foreach (var c in text)
        {
            _ = c switch
            {
                '\'' or '\\' => quoted.Append('\\').Append(c),
                '\n' => quoted.Append("\\n"),
                _ when char.IsControl(c) || char.IsSurrogate(c) => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('\'').ToString();
    }

    /// <summary>A sign as it is written.</summary>
    public static string SignOf(TokenKind sign) => sign switch
    {
        TokenKind.Plus => "+",
        TokenKind.Minus => "-",
        TokenKind.Times => "*",
        TokenKind.Divided => "/",
        TokenKind.Remainder => "%",
        TokenKind.Power => "^",
        TokenKind.Less => "<",
        TokenKind.LessOrEqual => "<=",
        TokenKind.Greater => ">",
        TokenKind.GreaterOrEqual => ">=",
        TokenKind.Equal => "==",
        TokenKind.NotEqual => "!=",
        TokenKind.And => "and",
        TokenKind.Or => "or",
        TokenKind.Not => "not",
        _ => throw new ArgumentException("Not a sign of operation.", nameof(sign)),
    };

    private static void Write(Node node, StringBuilder text)
    {
        switch (node)
        {
            case LiteralNode literal:
                text.Append(literal.Value.ToString());
                break;
            case ItemNode item:
                text.Append(item.Item.ToString());
                break;
            case UnaryNode unary:
                text.Append(SignOf(unary.Sign)).Append(unary.Sign is TokenKind.Not ? " " : "");
                Inside(unary.Operand, Precedence.Unary, text);
                break;
            case BinaryNode binary:
                var level = Precedence.Of(binary.Sign);
                var isPower = binary.Sign is TokenKind.Power;
                Inside(binary.Left, isPower ? level + 1 : level, text);
                text.Append(' ').Append(SignOf(binary.Sign)).Append(' ');
                Inside(binary.Right, isPower ? Precedence.Unary : level + 1, text);
                break;
            case OffsetNode offset:
                // A number before a point would be read as having decimals.
                Inside(offset.Operand, offset.Operand is LiteralNode ? Precedence.Atom + 1 : Precedence.Atom, text);
                text.Append(CultureInfo.InvariantCulture, $".periodOffset({offset.Periods})");
                break;
            case CallNode call:
                WriteCall(call, text);
                break;
        }
    }

    private static void WriteCall(CallNode call, StringBuilder text)
    {
        text.Append(call.Form.Name).Append('(');
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            if (i > 0)
                text.Append(call.Form.Function is FormulaFunction.Is && i == 1 ? " in " : ", ");
            Write(call.Arguments[i], text);
        }

        text.Append(')');
    }

    /// <summary>Writes a part where anything looser than the level needs parentheses.</summary>
    private static void Inside(Node node, int level, StringBuilder text)
    {
        var isOpen = Precedence.Of(node) < level;
        if (isOpen)
            text.Append('(');
        Write(node, text);
        if (isOpen)
            text.Append(')');
    }
}
