// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Context;
using Timonier.Analysis.Numbers;

namespace Timonier.Bench;

/// <summary>A seeded network that goes through every branch of ctx-1.0: four measures, five states, holes in the context, ridge, volume, thresholds in points, no direction, closed gates.</summary>
internal static class AgreementNetwork
{
    private const double Noise = 12;

    public static ContextInput Of(ulong seed)
    {
        var world = SimulatedWorld.Of(new WorldShape { Units = 180, Indicators = 11, Covariates = 6, Years = 6, Regions = 7, MissingContext = 0.01, Seed = seed }).Input;
        var sequence = new SeededSequence(SeededSequence.SeedFor(seed, "agreement"));
        var years = Array.ConvertAll(world.Years, year => year with { Context = WithTwin(year.Context, sequence) });
        foreach (var year in years)
        {
            // One indicator that the context does not explain, one whose volumes are too small to tell units apart.
            year.Series[9] = Elsewhere(year.Series[9]);
            year.Series[10] = Shrunk(year.Series[10], sequence);
            for (var j = 0; j < year.Series.Length; j++)
                year.Series[j] = Remeasured(year.Series[j], MeasureOf(j), (j == 6, sequence));
        }

        return world with
        {
            Units = [.. world.Units.Select((unit, i) => i % 41 == 0 ? unit with { Region = "" } : unit)],
            Covariates = [.. world.Covariates, new ContextCovariate("TWIN")],
            Indicators = [.. world.Indicators.Select((indicator, j) => Defined(indicator, j))],
            Years = years,
        };
    }

    private static ContextSeries Elsewhere(ContextSeries series)
    {
        double[] Turned(double[] values) => [.. values.Skip(90), .. values.Take(90)];
        return new(Turned(series.X), Turned(series.N), series.States);
    }

    private static ContextSeries Shrunk(ContextSeries series, SeededSequence draws)
    {
        var shares = series.X.Zip(series.N, (x, n) => x / n).ToArray();
        var n = Array.ConvertAll(shares, _ => 15.0 + draws.NextIndex(20));
        return new([.. shares.Zip(n, (share, size) => (double)Enumerable.Range(0, (int)size).Count(_ => draws.NextUniform() < share))], n, series.States);
    }

    private static ContextMeasure MeasureOf(int indicator) => indicator switch
    {
        3 => ContextMeasure.Rate,
        4 or 6 => ContextMeasure.Mean,
        5 => ContextMeasure.AmountRatio,
        _ => ContextMeasure.Proportion,
    };

    private static ContextIndicator Defined(ContextIndicator indicator, int j) => indicator with
    {
        Measure = MeasureOf(j),
        Direction = j switch { 1 => Direction.Lower, 2 => Direction.None, _ => Direction.Higher },
        Covariates = j switch { 7 => [0, 1, 2, 3, 4, 5, 6], 8 => [1, 3, 5], _ => [0, 1, 2, 3, 4, 5] },
        AdjustsForVolume = j is 1 or 4,
        Threshold = j == 8 ? 0.015 : double.NaN,
        IsPriority = j != 8,
    };

    // The last covariate nearly repeats the first one.
    private static Matrix WithTwin(Matrix context, SeededSequence sequence)
    {
        var wider = new Matrix(context.Rows, context.Columns + 1);
        context.Values.CopyTo(wider.Values);
        for (var i = 0; i < context.Rows; i++)
            wider[i, context.Columns] = context[i, 0] + (0.02 * sequence.NextNormal());
        return wider;
    }

    // Values of another measure with the same ups and downs; one in fifty is in another state; small and impossible ones here and there.
    private static ContextSeries Remeasured(ContextSeries series, ContextMeasure measure, (bool HidesVariance, SeededSequence Draws) how)
    {
        var (x, n, states, variances) = ((double[])series.X.Clone(), (double[])series.N.Clone(), new CellState[series.X.Length], new double[series.X.Length]);
        for (var i = 0; i < x.Length; i++)
        {
            var level = Math.Log((x[i] + 0.5) / (n[i] - x[i] + 0.5));
            states[i] = how.Draws.NextIndex(50) == 0 ? (CellState)(1 + how.Draws.NextIndex(4)) : CellState.Observed;
            if (measure == ContextMeasure.Mean)
                (x[i], variances[i]) = (n[i] * (40 + (10 * level)), Noise * Noise * (0.5 + how.Draws.NextUniform()));
            else if (measure == ContextMeasure.AmountRatio)
                (x[i], variances[i]) = (n[i] * Math.Exp(level), Math.Exp(2 * level) * 2 / n[i]);
            else if (how.Draws.NextIndex(60) == 0)
                (x[i], n[i]) = (4, how.Draws.NextIndex(2) == 0 ? 9 : 20);
            else if (how.Draws.NextIndex(90) == 0 && measure == ContextMeasure.Proportion)
                x[i] = n[i] + 1;
            if (how.Draws.NextIndex(25) == 0)
                variances[i] = double.NaN;
        }

        var told = measure is ContextMeasure.Mean or ContextMeasure.AmountRatio && !how.HidesVariance;
        return new(x, n, states) { Variances = told ? variances : [] };
    }
}
