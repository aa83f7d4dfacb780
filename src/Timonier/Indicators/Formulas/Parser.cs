// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Timonier.Foundation;

namespace Timonier.Indicators.Formulas;

/// <summary>Reads the tree of a formula, by precedence (Pratt, 1973). Stops at the first problem.</summary>
/// <remarks>The depth of recursion is bounded by <see cref="FormulaLimits.Deepest"/>, the size of the tree by <see cref="FormulaLimits.MostParts"/>: no text exhausts the stack.</remarks>
internal sealed class Parser
{
    private const string Operand = "un nombre, une mesure, une fonction ou une parenthèse";

    private readonly Lexer lexer;
    private Token token;
    private FormulaProblem? problem;
    private int depth;
    private int parts;

    private Parser(string text)
    {
        lexer = new(text);
        token = lexer.Next();
    }

    /// <summary>How the next token is written, in a message.</summary>
    private string Found => token.Kind switch
    {
        TokenKind.End => "la fin de la formule",
        TokenKind.Text => "le texte " + TextPlace.Brief(lexer[token].ToString()),
        TokenKind.Number => "le nombre " + TextPlace.Brief(lexer[token].ToString()),
        _ => $"« {TextPlace.Brief(lexer[token].ToString())} »",
    };

    /// <summary>The tree of a text, or what is wrong in it.</summary>
    public static (Node? Tree, FormulaProblem? Problem) Parse(string text)
    {
        if (text.Length > FormulaLimits.Longest)
            return (null, new(FormulaRefusals.TooLong.With(FrenchNumbers.Format(text.Length), FrenchNumbers.Format(FormulaLimits.Longest)), FormulaLimits.Longest, 1));
        var parser = new Parser(text);
        if (parser.token.Kind is TokenKind.End && parser.lexer.Problem is null)
            return (null, new(FormulaRefusals.Empty.With(), text.Length, 1));
        var tree = parser.Expression(Precedence.None + 1);
        if (tree is not null && parser.token.Kind is not TokenKind.End)
            parser.FailAtToken("un opérateur ou la fin de la formule", parser.token.Kind is TokenKind.Comma
                ? "Les décimales s’écrivent avec un point\u00a0: 12.5."
                : "Ajoutez un opérateur, ou retirez ce qui suit.");
        var found = parser.lexer.Problem ?? parser.problem;
        return found is null ? (tree, null) : (null, found);
    }

    private Token Take()
    {
        var taken = token;
        token = lexer.Next();
        return taken;
    }

    private Node? Fail(Refusal refusal, Token where)
    {
        problem ??= new(refusal, where.Start, Math.Max(1, where.Length));
        return null;
    }

    private Node? FailAtToken(string expected, string remedy) => Fail(FormulaRefusals.Unexpected.With(Found, expected, remedy), token);

    private bool Expect(TokenKind kind, string expected, string remedy)
    {
        if (token.Kind == kind)
        {
            Take();
            return true;
        }

        FailAtToken(expected, remedy);
        return false;
    }

    private Node? Made(Node node) => ++parts <= FormulaLimits.MostParts
        ? node
        : Fail(FormulaRefusals.TooManyParts.With(FrenchNumbers.Format(FormulaLimits.MostParts)), new(TokenKind.End, node.Start, node.Length));

    /// <summary>An expression inside another: what is counted against the bound.</summary>
    private Node? Nested(int level)
    {
        if (++depth > FormulaLimits.Deepest)
            return Fail(FormulaRefusals.TooDeep.With(FormulaLimits.Deepest), token);
        var inside = Expression(level);
        depth--;
        return inside;
    }

    /// <summary>Everything that binds at least as tightly as the level given.</summary>
    /// <remarks>The right side of a sign that groups from the left binds more tightly: that recursion goes no deeper than there are levels.</remarks>
    private Node? Expression(int level)
    {
        var left = Prefixed();
        while (left is not null && Infix() is var (sign, own) && own >= level)
        {
            var mark = Take();
            var right = sign is TokenKind.Power ? Nested(own) : Expression(own + 1);
            left = right is null ? null : Made(new BinaryNode(sign, left, right, mark));
        }

        return left;
    }

    /// <summary>The sign between two parts that comes next, words included, with its level.</summary>
    private (TokenKind Sign, int Level) Infix()
    {
        var sign = token.Kind is not TokenKind.Name ? token.Kind : lexer[token] switch
        {
            "and" => TokenKind.And,
            "or" => TokenKind.Or,
            _ => TokenKind.End,
        };
        return (sign, Precedence.Of(sign));
    }

    private Node? Prefixed()
    {
        var isNot = token.Kind is TokenKind.Not || (token.Kind is TokenKind.Name && lexer[token] is "not");
        if (!isNot && token.Kind is not (TokenKind.Plus or TokenKind.Minus))
            return Modified(Atom());
        var mark = Take();
        var operand = Nested(Precedence.Unary);
        return operand is null ? null : Made(new UnaryNode(isNot ? TokenKind.Not : mark.Kind, operand, mark));
    }

