// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Timonier.Foundation;
using Timonier.Indicators.Import;

namespace Timonier.Indicators.Formulas;

/// <summary>Says what each part of a formula gives, and refuses what makes no sense before it is ever computed.</summary>
internal sealed class Checker
{
    private readonly FormulaPlace place;
    private FormulaProblem? problem;
    private bool isInAggregate;

    private Checker(FormulaPlace place) => this.place = place;

    /// <summary>Sets the type of every part; the first problem in the order of the text, or nothing.</summary>
    public static FormulaProblem? Check(Node tree, FormulaPlace place)
    {
        var checker = new Checker(place);
        checker.Visit(tree);
        if (checker.problem is null && !Goes(tree.Type, place.Result))
            checker.Fail(FormulaRefusals.Result.With(Words.OfType(tree.Type), Words.OfType(place.Result), RemedyFor(tree.Type, place.Result)), tree);
        return checker.problem;
    }

    /// <summary>A day written as text, in the one form that cannot be misread.</summary>
    public static bool TryReadDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static bool Goes(FormulaType found, FormulaType expected) =>
        found == expected || found is FormulaType.Null or FormulaType.Any || expected is FormulaType.Any;

    private static string RemedyFor(FormulaType found, FormulaType expected) => (found, expected) switch
    {
        (FormulaType.Number, FormulaType.Boolean) => "Comparez ce nombre : x != 0, par exemple.",
        (FormulaType.Boolean, FormulaType.Number) => "Donnez un nombre à chaque cas : if(#{A} > #{B}, 1, 0).",
        (FormulaType.Text, FormulaType.Number) => "Retirez les apostrophes si c’est un nombre.",
        (_, FormulaType.Boolean) => "Écrivez une condition : x > 10, par exemple.",
        _ => "Corrigez cette partie.",
    };

    private void Fail(Refusal refusal, Node where) => problem ??= new(refusal, where.Start, Math.Max(1, where.Length));

    private void Visit(Node node)
    {
        if (problem is not null)
            return;
        node.Type = node switch
        {
            LiteralNode literal => literal.Value.Type,
            ItemNode item => VisitItem(item),
            OffsetNode offset => VisitInside(offset.Operand),
            UnaryNode unary => VisitUnary(unary),
            BinaryNode binary => VisitBinary(binary),
            CallNode call => VisitCall(call),
            _ => throw new ArgumentException("No such part.", nameof(node)),
        };
    }

    private FormulaType VisitInside(Node node)
    {
        Visit(node);
        return node.Type;
    }

    private FormulaType VisitItem(ItemNode node)
    {
        if (place.Resolve(node.Item) is { } type)
            return type;
        Fail(FormulaRefusals.UnknownItem.With(node.Item, NearestName.Ask(node.Item.ToString(), place.Known)), node);
        return FormulaType.Any;
    }

    private FormulaType VisitUnary(UnaryNode node)
    {
        var (type, sign) = node.Sign switch
        {
            TokenKind.Not => (FormulaType.Boolean, "not"),
            TokenKind.Minus => (FormulaType.Number, "-"),
            _ => (FormulaType.Number, "+"),
        };
        Need(node.Operand, type, sign);
        return type;
    }

    private FormulaType VisitBinary(BinaryNode node)
    {
        var level = Precedence.Of(node.Sign);
        if (level is Precedence.Equality or Precedence.Order)
        {
            Visit(node.Left);
            Visit(node.Right);
            Compare(node.Left, node.Right, node);
            return FormulaType.Boolean;
        }

        var type = level is Precedence.And or Precedence.Or ? FormulaType.Boolean : FormulaType.Number;
        Need(node.Left, type, FormulaWriter.SignOf(node.Sign));
        Need(node.Right, type, FormulaWriter.SignOf(node.Sign));
        return type;
    }

    /// <summary>Visits a part that must be of a type, for the sign or function named.</summary>
    private void Need(Node node, FormulaType type, string by)
    {
        Visit(node);
        if (problem is null && !Goes(node.Type, type))
            Fail(FormulaRefusals.Type.With(Words.OfType(node.Type), Words.OfType(type), $"« {by} »", RemedyFor(node.Type, type)), node);
    }

    private void Compare(Node left, Node right, Node where)
    {
        if (problem is not null || left.Type == right.Type || left.Type is FormulaType.Null or FormulaType.Any || right.Type is FormulaType.Null or FormulaType.Any)
            return;
        var text = left.Type is FormulaType.Text ? left : right.Type is FormulaType.Text ? right : null;
        var isDay = left.Type is FormulaType.Date || right.Type is FormulaType.Date;
        if (isDay && text is LiteralNode literal && !TryReadDay(literal.Value.Text, out _))
            Fail(FormulaRefusals.BadDay.With(TextPlace.Brief(literal.Value.Text)), literal);
        var isSensible = place.Comparison switch
        {
            FormulaComparison.SameType => isDay && text is LiteralNode,
            FormulaComparison.ReadText => text is not null && left.Type is not FormulaType.Boolean && right.Type is not FormulaType.Boolean,
            FormulaComparison.AnyType => !isDay || text is not null,
        };
        if (!isSensible)
            Fail(FormulaRefusals.Comparison.With(Words.OfType(left.Type), Words.OfType(right.Type)), where);
    }

    private FormulaType VisitCall(CallNode node)
    {
        var form = node.Form;
        if (form.IsAggregate)
            return VisitAggregate(node);
        foreach (var (i, argument) in node.Arguments.Index())
        {
            if (form.Function is FormulaFunction.If && i == 0)
                Need(argument, FormulaType.Boolean, "if");
            else
                Need(argument, form.Takes, form.Name);
        }

        if (problem is not null)
            return form.Gives;
        switch (form.Function)
        {
            case FormulaFunction.If:
                return Join(node, node.Arguments.Skip(1));
            case FormulaFunction.FirstNonNull:
                return Join(node, node.Arguments);
            case FormulaFunction.Is:
                foreach (var candidate in node.Arguments.Skip(1))
                    Compare(node.Arguments[0], candidate, candidate);
                return FormulaType.Boolean;
            default:
                return form.Gives;
        }
    }

    private FormulaType VisitAggregate(CallNode node)
    {
        if (!place.HasPeriods)
            Fail(FormulaRefusals.NoPeriods.With(node.Form.Name), node);
        if (isInAggregate)
            Fail(FormulaRefusals.NestedAggregate.With(node.Form.Name), node);
        isInAggregate = true;
        Need(node.Arguments[0], node.Form.Takes, node.Form.Name);
        foreach (var parameter in node.Arguments.Skip(1))
            Need(parameter, FormulaType.Number, node.Form.Name);
        isInAggregate = false;
        return FormulaType.Number;
    }

    /// <summary>The one type of several answers.</summary>
    private FormulaType Join(CallNode node, IEnumerable<Node> answers)
    {
        var joined = FormulaType.Null;
        foreach (var answer in answers)
        {
            if (joined is FormulaType.Null)
            {
                joined = answer.Type;
            }
            else if (answer.Type != joined && answer.Type is not FormulaType.Null)
            {
                if (place.Comparison is not FormulaComparison.AnyType && joined is not FormulaType.Any && answer.Type is not FormulaType.Any)
                    Fail(FormulaRefusals.Branches.With($"« {node.Form.Name} »", Words.OfType(joined), Words.OfType(answer.Type)), node);
                joined = FormulaType.Any;
            }
        }

        return joined;
    }
}
