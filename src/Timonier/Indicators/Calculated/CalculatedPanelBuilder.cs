// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Figures;
using Timonier.Indicators.Formulas;

namespace Timonier.Indicators.Calculated;

/// <summary>Builds the panel of a calculated indicator: the formula over every unit and territory, with the state, the coverage and the secrecy of what it reads.</summary>
/// <remarks>
/// A figure is hidden as soon as one of the figures it reads is: whoever sees a result sees everything it is made of. A state is worth its reason: missing, not applicable, secret at the source, locked.
/// </remarks>
internal static class CalculatedPanelBuilder
{
    /// <summary>Units evaluated at a time: memory does not grow with the network.</summary>
    private const int BlockSize = 1_024;

    public static Panel Build(PanelSubject subject, CalculationPlan plan, InputPanels inputs)
    {
        var entries = new Entry[subject.Map.Units.Count];
        var version = subject.Indicator.VersionFor(subject.Period);
        var definition = subject.Indicator.Version(version);
        var grid = new FormulaGrid(plan.Inputs.Count, Math.Min(BlockSize, entries.Length), plan.Last - plan.First + 1);
        var run = plan.Formula.Over(grid);
        var makesParts = definition.IsRatio && plan.NumeratorCell >= 0 && plan.Factor == definition.Multiplier;
        var onlyTold = !definition.AddsOverUnits || plan.Territories is TerritoryCalculation.SumOfResults;
        for (var start = 0; start < entries.Length; start += BlockSize)
        {
            var count = Math.Min(BlockSize, entries.Length - start);
            Fill(grid, plan, inputs, (start, count, subject.Period));
            for (var unit = 0; unit < count; unit++)
            {
                ref var entry = ref entries[start + unit];
                entry = new() { State = ValueState.Missing };
                Surround(ref entry, plan, inputs, start + unit);
                if (onlyTold && !entry.IsTold)
                {
                    entry = new() { State = ValueState.Missing };
                    continue;
                }

                entry.Version = entry.IsTold || entry.Expected > 0 ? version : (byte)0;
                Settle(ref entry, run.Evaluate(unit, -plan.First), plan, (inputs, start + unit));
                if (makesParts && entry.Value is not null)
                    (entry.Numerator, entry.Denominator) = (NumberOf(plan, inputs, plan.NumeratorCell, start + unit), NumberOf(plan, inputs, plan.DenominatorCell, start + unit));
            }
        }

        if (definition.AddsOverUnits && plan.Territories is TerritoryCalculation.SumOfResults)
            PanelBuilder.AddUpResults(entries, subject, version);
        if (definition.CountsPersons && definition.Kind is IndicatorKind.Count)
            Secrecy.Hide(entries, subject.Map.TreeOn(subject.Map.MainTree, subject.Period.End), new(definition.Kind, subject.SecretBelow));
        return new(entries, definition, plan);
    }

    private static void Fill(FormulaGrid grid, CalculationPlan plan, InputPanels inputs, (int Start, int Count, Period Period) block)
    {
        foreach (var (cell, about) in plan.Cells.Index())
        {
            var part = plan.Inputs[about.Input].Part;
            var days = part is InputPart.Days && block.Period.Shift(about.Offset) is { } period ? FormulaValue.Of(period.End.DayNumber - period.Start.DayNumber + 1m) : FormulaValue.Null;
            for (var unit = 0; unit < block.Count; unit++)
            {
                var value = part is InputPart.Days ? days : ValueOf(inputs[cell, block.Start + unit], part);
                grid.Set(about.Input, (unit * grid.Periods) + about.Offset - plan.First, value);
            }
        }
    }

    private static FormulaValue ValueOf(in Entry entry, InputPart part) => entry.State switch
    {
        ValueState.Suppressed => FormulaValue.Of(FormulaError.SecretMeasure, 0),
        ValueState.Locked => FormulaValue.Of(FormulaError.LockedMeasure, 0),
        ValueState.Missing or ValueState.NotApplicable => FormulaValue.Null,
        ValueState.Present => (part switch { InputPart.Numerator => entry.Numerator, InputPart.Denominator => entry.Denominator, _ => entry.Value }) is { } number
            ? FormulaValue.Of(number)
            : part is InputPart.Value ? FormulaValue.Of(FormulaError.UncomputedMeasure, 0) : FormulaValue.Null,
    };

