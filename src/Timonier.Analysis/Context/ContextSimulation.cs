// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Context;

/// <summary>Measures rules of reading on simulated networks: the entry point of the bench, and of the evidence printed on the method sheet.</summary>
/// <remarks>Thresholds and seeds are those of the method and of the shape: nothing is tuned to the outcome.</remarks>
public static class ContextSimulation
{
    private const double Confidence = 1.959963984540054;
    private const double RecommendedProbability = 0.80;

    /// <summary>Simulates a network, reads its last year, and scores every rule.</summary>
    public static SimulationReport Run(WorldShape shape, int threads = 1)
    {
        var world = SimulatedWorld.Of(shape);
        var result = ContextAnalysis.Run(new ContextMethod(), world.Input, ContextDepth.Lenses, threads);
        var rules = Enum.GetValues<SimulationRule>();
        return new(
            Array.ConvertAll(rules, rule => Score(rule, world, result)),
            Error(world, result, RawGap),
            Error(world, result, (cell, _) => cell.Gap),
            Error(world, result, (cell, _) => cell.Theta),
            RankCorrelation(world, result, RawGap),
            RankCorrelation(world, result, (cell, _) => cell.Theta),
            Coverage(world, result));
    }

    private static SimulationScore Score(SimulationRule rule, SimulatedWorld world, ContextResult result)
    {
        var (cells, flags, wrong, trivial, extremes, found, correlation) = (0, 0, 0, 0, 0, 0, 0.0);
        var indicators = result.Years[^1].Indicators;
        foreach (var indicator in indicators)
        {
            var truth = world.OwnEffects[indicator.Indicator];
            var (bottom, top, small) = Marks(truth);
            var national = National(indicator);
            var signs = new double[truth.Length];
            for (var i = 0; i < truth.Length; i++)
            {
                signs[i] = Flag(rule, indicator.Cells[i], indicator.TauSquared, national);
                var right = signs[i] * truth[i] > 0;
                cells++;
                if (signs[i] != 0)
                {
                    flags++;
                    wrong += right ? 0 : 1;
                    trivial += Math.Abs(truth[i]) < small ? 1 : 0;
                }

                if (truth[i] <= bottom || truth[i] >= top)
                {
                    extremes++;
                    found += right ? 1 : 0;
                }
            }

            correlation += Math.Abs(Correlation(signs, world.ContextEffects[indicator.Indicator])) / indicators.Length;
        }

        return new(rule, (double)flags / cells, (double)wrong / flags, (double)trivial / flags, (double)found / extremes, correlation);
    }

    private static (double Bottom, double Top, double Small) Marks(double[] truth)
    {
        var sorted = (double[])truth.Clone();
        Array.Sort(sorted);
        return (sorted[truth.Length / 10], sorted[truth.Length - 1 - (truth.Length / 10)], 0.1 * Moments.StandardDeviation(truth));
    }

    private static double National(IndicatorResult indicator)
    {
        var (top, bottom) = (0.0, 0.0);
        foreach (ref readonly var cell in indicator.Cells.AsSpan())
        {
            top += cell.Value * cell.Volume;
            bottom += cell.Volume;
        }

        return top / bottom;
    }

    private static double Flag(SimulationRule rule, in ContextCell cell, double tauSquared, double national)
    {
        switch (rule)
        {
            case SimulationRule.NationalInterval:
                // The score interval leaves out a value exactly when the score test refuses it.
                var score = (cell.Value - national) / Math.Sqrt(national * (1 - national) / cell.Volume);
                return Math.Abs(score) > Confidence ? Math.Sign(score) : 0;
            case SimulationRule.ExpectedNoiseAlone:
                return Math.Abs(cell.Gap) > Confidence * Math.Sqrt(cell.SamplingVariance + cell.EtaVariance) ? Math.Sign(cell.Gap) : 0;
            case SimulationRule.ExpectedOutliers:
                return Math.Abs(cell.Gap) > Confidence * Math.Sqrt(cell.SamplingVariance + tauSquared + cell.EtaVariance) ? Math.Sign(cell.Gap) : 0;
            case SimulationRule.Recommended:
                return cell.ProbabilityAbove >= RecommendedProbability ? 1 : cell.ProbabilityBelow >= RecommendedProbability ? -1 : 0;
            default:
                throw new ArgumentOutOfRangeException(nameof(rule));
        }
    }

    private static double RawGap(ContextCell cell, double national) => cell.Y - ContextScale.Model(ContextMeasure.Proportion, national);

    private static double Error(SimulatedWorld world, ContextResult result, Func<ContextCell, double, double> estimate)
    {
        var (sum, count) = (0.0, 0);
        foreach (var indicator in result.Years[^1].Indicators)
        {
            var national = National(indicator);
            for (var i = 0; i < indicator.Cells.Length; i++)
            {
                var gap = estimate(indicator.Cells[i], national) - world.OwnEffects[indicator.Indicator][i];
                sum += gap * gap;
                count++;
            }
        }

        return sum / count;
    }

    private static double RankCorrelation(SimulatedWorld world, ContextResult result, Func<ContextCell, double, double> estimate)
    {
        var indicators = result.Years[^1].Indicators;
        var sum = 0.0;
        foreach (var indicator in indicators)
        {
            var national = National(indicator);
            var estimates = Array.ConvertAll(indicator.Cells, cell => estimate(cell, national));
            sum += Correlation(Ranks(estimates), Ranks(world.OwnEffects[indicator.Indicator]));
        }

        return sum / indicators.Length;
    }

    private static double Coverage(SimulatedWorld world, ContextResult result)
    {
        var (inside, count) = (0, 0);
        foreach (var indicator in result.Years[^1].Indicators)
        {
            for (var i = 0; i < indicator.Cells.Length; i++)
            {
                ref readonly var cell = ref indicator.Cells[i];
                inside += Math.Abs(world.OwnEffects[indicator.Indicator][i] - cell.Theta) <= Confidence * cell.ThetaDeviation ? 1 : 0;
                count++;
            }
        }

        return (double)inside / count;
    }

    private static double[] Ranks(double[] values)
    {
        var order = Enumerable.Range(0, values.Length).ToArray();
        Array.Sort((double[])values.Clone(), order);
        var ranks = new double[values.Length];
        for (var place = 0; place < order.Length; place++)
        {
            ranks[order[place]] = place;
        }

        return ranks;
    }

    private static double Correlation(double[] a, double[] b)
    {
        var (meanA, meanB) = (Moments.Mean(a), Moments.Mean(b));
        var cross = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            cross += (a[i] - meanA) * (b[i] - meanB);
        }

        return cross / Math.Sqrt(Moments.SumOfSquares(a) * Moments.SumOfSquares(b));
    }
}
