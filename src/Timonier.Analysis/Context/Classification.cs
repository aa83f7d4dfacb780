// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Context;

/// <summary>From probabilities to classes: what one year, the peers, the previous year, stability and the number of readings allow to say.</summary>
internal static class Classification
{
    public static void Classify(ContextMethod method, ContextInput input, ContextYearResult[] years)
    {
        for (var t = 0; t < years.Length; t++)
        {
            var before = input.PreviousOf(t);
            for (var j = 0; j < input.Indicators.Length; j++)
            {
                var previous = before < 0 ? null : years[before].Indicators[j];
                var current = years[t].Indicators[j];
                for (var i = 0; i < input.Units.Length; i++)
                {
                    Judge(method, input.Indicators[j].Direction, current, previous, i);
                }

                if (previous is not null)
                {
                    current.Diagnostics = current.Diagnostics with { Persistence = Persistence(current, previous) };
                }
            }

            for (var i = 0; i < input.Units.Length; i++)
            {
                List(method, years[t].Indicators, i);
            }
        }
    }

    /// <summary>The list of a unit: its clear readings by falling probability, as long as the expected share of false ones stays small.</summary>
    private static void List(ContextMethod method, IndicatorResult[] indicators, int unit)
    {
        var clear = new List<(double Probability, int Indicator)>();
        for (var j = 0; j < indicators.Length; j++)
        {
            if (IsClear(indicators[j].Cells[unit].Class))
            {
                clear.Add((indicators[j].Cells[unit].Probability, j));
            }
        }

        clear.Sort((a, b) => a.Probability == b.Probability ? a.Indicator.CompareTo(b.Indicator) : b.Probability.CompareTo(a.Probability));
        var doubt = 0.0;
        for (var k = 0; k < clear.Count; k++)
        {
            doubt += 1 - clear[k].Probability;
            if (doubt > method.FalseShareAtMost * (k + 1))
            {
                break;
            }

            indicators[clear[k].Indicator].Cells[unit].IsListed = true;
        }
    }

    private static bool IsClear(ContextClass reading) =>
        reading is not (ContextClass.NotComputed or ContextClass.Undetermined or ContextClass.AsExpected or ContextClass.ToDiscuss);

    private static void Judge(ContextMethod method, Direction direction, IndicatorResult current, IndicatorResult? previous, int unit)
    {
        ref var cell = ref current.Cells[unit];
        if (cell.Reason == ContextReason.None && current.Gate != ContextGate.Open)
        {
            cell.Reason = current.Gate switch
            {
                ContextGate.TooFewUnits => ContextReason.TooFewUnits,
                ContextGate.NotReliable => ContextReason.NotReliable,
                ContextGate.ContextExplainsLittle => ContextReason.ContextExplainsLittle,
                ContextGate.VarianceUnknown => ContextReason.VarianceUnknown,
                ContextGate.Open => ContextReason.None,
            };
        }

        if (cell.Reason != ContextReason.None)
        {
            cell.Class = ContextClass.NotComputed;
            return;
        }

        var side = SideReading.Of(method, cell.ProbabilityAbove, cell.ProbabilityBelow);
        cell.Class = side switch
        {
            Side.Above or Side.Below when direction == Direction.None => ContextClass.ToDiscuss,
            Side.Above or Side.Below => Clear(method, (side == Side.Above) == (direction == Direction.Higher), cell, PreviousOf(previous, unit, side)),
            Side.Near => ContextClass.AsExpected,
            Side.Undetermined => ContextClass.Undetermined,
            Side.None => ContextClass.NotComputed,
        };
        cell.IsWorsening = cell.Class is ContextClass.ImprovementConfirmed or ContextClass.ImprovementConfirmedOneYear
            && cell.Trend == (direction == Direction.Higher ? ContextTrend.Falling : ContextTrend.Rising);
    }

    // Probability, in the previous year, of the same side; NaN when that year says nothing.
    private static double PreviousOf(IndicatorResult? previous, int unit, Side side) =>
        previous is null || previous.Gate != ContextGate.Open ? double.NaN
            : side == Side.Above ? previous.Cells[unit].ProbabilityAbove : previous.Cells[unit].ProbabilityBelow;

    private static ContextClass Clear(ContextMethod method, bool favourable, in ContextCell cell, double before)
    {
        var confirmed = Math.Max(cell.ProbabilityAbove, cell.ProbabilityBelow) >= method.ConfirmedFrom
            && !cell.IsFragile
            && (cell.Value - cell.PeersValue) * cell.Theta > 0
            && cell.Variants > 0
            && cell.StableIn >= method.StableFrom * cell.Variants
            && !(before < method.PreviousYearFrom);
        return (favourable, confirmed, double.IsNaN(before)) switch
        {
            (true, false, _) => ContextClass.StrengthProbable,
            (true, true, true) => ContextClass.StrengthConfirmedOneYear,
            (true, true, false) => ContextClass.StrengthConfirmed,
            (false, false, _) => ContextClass.ImprovementProbable,
            (false, true, true) => ContextClass.ImprovementConfirmedOneYear,
            (false, true, false) => ContextClass.ImprovementConfirmed,
        };
    }

    private static double Persistence(IndicatorResult current, IndicatorResult previous)
    {
        var (now, before) = (new List<double>(), new List<double>());
        for (var i = 0; i < current.Cells.Length; i++)
        {
            if (double.IsFinite(current.Cells[i].Theta) && double.IsFinite(previous.Cells[i].Theta))
            {
                now.Add(current.Cells[i].Theta);
                before.Add(previous.Cells[i].Theta);
            }
        }

        if (now.Count < 3)
        {
            return double.NaN;
        }

        var (a, b) = (now.ToArray(), before.ToArray());
        var (meanA, meanB) = (Moments.Mean(a), Moments.Mean(b));
        var cross = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            cross += (a[i] - meanA) * (b[i] - meanB);
        }

        return cross / Math.Sqrt(Moments.SumOfSquares(a) * Moments.SumOfSquares(b));
    }
}
