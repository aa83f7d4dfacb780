// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Formulas;

namespace Timonier.Indicators.Calculated;

/// <summary>The formula of one version of an indicator, compiled, with what its items are in the network. Immutable, shared.</summary>
internal sealed class CalculationPlan
{
    private CalculationPlan(Formula formula, IReadOnlyList<CalculationInput> inputs, TerritoryCalculation territories)
    {
        (Formula, Inputs, Territories) = (formula, inputs, territories);
        Cells = [.. CellCollector.Of(formula)];
        Read = [.. Cells.Where(c => inputs[c.Input].Indicator is not null)];
        Needed = [.. Read.Where(c => c is { IsAsked: false, IsSampled: false })];
        First = Cells.Count == 0 ? 0 : Cells.Min(c => c.Offset);
        Last = Cells.Count == 0 ? 0 : Cells.Max(c => c.Offset);
        if (Quotient.Of(formula.Tree) is { } quotient)
            (NumeratorCell, DenominatorCell, Factor) = (CellOf(quotient.Numerator), CellOf(quotient.Denominator), quotient.Factor);
    }

    /// <summary>The formula.</summary>
    public Formula Formula { get; }

    /// <summary>What each item of the formula is, in its order.</summary>
    public IReadOnlyList<CalculationInput> Inputs { get; }

    /// <summary>How territories are calculated.</summary>
    public TerritoryCalculation Territories { get; }

    /// <summary>Every input at every distance read.</summary>
    public IReadOnlyList<CalculationCell> Cells { get; }

    /// <summary>Those that are figures of an indicator.</summary>
    public IReadOnlyList<CalculationCell> Read { get; }

    /// <summary>Those without which there is no answer.</summary>
    public IReadOnlyList<CalculationCell> Needed { get; }

    /// <summary>The furthest distance back, 0 at most when the period itself is read.</summary>
    public int First { get; }

    /// <summary>The furthest distance forward.</summary>
    public int Last { get; }

    /// <summary>When the formula is one measure over another, times a constant: the place of the first in <see cref="Cells"/>; else −1.</summary>
    public int NumeratorCell { get; } = -1;

    /// <summary>The place of the second.</summary>
    public int DenominatorCell { get; } = -1;

    /// <summary>The constant.</summary>
    public decimal Factor { get; } = 1;

    /// <summary>The plan of a version, or nothing when its figures are told.</summary>
    /// <remarks>A formula was checked when it was saved: one that cannot be read any more is a defect, and throws.</remarks>
    /// <param name="definition">The version.</param>
    /// <param name="byCode">The indicators of the network.</param>
    /// <param name="window">The periods of its aggregates.</param>
    public static CalculationPlan? Of(Definition definition, Func<string, Indicator?> byCode, FormulaWindow window)
    {
        if (definition.Calculation is not { } calculation)
            return null;
        var read = Formula.Read(calculation.Terms with { Window = window }, new() { Resolve = _ => FormulaType.Number });
        if (!read.IsDone)
            throw new InvalidOperationException(read.Refusal.Message);
        var inputs = read.Value.Items.Select(item => CalculationInput.Find(item, byCode) ?? throw new InvalidOperationException($"Nothing is called {item}."));
        return new(read.Value, [.. inputs], calculation.Territories);
    }

    /// <summary>The formula in the words of the network, with the labels of its indicators.</summary>
    public string Describe() => Formula.Describe(item => InputOf(item).InWords());

    /// <summary>Why a value could not be calculated, with the place in the formula.</summary>
    public Refusal Explain(FormulaError error, int position) => Formula.Explain(FormulaValue.Of(error, position));

    private int CellOf(FormulaItem item)
    {
        var cell = 0;
        while (Inputs[Cells[cell].Input].Item != item || Cells[cell].Offset != 0)
            cell++;
        return cell;
    }

    private CalculationInput InputOf(FormulaItem item) => Inputs.First(i => i.Item == item);
}
