// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Context;

namespace Timonier.Bench;

/// <summary>Rules of reading on networks whose true effects are known, in a world that obeys the model and in one that does not; writes docs/methods/simulation.md.</summary>
internal static class SimulationBench
{
    private const int Seeds = 10;

    public static Task<int> RunAsync(string[] args)
    {
        var worlds = new List<(WorldNature, SimulationReport[])>();
        foreach (var nature in Enum.GetValues<WorldNature>())
        {
            var first = new WorldShape { Nature = nature };
            var reports = Enumerable.Range(0, Seeds).Select(k => ContextSimulation.Run(first with { Seed = first.Seed + (ulong)k }, 2)).ToArray();
            worlds.Add((nature, reports));
            Print(nature, reports[0]);
        }

        File.WriteAllText(Path.Combine("docs", "methods", "simulation.md"), SimulationPage.Text(worlds));
        Console.Error.WriteLine("# docs/methods/simulation.md written");
        return Task.FromResult(0);
    }

    // The bars are the figures of the note that the method comes from: another program, another generator of the same kind.
    private static void Print(WorldNature nature, SimulationReport report)
    {
        Console.Error.WriteLine("# " + nature);
        Console.Error.WriteLine(report.ToTable());
        double[] note = nature == WorldNature.AsModelled ? [0.223, 0.029, 0.010, 0.017] : [0.236, 0.084, 0.027, 0.046];
        foreach (var score in report.Scores)
            new Figure($"wrong-sign-{nature}-{score.Rule}", score.WrongSign, "share of flags", note[(int)score.Rule], 1, "bench/run.sh simulation").Print();
    }
}
