// SPDX-License-Identifier: Apache-2.0
using System.Diagnostics;
using Timonier.Indicators;
using Timonier.Indicators.Formulas;

namespace Timonier.Bench;

/// <summary>One computed indicator over 440 units and 120 months: a percentage, then one that aggregates twelve months at each. Values in memory, one core.</summary>
internal static class FormulaBench
{
    private const int Units = 440;
    private const int Periods = 120;
    private const int Samples = 31;

    private static readonly (string Name, string Text, double Bar)[] Formulas =
    [
        ("formula-percentage", "if(#{B} == 0, null, round(100 * #{A} / #{B}, 1))", 20),
        ("formula-change", "100 * (#{A} / #{B} - #{A}.periodOffset(-12) / #{B}.periodOffset(-12))", 20),
        ("formula-twelve-months", "100 * sum(#{A}) / sum(#{B})", 20),
    ];

    public static Task<int> RunAsync(string[] args)
    {
        foreach (var (name, text, bar) in Formulas)
        {
            var formula = Formula.Read(new(text), new() { Resolve = _ => FormulaType.Number }).Value!;
            var grid = Fill(formula);
            var results = new FormulaValue[Units * Periods];
            var run = formula.Over(grid);
            var samples = new List<double>();
            for (var i = 0; i < Samples; i++)
            {
                var watch = Stopwatch.StartNew();
                run.EvaluateAll(results);
                samples.Add(watch.Elapsed.TotalMilliseconds);
            }

            Console.Error.WriteLine($"# {text}: {results.Count(r => r.Type is FormulaType.Number)} values of {results.Length}; first {samples[0]:0.0} ms, least {samples.Min():0.0} ms");
            new Figure(name, Timing.Median(samples), "ms", bar, Samples, "bench/run.sh formula").Print();
        }

        RunIndicator();
        return Task.FromResult(0);
    }

    /// <summary>The same as a page asks it: every unit and territory, states, coverage and secrecy included, the measures being in memory; then again, from the cache.</summary>
    private static void RunIndicator()
    {
        var (fresh, again) = (new List<double>(), new List<double>());
        for (var i = 0; i < Samples; i++)
        {
            var reading = FormulaNetwork.Open(Units, "if(#{B} == 0, null, round(100 * #{A} / #{B}, 1))");
            var (a, b, c) = (reading.Catalogue.ByCode("A")!, reading.Catalogue.ByCode("B")!, reading.Catalogue.ByCode("C")!);
            foreach (var month in FormulaNetwork.Months)
                _ = reading.PanelOf(a, Aspect.Observed, month).Count + reading.PanelOf(b, Aspect.Observed, month).Count;
            foreach (var samples in new[] { fresh, again })
            {
                var watch = Stopwatch.StartNew();
                foreach (var month in FormulaNetwork.Months)
                    _ = reading.PanelOf(c, Aspect.Observed, month);
                samples.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        new Figure("formula-indicator", Timing.Median(fresh), "ms", 20, Samples, "bench/run.sh formula").Print();
        new Figure("formula-indicator-cached", Timing.Median(again), "ms", 1, Samples, "bench/run.sh formula").Print();
    }

    /// <summary>Counts as a network has them, one in a hundred missing, one denominator in a thousand zero; the same at each run.</summary>
    private static FormulaGrid Fill(Formula formula)
    {
        var grid = new FormulaGrid(formula.Items.Count, Units, Periods);
        for (var item = 0; item < grid.Items; item++)
        {
            for (var cell = 0; cell < Units * Periods; cell++)
            {
                var drawn = unchecked(((uint)cell * 2_654_435_761u) ^ ((uint)item * 40_503u)) >> 8;
                grid.Set(item, cell, drawn % 100 == 0 ? FormulaValue.Null : drawn % 1_000 == 7 ? FormulaValue.Of(0m) : FormulaValue.Of(drawn % (item == 0 ? 700m : 2_000m)));
            }
        }

        return grid;
    }
}
