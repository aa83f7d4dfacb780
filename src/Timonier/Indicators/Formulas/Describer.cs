// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Text;
using Timonier.Foundation;

namespace Timonier.Indicators.Formulas;

/// <summary>Says a formula in French, with the names of its measures.</summary>
internal sealed class Describer(Func<FormulaItem, string> label, FormulaWindow window)
{
    private readonly StringBuilder text = new();

    /// <summary>One sentence for the formula, one for its periods when they matter, one for missing measures when there is any measure.</summary>
    public string Describe(Node tree, MissingValues missing)
    {
        Say(tree, Precedence.None);
        text[0] = char.ToUpper(text[0], CultureInfo.InvariantCulture);
        text.Append('.');
        if (Any(tree, n => n is CallNode { Form.IsAggregate: true }))
            text.Append(" Les agrégats portent").Append(Periods()).Append('.');
        if (Any(tree, n => n is ItemNode))
        {
            text.Append(missing switch
            {
                MissingValues.SkipIfAny => " S’il manque une mesure, il n’y a pas de résultat.",
                MissingValues.SkipIfAll => " Une mesure manquante compte pour zéro, sauf si toutes manquent : il n’y a alors pas de résultat.",
                MissingValues.NeverSkip => " Une mesure manquante compte pour zéro.",
            });
        }

        return text.ToString();
    }

    private static bool Any(Node node, Func<Node, bool> isIt) => isIt(node) || node.Parts.Any(p => Any(p, isIt));

    private static string Sign(TokenKind sign) => sign switch
    {
        TokenKind.Plus => " + ",
        TokenKind.Minus => " − ",
        TokenKind.Times => " × ",
        TokenKind.Divided => " ÷ ",
        TokenKind.Remainder => " modulo ",
        TokenKind.Power => " à la puissance ",
        TokenKind.Less => " est inférieur à ",
        TokenKind.LessOrEqual => " est au plus égal à ",
        TokenKind.Greater => " est supérieur à ",
        TokenKind.GreaterOrEqual => " est au moins égal à ",
        TokenKind.Equal => " est égal à ",
        TokenKind.NotEqual => " est différent de ",
        TokenKind.And => " et ",
        _ => " ou ",
    };

    /// <summary>A number as a French reader reads it, with all its decimals.</summary>
    public static string Number(decimal number)
    {
        var digits = FormulaWriter.Write(Math.Abs(number)).Split('.');
        var whole = new StringBuilder();
        for (var i = 0; i < digits[0].Length; i++)
        {
            if (i > 0 && (digits[0].Length - i) % 3 == 0)
                whole.Append(FrenchNumbers.NarrowSpace);
            whole.Append(digits[0][i]);
        }

        return (number < 0 ? $"{FrenchNumbers.Minus}" : "") + whole + (digits.Length > 1 ? "," + digits[1] : "");
    }

    private void Say(Node node, int level)
    {
        var isOpen = Precedence.Of(node) < level;
        text.Append(isOpen ? "(" : "");
        switch (node)
        {
            case LiteralNode literal:
                text.Append(literal.Value.ToFrench());
                break;
            case ItemNode item:
                text.Append(item.Item.Prefix.Length == 0 ? "nombre de jours de la période" : $"« {label(item.Item)} »");
                break;
            case UnaryNode { Sign: TokenKind.Not } not:
                text.Append("il est faux que ");
                Say(not.Operand, Precedence.Atom);
                break;
            case UnaryNode unary:
                text.Append(unary.Sign is TokenKind.Minus ? "−" : "");
                Say(unary.Operand, Precedence.Unary);
                break;
            case BinaryNode binary:
                SayBinary(binary);
                break;
            case OffsetNode offset:
                Say(offset.Operand, Precedence.Atom);
                text.Append(Shift(offset.Periods));
                break;
            case CallNode call:
                SayCall(call, level);
                break;
        }

        text.Append(isOpen ? ")" : "");
    }

    private void SayBinary(BinaryNode node)
    {
        var level = Precedence.Of(node.Sign);
        var isPower = node.Sign is TokenKind.Power;
        Say(node.Left, isPower ? level + 1 : level);
        text.Append(Sign(node.Sign));
        Say(node.Right, isPower ? Precedence.Unary : level + 1);
    }

    private static string Shift(int periods) => periods switch
    {
        0 => "",
        < 0 => $" ({FrenchNumbers.Count(-periods, "période", "périodes")} plus tôt)",
        > 0 => $" ({FrenchNumbers.Count(periods, "période", "périodes")} plus tard)",
    };

