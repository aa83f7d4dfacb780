// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Formulas;

namespace Timonier.Indicators.Calculated;

/// <summary>Finds which inputs a formula reads, at which distances of the period calculated.</summary>
internal sealed class CellCollector(FormulaTerms terms, IReadOnlyList<FormulaItem> items)
{
    private readonly Dictionary<(int Input, int Offset), CalculationCell> cells = [];

    /// <summary>Each input at each distance, once, in order.</summary>
    public static IReadOnlyList<CalculationCell> Of(Formula formula)
    {
        var collector = new CellCollector(formula.Terms, formula.Items);
        collector.Visit(formula.Tree, new(0, IsSampled: false, formula.Terms.Missing is not MissingValues.SkipIfAny));
        return [.. collector.cells.Values.OrderBy(c => c.Input).ThenBy(c => c.Offset)];
    }

    private void Visit(Node node, Where where)
    {
        switch (node)
        {
            case ItemNode item:
                Add(item, where);
                break;
            case OffsetNode shifted:
                Visit(shifted.Operand, where with { Offset = where.Offset + shifted.Periods });
                break;
            case CallNode { Form.Function: FormulaFunction.If } choice:
                Visit(choice.Arguments[0], where);
                var isEither = Reads(choice.Arguments[1]) && Reads(choice.Arguments[2]);
                Visit(choice.Arguments[1], where with { IsAsked = where.IsAsked || isEither });
                Visit(choice.Arguments[2], where with { IsAsked = where.IsAsked || isEither });
                break;
            case CallNode call:
                var inside = where with { IsAsked = where.IsAsked || call.Form.AsksWhetherKnown };
                foreach (var (i, argument) in call.Arguments.Index())
                    Visit(argument, call.Form.IsAggregate && i == 0 ? inside with { IsSampled = true } : inside);
                break;
            default:
                foreach (var part in node.Parts)
                    Visit(part, where);
                break;
        }
    }

    private static bool Reads(Node node) => node is ItemNode || node.Parts.Any(Reads);

    private void Add(ItemNode node, Where where)
    {
        var input = 0;
        while (items[input] != node.Item)
            input++;
        var (first, last) = where.IsSampled ? (terms.Window.Last - terms.Window.Length + 1, terms.Window.Last) : (0, 0);
        for (var at = first; at <= last; at++)
        {
            var key = (input, where.Offset + at);
            var known = cells.GetValueOrDefault(key, new(input, key.Item2) { IsSampled = true, IsAsked = true });
            cells[key] = known with { IsSampled = known.IsSampled && where.IsSampled, IsAsked = known.IsAsked && where.IsAsked };
        }
    }

    /// <summary>Where a part stands: at which distance, under an aggregate or not, under a question or not.</summary>
    private readonly record struct Where(int Offset, bool IsSampled, bool IsAsked);
}
