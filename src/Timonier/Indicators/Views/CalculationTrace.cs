// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Calculated;
using Timonier.Indicators.Figures;
using Timonier.Network;

namespace Timonier.Indicators.Views;

/// <summary>« D’où vient ce chiffre ? » of a calculated figure: the formula, and every figure that it reads.</summary>
/// <param name="Calculation">The formula of the version that holds for the period.</param>
/// <param name="Inputs">The figures read, in the order of the formula, the latest period first.</param>
public sealed record CalculationTrace(CalculationSheet Calculation, IReadOnlyList<TracedInput> Inputs)
{
    /// <summary>Reads it; nothing for a figure that is told, and for a unit whose figures the reader may not read.</summary>
    public static CalculationTrace? Read(NetworkReading reading, Unit unit, Indicator indicator, Period period)
    {
        var slot = reading.Map.SlotOf(unit.Id);
        if (!reading.Readable.Holds(slot) || reading.InputsOf(indicator, period) is not { } read)
            return null;
        var inputs = new List<TracedInput>();
        foreach (var (i, cell) in read.Plan.Cells.Index())
        {
            var input = read.Plan.Inputs[cell.Input];
            if (input.Indicator is not null && period.Shift(cell.Offset) is { } at && read.Panels.PanelOf(i) is { } panel)
            {
                var figure = reading.Read(panel, slot, at);
                inputs.Add(new(input.Item.ToString(), input.Indicator, at, NumberOf(figure, input.Part), figure));
            }
        }

        var order = inputs.Select(i => i.Item).Distinct().ToList();
        return new(CalculationSheet.Of(read.Plan), [.. inputs.OrderBy(i => order.IndexOf(i.Item)).ThenByDescending(i => i.Period.End)]);
    }

    private static decimal? NumberOf(Figure figure, InputPart part) => part switch
    {
        InputPart.Numerator => figure.Numerator,
        InputPart.Denominator => figure.Denominator,
        InputPart.Value or InputPart.Days => figure.Value,
    };
}