    private static decimal? NumberOf(CalculationPlan plan, InputPanels inputs, int cell, int slot) => plan.Inputs[plan.Cells[cell].Input].Part switch
    {
        InputPart.Numerator => inputs[cell, slot].Numerator,
        InputPart.Denominator => inputs[cell, slot].Denominator,
        _ => inputs[cell, slot].Value,
    };

    /// <summary>What a result takes from its inputs whatever its value: told or added up, over how many units, hidden or not.</summary>
    private static void Surround(ref Entry entry, CalculationPlan plan, InputPanels inputs, int slot)
    {
        var isTold = false;
        var (known, expected) = (int.MaxValue, 0);
        for (var cell = 0; cell < plan.Cells.Count; cell++)
        {
            if (plan.Inputs[plan.Cells[cell].Input].Indicator is null)
                continue;
            ref readonly var input = ref inputs[cell, slot];
            isTold |= input.IsTold;
            entry.IsHidden |= inputs.IsHidden(cell, slot);
            if (input.IsTold || input.Expected == 0 || plan.Cells[cell].IsAsked)
                continue;
            (known, expected) = (Math.Min(known, input.Known), Math.Max(expected, input.Expected));
        }

        (entry.Known, entry.Expected) = expected == 0 ? (0, 0) : (known, expected);
        entry.IsTold = isTold && entry.Known == 0;
    }

    private static void Settle(ref Entry entry, in FormulaValue result, CalculationPlan plan, (InputPanels Panels, int Slot) inputs)
    {
        if (result.Type is FormulaType.Number)
        {
            (entry.State, entry.Value) = (ValueState.Present, result.Number);
            return;
        }

        if (result.IsError)
        {
            var fault = result.Error;
            (entry.Fault, entry.State) = (fault, fault switch
            {
                FormulaError.SecretMeasure => ValueState.Suppressed,
                FormulaError.LockedMeasure => ValueState.Locked,
                _ => ValueState.Present,
            });
            entry.Culprit = Find(plan, inputs, (plan.Cells, false), (in Entry read, InputPart part) => ValueOf(read, part).Error == fault);
            return;
        }

        var isMissing = Find(plan, inputs, (plan.Cells, true), static (in Entry read, InputPart part) => read.State is ValueState.Missing || (read.State is ValueState.Present && ValueOf(read, part).IsNull));
        var isApart = Find(plan, inputs, (plan.Cells, true), static (in Entry read, InputPart _) => read.State is ValueState.NotApplicable);
        entry.Culprit = isMissing > 0 ? isMissing : isApart;
        entry.State = isMissing == 0 && isApart > 0 ? ValueState.NotApplicable : ValueState.Missing;

        if (entry.Culprit == 0 && plan.Needed.Count == 0)
            entry.Culprit = Find(plan, inputs, (plan.Cells, false), static (in Entry read, InputPart _) => read.State is ValueState.Missing);

        // What is missing is missing whatever the hidden figures are: saying so tells nothing of them.
        if (entry.Culprit > 0)
            entry.IsHidden = false;
    }

    private delegate bool Blame(in Entry read, InputPart part);

    /// <summary>One more than the place of the first cell that is to blame, among those that the formula needs when only they count; 0 for none.</summary>
    private static ushort Find(CalculationPlan plan, (InputPanels Panels, int Slot) inputs, (IReadOnlyList<CalculationCell> Cells, bool OnlyNeeded) among, Blame isToBlame)
    {
        for (var cell = 0; cell < among.Cells.Count; cell++)
        {
            var about = among.Cells[cell];
            var isConcerned = plan.Inputs[about.Input].Indicator is not null && !(among.OnlyNeeded && (about.IsAsked || about.IsSampled));
            if (isConcerned && isToBlame(inputs.Panels[cell, inputs.Slot], plan.Inputs[about.Input].Part))
                return (ushort)(cell + 1);
        }

        return 0;
    }
}
