// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Context;
using Timonier.Analysis.Dispersion;
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Recommending;

/// <summary>Measures what is at stake in each region on each indicator.</summary>
public static class RegionStakes
{
    /// <summary>The stakes of one region, one an indicator that can be judged there.</summary>
    /// <param name="method">Parameters.</param>
    /// <param name="result">Results in context.</param>
    /// <param name="year">Position of the year.</param>
    /// <param name="region">Code of the region.</param>
    public static IReadOnlyList<RegionStake> Of(RegionMethod method, ContextResult result, int year, string region)
    {
        var stakes = new List<RegionStake>();
        for (var j = 0; j < result.Input.Indicators.Length; j++)
        {
            var indicator = result.Years[year].Indicators[j];
            if (result.Input.Indicators[j].Direction != Direction.None && indicator.Gate == ContextGate.Open)
            {
                var units = Enumerable.Range(0, indicator.Cells.Length)
                    .Where(i => result.Input.Units[i].Region == region && !double.IsNaN(indicator.Cells[i].Theta)).ToArray();
                if (units.Length > 0)
                {
                    stakes.Add(Stake(method, result, indicator, units) with
                    {
                        Trend = TrendLens.Of(result.Input, (year, j), units),
                        Known = Known(result.Input, result.Input.Years[year].Series[j], region),
                    });
                }
            }
        }

        return stakes;
    }

    private static double Known(ContextInput input, ContextSeries series, string region)
    {
        var (known, all) = (0, 0);
        for (var i = 0; i < input.Units.Length; i++)
        {
            if (input.Units[i].Region == region && series.States[i] != CellState.NotApplicable)
            {
                all++;
                known += series.States[i] is CellState.Observed or CellState.Suppressed ? 1 : 0;
            }
        }

        return (double)known / all;
    }

    private static RegionStake Stake(RegionMethod method, ContextResult result, IndicatorResult indicator, int[] units)
    {
        var definition = result.Input.Indicators[indicator.Indicator];
        var sign = definition.Direction == Direction.Higher ? 1 : -1;
        var tau = Math.Sqrt(indicator.TauSquared);
        var (mean, variance) = RegionMean(indicator, units);
        var shrunken = mean * Kept(result, indicator, variance);
        var (areas, gaps) = (0.0, 0.0);
        foreach (var unit in units)
        {
            ref readonly var cell = ref indicator.Cells[unit];
            areas += sign > 0 ? cell.ProbabilityBelow : cell.ProbabilityAbove;
            gaps += (cell.Theta - shrunken) * (cell.Theta - shrunken) / units.Length;
        }

        var (people, interval) = People(method, indicator, definition, units);
        return new(
            indicator.Indicator,
            units.Length,
            sign * shrunken / tau,
            Math.Sqrt(variance * Kept(result, indicator, variance)) / tau,
            areas,
            people,
            interval,
            shrunken == 0 ? 0 : shrunken * shrunken / ((shrunken * shrunken) + gaps),
            ContextTrend.Unknown,
            double.NaN);
    }

    // Volume-weighted mean of leave-one-out gaps, with its variance (real spread and sampling).
    private static (double Mean, double Variance) RegionMean(IndicatorResult indicator, int[] units)
    {
        var (total, sum, squares) = (0.0, 0.0, 0.0);
        foreach (var unit in units)
        {
            ref readonly var cell = ref indicator.Cells[unit];
            total += cell.Volume;
            sum += cell.Volume * cell.Gap;
            squares += cell.Volume * cell.Volume * (cell.SamplingVariance + indicator.TauSquared + cell.EtaVariance);
        }

        return (sum / total, squares / (total * total));
    }

    // Share of a region's mean that is kept: the variance between regions, estimated over all of them by Paule and Mandel.
    private static double Kept(ContextResult result, IndicatorResult indicator, double variance)
    {
        var (means, variances) = (new List<double>(), new List<double>());
        foreach (var group in Enumerable.Range(0, indicator.Cells.Length)
            .Where(i => !double.IsNaN(indicator.Cells[i].Theta)).GroupBy(i => result.Input.Units[i].Region, StringComparer.Ordinal))
        {
            var (mean, spread) = RegionMean(indicator, [.. group]);
            means.Add(mean);
            variances.Add(spread);
        }

        if (means.Count < 3)
        {
            return 0;
        }

        var between = RandomEffects.Fit(means.ToArray(), variances.ToArray(), HeterogeneityEstimator.PM).TauSquared;
        return between / (between + variance);
    }

    private static (double People, ContextInterval Interval) People(
        RegionMethod method, IndicatorResult indicator, ContextIndicator definition, int[] units)
    {
        var sequence = new SeededSequence(SeededSequence.SeedFor(method.Seed, definition.Code));
        var draws = new double[method.Draws];
        var people = 0.0;
        foreach (var unit in units)
        {
            var cell = indicator.Cells[unit];
            if (double.IsNaN(cell.PeersMedian))
            {
                continue;
            }

            people += Short(cell, cell.Theta, definition);
            for (var d = 0; d < draws.Length; d++)
            {
                draws[d] += Short(cell, cell.Theta + (cell.ThetaDeviation * sequence.NextNormal()), definition);
            }
        }

        Array.Sort(draws);
        var tail = (1 - method.Confidence) / 2;
        return (people, new(draws[(int)(tail * (draws.Length - 1))], draws[(int)((1 - tail) * (draws.Length - 1))]));
    }

    // People that a unit is short of, when its true gap is theta.
    private static double Short(in ContextCell cell, double theta, ContextIndicator definition)
    {
        var current = ContextScale.Natural(definition.Measure, cell.Eta + theta);
        return cell.Volume * Math.Max(0, definition.Direction == Direction.Higher ? cell.PeersMedian - current : current - cell.PeersMedian);
    }
}