    private Node? Atom()
    {
        switch (token.Kind)
        {
            case TokenKind.Number:
                return Number(Take());
            case TokenKind.Text:
                var text = Take();
                return Made(new LiteralNode(FormulaValue.Of(lexer.TextOf(text)), text));
            case TokenKind.Item:
                var item = Take();
                return Made(new ItemNode(lexer.ItemOf(item), item));
            case TokenKind.Open:
                Take();
                var inside = Nested(Precedence.Or);
                return inside is not null && Expect(TokenKind.Close, "une parenthèse fermante", "Fermez la parenthèse, ou ajoutez un opérateur.") ? inside : null;
            case TokenKind.Name:
                return Named(Take());
            default:
                return FailAtToken(Operand, token.Kind is TokenKind.End ? "Complétez la formule." : "Complétez ce qui précède, ou retirez ce signe.");
        }
    }

    private Node? Number(Token number)
    {
        var written = lexer[number];
        if (!decimal.TryParse(written, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value)
            || value > FormulaLimits.Greatest
            || (value == 0 && written[..(written.IndexOfAny('e', 'E') is var e and >= 0 ? e : written.Length)].ContainsAnyInRange('1', '9')))
            return Fail(FormulaRefusals.NumberBound.With(TextPlace.Brief(written.ToString())), number);
        return Made(new LiteralNode(FormulaValue.Of(value), number));
    }

    private Node? Named(Token name)
    {
        var word = lexer[name].ToString();
        if (token.Kind is TokenKind.Open)
        {
            return FunctionTable.Named(word) is { } form
                ? Call(form, name)
                : Fail(FormulaRefusals.UnknownFunction.With(TextPlace.Brief(word), FunctionTable.Suggest(word)), name);
        }

        return word switch
        {
            "true" => Made(new LiteralNode(FormulaValue.Of(true), name)),
            "false" => Made(new LiteralNode(FormulaValue.Of(false), name)),
            "null" => Made(new LiteralNode(FormulaValue.Null, name)),
            "and" or "or" or "in" => Fail(FormulaRefusals.Unexpected.With($"« {word} »", Operand, "Complétez ce qui précède, ou retirez ce mot."), name),
            _ => Fail(FormulaRefusals.UnknownName.With(TextPlace.Brief(word), FunctionTable.Suggest(word)), name),
        };
    }

    private Node? Call(FunctionForm form, Token name)
    {
        Take();
        var arguments = new List<Node>();
        while (token.Kind is not TokenKind.Close || arguments.Count > 0)
        {
            if (Nested(Precedence.Or) is not { } argument)
                return null;
            arguments.Add(argument);
            if (token.Kind is TokenKind.Close)
                break;
            var isIn = form.Function is FormulaFunction.Is && arguments.Count == 1;
            if (isIn ? !TakeIn() : !Expect(TokenKind.Comma, "une virgule ou une parenthèse fermante", $"Écrivez par exemple {form.Example}."))
                return null;
        }

        Take();
        if (arguments.Count >= form.Least && arguments.Count <= form.Most)
            return Made(new CallNode(form, arguments, name));
        var expected = form.Most == form.Least ? $"{form.Least}" : form.Most > 10 ? $"{form.Least} au moins" : $"{form.Least} à {form.Most}";
        var given = $"{arguments.Count} {(arguments.Count < 2 ? "élément" : "éléments")} entre parenthèses";
        return Fail(FormulaRefusals.Arguments.With(form.Name, given, expected, form.Example), name);
    }

    private bool TakeIn()
    {
        if (token.Kind is TokenKind.Name && lexer[token] is "in")
        {
            Take();
            return true;
        }

        FailAtToken("« in »", "Écrivez par exemple is(#{A} in 1, 2, 3).");
        return false;
    }

    /// <summary>A part with the complements that follow it.</summary>
    private Node? Modified(Node? node)
    {
        while (node is not null && token.Kind is TokenKind.Dot)
        {
            Take();
            if (token.Kind is not TokenKind.Name)
                return FailAtToken("le nom d’un complément", "Écrivez par exemple #{A}.periodOffset(-1).");
            var name = Take();
            if (lexer[name] is not "periodOffset")
                return Fail(FormulaRefusals.UnknownModifier.With(TextPlace.Brief(lexer[name].ToString())), name);
            node = Offset(node, name);
        }

        return node;
    }

    private Node? Offset(Node node, Token name)
    {
        var bad = FormulaRefusals.Offset.With(FormulaLimits.FurthestOffset);
        if (token.Kind is not TokenKind.Open)
            return Fail(bad, token);
        Take();
        var isNegative = token.Kind is TokenKind.Minus;
        if (token.Kind is TokenKind.Minus or TokenKind.Plus)
            Take();
        if (token.Kind is not TokenKind.Number
            || !int.TryParse(lexer[token], NumberStyles.None, CultureInfo.InvariantCulture, out var periods) || periods > FormulaLimits.FurthestOffset)
            return Fail(bad, token);
        Take();
        return token.Kind is not TokenKind.Close || Take().Length == 0 ? Fail(bad, token) : Made(new OffsetNode(node, isNegative ? -periods : periods, name));
    }
}