    private void SayCall(CallNode node, int level)
    {
        var given = node.Arguments;
        switch (node.Form.Function)
        {
            case FormulaFunction.If:
                SayAll(level > Precedence.None ? "(si " : "si ", given[0], ", alors ", given[1], ", sinon ", given[2], level > Precedence.None ? ")" : "");
                break;
            case FormulaFunction.IsNull:
                SayAll("", given[0], " est inconnu");
                break;
            case FormulaFunction.IsNotNull:
                SayAll("", given[0], " est connu");
                break;
            case FormulaFunction.Log when given.Count == 2:
                SayAll("logarithme en base ", given[1], " de ", given[0], "");
                break;
            case FormulaFunction.Round when given.Count == 2:
                SayAll("arrondi de ", given[0], " à ", given[1], given[1] is LiteralNode { Value.Number: < 2 } ? " décimale" : " décimales");
                break;
            case FormulaFunction.Modulus:
                SayAll("reste de la division de ", given[0], " par ", given[1], "");
                break;
            case FormulaFunction.PercentileCont:
                SayAll("quantile d’ordre ", given[1], " de ", given[0], "");
                break;
            case FormulaFunction.Contains or FormulaFunction.ContainsItems:
                SayAll(node.Form.Function is FormulaFunction.Contains ? "" : "la liste ", given[0], " contient ");
                SayList(given.Skip(1));
                break;
            case FormulaFunction.Is:
                SayAll("", given[0], " est parmi ");
                SayList(given.Skip(1));
                break;
            default:
                text.Append(Phrase(node.Form.Function));
                SayList(given);
                break;
        }
    }

    private static string Phrase(FormulaFunction function) => function switch
    {
        FormulaFunction.FirstNonNull => "première valeur connue parmi ",
        FormulaFunction.Greatest => "plus grande valeur parmi ",
        FormulaFunction.Least => "plus petite valeur parmi ",
        FormulaFunction.Log => "logarithme népérien de ",
        FormulaFunction.Log10 => "logarithme décimal de ",
        FormulaFunction.Round => "arrondi à l’unité de ",
        FormulaFunction.Ceil => "arrondi à l’entier supérieur de ",
        FormulaFunction.Floor => "arrondi à l’entier inférieur de ",
        FormulaFunction.Zing => "partie positive de ",
        FormulaFunction.Oizp => "1 si positif ou nul, 0 sinon, pour ",
        FormulaFunction.Zpvc => "nombre de valeurs positives ou nulles parmi ",
        FormulaFunction.RemoveZeros => "valeur, inconnue si elle est nulle, de ",
        FormulaFunction.NormDistCum => "fonction de répartition de la loi normale pour ",
        FormulaFunction.Sum => "somme de ",
        FormulaFunction.Avg => "moyenne de ",
        FormulaFunction.Median => "médiane de ",
        FormulaFunction.Stddev or FormulaFunction.StddevSamp => "écart type (d’échantillon) de ",
        FormulaFunction.StddevPop => "écart type (de population) de ",
        FormulaFunction.Variance => "variance (d’échantillon) de ",
        FormulaFunction.Count => "nombre de valeurs connues de ",
        FormulaFunction.Min => "minimum de ",
        FormulaFunction.Max => "maximum de ",
        _ => throw new ArgumentException("Said in another way.", nameof(function)),
    };

    private string Periods() => window.IsSinceJanuary ? " sur les périodes de l’année, de janvier à celle-ci" : (window.Length, window.Last) switch
    {
        (0, _) => " sur aucune période",
        (1, 0) => " sur la période",
        (var n, 0) => $" sur {Number(n)} périodes, celle-ci comprise",
        (var n, -1) => $" sur les {Number(n)} périodes précédentes",
        (var n, var last) => $" sur {Number(n)} périodes{Shift(last)}",
    };

    /// <summary>Texts as they are, parts between.</summary>
    private void SayAll(params object[] pieces)
    {
        foreach (var piece in pieces)
        {
            if (piece is Node node)
                Say(node, Precedence.Or);
            else
                text.Append(piece);
        }
    }

    private void SayList(IEnumerable<Node> nodes)
    {
        foreach (var (i, node) in nodes.Index())
        {
            text.Append(i == 0 ? "" : " ; ");
            Say(node, Precedence.Unary);
        }
    }
}
