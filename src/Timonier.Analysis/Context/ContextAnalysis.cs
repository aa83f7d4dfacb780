// SPDX-License-Identifier: Apache-2.0
using System.Collections.Concurrent;
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Context;

/// <summary>Results put in context: expected value, comparable units and own history, then a reading with its uncertainty.</summary>
/// <remarks>The method is described in docs/methods/ctx-1.0.md. The result has the same bits whatever the run and the number of threads:
/// each indicator of each year is a computation of its own, and what crosses them is done in order afterwards.</remarks>
public static class ContextAnalysis
{
    /// <summary>Runs the method.</summary>
    /// <param name="method">Its parameters.</param>
    /// <param name="input">What is read.</param>
    /// <param name="depth">Whether the sensitivity variants are run; without them nothing is confirmed.</param>
    /// <param name="threads">Threads that may be used.</param>
    /// <exception cref="ArgumentException">An input that does not hold together.</exception>
    public static ContextResult Run(ContextMethod method, ContextInput input, ContextDepth depth, int threads = 1)
    {
        input.Check();
        var spaces = Array.ConvertAll(input.Years, year => ContextSpace.Of(year.Context));
        var run = new ContextRun(method, input, spaces) { Regions = ContextRun.NumberRegions(method, input) };
        using var rooms = new Rooms(input, run.Regions.Length == 0 ? 0 : run.Regions.Max(), threads);
        var weights = Weights(run, rooms);
        var types = Types(run, weights, threads);
        foreach (var space in spaces)
        {
            space.FillFrom(types.OfUnits);
        }

        var years = new ContextYearResult[input.Years.Length];
        for (var t = 0; t < years.Length; t++)
        {
            var neighbours = ContextNeighbours.Find(method, spaces[t], weights, threads);
            var indicators = new IndicatorResult[input.Indicators.Length];
            for (var j = 0; j < indicators.Length; j++)
            {
                indicators[j] = new IndicatorResult(j, t, new ContextCell[input.Units.Length]);
            }

            years[t] = new(input.Years[t].Year, spaces[t], neighbours, indicators);
        }

        rooms.ForEach(years.Length * input.Indicators.Length, (room, job) =>
        {
            var year = years[job / input.Indicators.Length];
            var result = year.Indicators[job % input.Indicators.Length];
            var reader = new IndicatorReader(run, room, result);
            var fitted = reader.Read();
            PeersLens.Fill(method, year.Neighbours, result.Cells);
            TrendLens.Fill(input, result);
            if (fitted && depth == ContextDepth.WithSensitivity)
            {
                new SensitivityRuns(run, room, reader, result).Run();
            }
        });
        Classification.Classify(method, input, years);
        return new(method, input, weights, types, years);
    }

    private static double[] Weights(ContextRun run, Rooms rooms)
    {
        var (input, covariates) = (run.Input, run.Input.Covariates.Length);
        if (run.Method.DistanceWeights.Length == covariates)
        {
            return run.Method.DistanceWeights;
        }

        var shares = new double[]?[input.Years.Length * input.Indicators.Length];
        rooms.ForEach(shares.Length, (room, job) =>
        {
            var (year, indicator) = (job / input.Indicators.Length, job % input.Indicators.Length);
            if (!input.Indicators[indicator].IsPriority)
            {
                return;
            }

            var found = new double[covariates];
            if (DistanceWeights.Shares(run, room, new IndicatorResult(indicator, year, []), found))
            {
                shares[job] = found;
            }
        });
        return DistanceWeights.Mean([.. shares.OfType<double[]>()], covariates);
    }

    private static ContextTypes Types(ContextRun run, double[] weights, int threads)
    {
        var space = run.Spaces[^1];
        var all = Enumerable.Range(0, weights.Length).Where(c => weights[c] > 0).ToArray();
        var complete = Enumerable.Range(0, space.Standard.Rows).Where(unit => space.MissingOf(unit, all) == 0).ToArray();
        var points = space.Weighted(weights);
        var types = new TypeSearch(run.Method.Types, run.Method.Seed, threads).Find(Known(points, all), complete);
        for (var unit = 0; unit < types.OfUnits.Length; unit++)
        {
            if (types.OfUnits[unit] == 0 && space.MissingOf(unit, all) <= run.Method.MissingAtMost)
            {
                types.OfUnits[unit] = Nearest(types, Known(points, all), unit);
            }
        }

        return types;
    }

    private static Matrix Known(Matrix points, int[] columns)
    {
        var kept = new Matrix(points.Rows, columns.Length);
        for (var j = 0; j < columns.Length; j++)
        {
            points.Column(columns[j]).CopyTo(kept.Column(j));
        }

        return kept;
    }

    // The type whose centre is nearest over the coordinates that are known.
    private static int Nearest(ContextTypes types, Matrix points, int unit)
    {
        var (best, distance) = (0, double.PositiveInfinity);
        for (var type = 0; type < types.Count; type++)
        {
            var sum = 0.0;
            for (var j = 0; j < points.Columns; j++)
            {
                var gap = points[unit, j] - types.Centres[type, j];
                sum += double.IsNaN(gap) ? 0 : gap * gap;
            }

            if (sum < distance)
            {
                (best, distance) = (type + 1, sum);
            }
        }

        return best;
    }

    // One workspace a thread, handed out and taken back.
    private sealed class Rooms(ContextInput input, int regions, int threads) : IDisposable
    {
        private readonly ConcurrentBag<ContextWorkspace> free = [];

        public void ForEach(int jobs, Action<ContextWorkspace, int> act) => Parallel.For(
            0,
            jobs,
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            () => free.TryTake(out var room) ? room : new ContextWorkspace(input, regions),
            (job, _, room) =>
            {
                act(room, job);
                return room;
            },
            free.Add);

        public void Dispose() => free.Clear();
    }
}
