// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Figures;
using Timonier.Network;

namespace Timonier.Indicators.Calculated;

/// <summary>The figures that a calculation reads for one period: one panel for each cell of its plan.</summary>
/// <remarks>
/// A territory is calculated from its own figures. Where units lack some of the inputs, the territory's inputs are added up again without those units, so that both terms of a ratio are about the same ones:
/// the coverage says how many. What was told of a territory is never added up again. Where a unit left out has a hidden figure, the territories above it are hidden: the two sums would tell it.
/// </remarks>
internal sealed class InputPanels
{
    private static readonly Entry Absent = new() { State = ValueState.Missing };

    private readonly Panel?[] told;
    private readonly Entry[]?[] added;
    private readonly bool[] exposed;

    private InputPanels(int slots, Panel?[] told)
    {
        (this.told, added) = (told, new Entry[]?[told.Length]);
        exposed = new bool[slots];
    }

    /// <summary>The panels of a plan's cells at the subject's period.</summary>
    /// <param name="subject">The calculated indicator and the period.</param>
    /// <param name="plan">Its formula.</param>
    /// <param name="panelOf">The panel of an input at a period.</param>
    public static InputPanels Of(PanelSubject subject, CalculationPlan plan, Func<Indicator, Period, Panel> panelOf)
    {
        var read = new Panel?[plan.Cells.Count];
        foreach (var (i, cell) in plan.Cells.Index())
        {
            if (plan.Inputs[cell.Input].Indicator is { } indicator && subject.Period.Shift(cell.Offset) is { } period)
                read[i] = panelOf(indicator, period);
        }

        var panels = new InputPanels(subject.Map.Units.Count, read);
        if (plan.Territories is TerritoryCalculation.FromOwnInputs)
            panels.AlignTerritories(subject, plan);
        return panels;
    }

    /// <summary>The figure of a cell, before disclosure.</summary>
    public ref readonly Entry this[int cell, int slot]
    {
        get
        {
            if (told[cell] is not { } panel)
                return ref Absent;
            ref readonly var entry = ref panel[slot];
            return ref added[cell] is { } again && !entry.IsTold ? ref again[slot] : ref entry;
        }
    }

    /// <summary>True when what is read of a unit is, or would tell, a hidden figure.</summary>
    public bool IsHidden(int cell, int slot) => exposed[slot] || this[cell, slot].IsHidden || told[cell] is { } panel && panel[slot].IsHidden;

    /// <summary>The panel read for a cell, as its reader may see it; nothing for a period outside the calendar.</summary>
    public Panel? PanelOf(int cell) => told[cell] is not { } panel || added[cell] is null ? told[cell] : panel.With(Merged(cell, panel));

    private Entry[] Merged(int cell, Panel panel)
    {
        var merged = new Entry[panel.Count];
        for (var slot = 0; slot < merged.Length; slot++)
        {
            merged[slot] = this[cell, slot];
            merged[slot].IsHidden = IsHidden(cell, slot);
        }

        return merged;
    }

    private void AlignTerritories(PanelSubject subject, CalculationPlan plan)
    {
        var tree = subject.Map.TreeOn(subject.Map.MainTree, subject.Period.End);
        var always = new bool[exposed.Length];
        var isAny = LeaveOut(always, [.. plan.Cells.Index().Where(c => c.Item is { IsAsked: false, IsSampled: false }).Select(c => c.Index)], tree);
        foreach (var group in plan.Cells.Index().GroupBy(c => c.Item.Offset))
        {
            var leftOut = (bool[])always.Clone();
            var isMore = LeaveOut(leftOut, [.. group.Where(c => c.Item is { IsAsked: false, IsSampled: true }).Select(c => c.Index)], tree);
            if (!isAny && !isMore)
                continue;
            foreach (var (cell, about) in group)
            {
                if (plan.Inputs[about.Input].Indicator is { } input && subject.Period.Shift(about.Offset) is { } period)
                    AddUpAgain(cell, leftOut, subject with { Indicator = input, Period = period });
            }
        }
    }

    /// <summary>Marks the units that have a figure in some of the cells and can have none in another.</summary>
    private bool LeaveOut(bool[] leftOut, int[] cells, TreeOnDay tree)
    {
        var known = cells.Where(c => told[c] is not null).ToList();
        if (known.Count < 2)
            return false;
        var available = known.ConvertAll(c => Available(told[c]!, tree));
        var isAny = false;
        foreach (var (i, cell) in known.Index())
        {
            var entries = told[cell]!.Entries;
            for (var slot = 0; slot < entries.Length; slot++)
            {
                if (!leftOut[slot] && entries[slot] is { IsTold: true, HasFigure: true } && available.Exists(a => !a[slot]))
                    isAny = leftOut[slot] = true;
            }
        }

        return isAny;
    }

    /// <summary>By slot, whether a figure was told of the unit, of one below it, or of one above it.</summary>
    private static bool[] Available(Panel panel, TreeOnDay tree)
    {
        var entries = panel.Entries;
        var below = new bool[entries.Length];
        var above = new bool[entries.Length];
        for (var slot = 0; slot < entries.Length; slot++)
            below[slot] = above[slot] = entries[slot] is { IsTold: true, HasFigure: true };
        foreach (var slot in tree.Order)
            above[slot] |= tree.ParentOf(slot) is >= 0 and var parent && above[parent];
        for (var i = tree.Order.Count - 1; i >= 0; i--)
        {
            if (below[tree.Order[i]] && tree.ParentOf(tree.Order[i]) is >= 0 and var parent)
                below[parent] = true;
        }

        for (var slot = 0; slot < entries.Length; slot++)
            below[slot] |= above[slot];
        return below;
    }

    /// <summary>What is itself calculated is not added up: a territory's figure of it stays as it is.</summary>
    private void AddUpAgain(int cell, bool[] leftOut, PanelSubject input)
    {
        if (told[cell] is not { IsCalculated: false } panel)
            return;
        added[cell] = PanelBuilder.Entries(input, leftOut).Entries;
        var tree = input.Map.TreeOn(input.Map.MainTree, input.Period.End);
        for (var slot = 0; slot < leftOut.Length; slot++)
        {
            if (!leftOut[slot] || !panel[slot].IsHidden)
                continue;
            for (var above = tree.ParentOf(slot); above >= 0 && !exposed[above]; above = tree.ParentOf(above))
                exposed[above] = true;
        }
    }
}
