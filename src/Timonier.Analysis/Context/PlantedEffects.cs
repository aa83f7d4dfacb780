// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Text;

namespace Timonier.Analysis.Context;

/// <summary>How well a reading finds effects that are known because they were planted.</summary>
/// <remarks>Sizes are counted in τ, the standard deviation between units of the fitted model. Only cells that could be computed count.</remarks>
public sealed class PlantedEffects
{
    private static readonly double[] Sizes = [0, 0.5, 1, 1.5, 2];
    private static readonly double[] Volumes = [0, 100, 400, 1000];
    private readonly int[,] cells = new int[Sizes.Length, Volumes.Length];
    private readonly int[,] found = new int[Sizes.Length, Volumes.Length];

    /// <summary>Cells confirmed, whatever the side.</summary>
    public int Confirmed { get; private set; }

    /// <summary>Among them, those whose true effect is inside the practical threshold or of the other sign.</summary>
    public int ConfirmedFalse { get; private set; }

    /// <summary>Among them, those of the other sign.</summary>
    public int ConfirmedWrongSign { get; private set; }

    /// <summary>Cells with a true effect of 1.5 τ or more on a volume of 400 or more.</summary>
    public int Large { get; private set; }

    /// <summary>Among them, those read on the right side, probable at least.</summary>
    public int LargeFound { get; private set; }

    /// <summary>Cells with such an effect and volume that were not read at all: a closed gate, a locked or absent value.</summary>
    public int LargeUnread { get; private set; }

    /// <summary>Compares a year of results with true effects.</summary>
    /// <param name="result">The reading.</param>
    /// <param name="year">Position of the year.</param>
    /// <param name="effects">True effect of each unit on each indicator, on the model scale; NaN where unknown.</param>
    public static PlantedEffects Measure(ContextResult result, int year, double[][] effects)
    {
        var measured = new PlantedEffects();
        measured.Add(result, year, effects);
        return measured;
    }

    /// <summary>Adds another year.</summary>
    /// <param name="result">The reading.</param>
    /// <param name="year">Position of the year.</param>
    /// <param name="effects">True effect of each unit on each indicator, on the model scale; NaN where unknown.</param>
    public void Add(ContextResult result, int year, double[][] effects)
    {
        foreach (var indicator in result.Years[year].Indicators)
        {
            var direction = result.Input.Indicators[indicator.Indicator].Direction;
            var tau = Math.Sqrt(indicator.TauSquared);
            for (var i = 0; i < indicator.Cells.Length; i++)
            {
                var effect = effects[indicator.Indicator][i];
                if (indicator.Cells[i].Class == ContextClass.NotComputed)
                {
                    LargeUnread += Math.Abs(effect) >= 1.5 * tau && indicator.Cells[i].Volume >= 400 ? 1 : 0;
                }
                else if (double.IsFinite(effect) && tau > 0)
                {
                    Count(indicator.Cells[i], direction == Direction.Lower ? -effect / tau : effect / tau, result.Method.ThresholdInTau);
                }
            }
        }
    }

    /// <summary>Share of the cells of each size of effect and volume that are read on the right side, probable at least.</summary>
    public IEnumerable<(double Size, double Volume, int Cells, double Found)> Power()
    {
        for (var s = 0; s < Sizes.Length; s++)
        {
            for (var v = 0; v < Volumes.Length; v++)
            {
                yield return (Sizes[s], Volumes[v], cells[s, v], (double)found[s, v] / cells[s, v]);
            }
        }
    }

    /// <summary>The power by size and volume, and the false confirmations, as a table in Markdown, in English.</summary>
    public string ToTable()
    {
        var text = new StringBuilder("| true effect (tau) |");
        for (var v = 0; v < Volumes.Length; v++)
        {
            var to = v + 1 < Volumes.Length ? "to " + Volumes[v + 1].ToString(CultureInfo.InvariantCulture) : "or more";
            text.Append(CultureInfo.InvariantCulture, $" n {Volumes[v]} {to} |");
        }

        text.Append("\n|---|---|---|---|---|\n");
        for (var s = 0; s < Sizes.Length; s++)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {Sizes[s]:F1} or more |");
            for (var v = 0; v < Volumes.Length; v++)
            {
                text.Append(CultureInfo.InvariantCulture, $" {(double)found[s, v] / cells[s, v]:P0} of {cells[s, v]} |");
            }

            text.Append('\n');
        }

        text.Append(CultureInfo.InvariantCulture, $"\n1.5 tau or more on 400 or more: {(double)LargeFound / Large:P1} of {Large} found with the right sign. ");
        text.Append(CultureInfo.InvariantCulture, $"Confirmed: {Confirmed}, of which {(double)ConfirmedFalse / Confirmed:P1} false, {(double)ConfirmedWrongSign / Confirmed:P1} of the wrong sign.\n");
        return text.ToString();
    }

    private void Count(in ContextCell cell, double effect, double threshold)
    {
        var side = SideOf(cell.Class);
        var right = side * effect > 0;
        var (size, volume) = (Place(Sizes, Math.Abs(effect)), Place(Volumes, cell.Volume));
        cells[size, volume]++;
        found[size, volume] += right ? 1 : 0;
        if (Math.Abs(effect) >= 1.5 && cell.Volume >= 400)
        {
            Large++;
            LargeFound += right ? 1 : 0;
        }

        if (IsConfirmed(cell.Class))
        {
            Confirmed++;
            ConfirmedFalse += right && Math.Abs(effect) > threshold ? 0 : 1;
            ConfirmedWrongSign += right ? 0 : 1;
        }
    }

    private static int Place(double[] bounds, double value)
    {
        var place = bounds.Length - 1;
        while (value < bounds[place])
        {
            place--;
        }

        return place;
    }

    private static int SideOf(ContextClass reading) => reading switch
    {
        ContextClass.StrengthProbable or ContextClass.StrengthConfirmed or ContextClass.StrengthConfirmedOneYear => 1,
        ContextClass.ImprovementProbable or ContextClass.ImprovementConfirmed or ContextClass.ImprovementConfirmedOneYear => -1,
        _ => 0,
    };

    private static bool IsConfirmed(ContextClass reading) =>
        reading is ContextClass.StrengthConfirmed or ContextClass.StrengthConfirmedOneYear
            or ContextClass.ImprovementConfirmed or ContextClass.ImprovementConfirmedOneYear;
}
