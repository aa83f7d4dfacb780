// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Timonier.Analysis.Context;
using Timonier.Cli.Generate;

namespace Timonier.Bench;

/// <summary>Effects planted by the generator of the demonstration: which are found, which readings are false. Thresholds and seeds are the usual ones.</summary>
internal static class AnalysisPlanted
{
    /// <summary>Generates, reads, compares.</summary>
    /// <param name="seed">Seed of the demonstration; its usual one when there is none.</param>
    public static async Task RunAsync(ulong seed = GenerationSettings.DefaultSeed)
    {
        var network = await DemonstrationNetwork.GenerateAsync(seed);
        var result = ContextAnalysis.Run(new ContextMethod(), network.Input, ContextDepth.WithSensitivity, 2);
        var planted = new PlantedEffects();

        // The first year has none before it: its confirmations are of one year, those of the others of two.
        for (var year = 1; year < result.Years.Length; year++)
            planted.Add(result, year, network.EffectsIn(result, year));
        Console.Error.WriteLine($"# {network.Input.Units.Length} units, {network.Input.Indicators.Length} indicators, {result.Years.Length - 1} years");
        foreach (var indicator in result.Years[^2].Indicators)
        {
            var measured = indicator.Diagnostics;
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# {network.Input.Indicators[indicator.Indicator].Code}: {indicator.Gate}, tau {measured.Tau:F3}, reliability {measured.Reliability:F2}, leave-one-out R2 {measured.ExplainedLeaveOneOut:F2}"));
        }

        Console.Error.WriteLine(planted.ToTable());
        Print("planted-found-1.5-tau-n-400", (double)planted.LargeFound / planted.Large, 0.80, planted.Large, isFloor: true);
        Print("planted-not-readable-1.5-tau-n-400", (double)planted.LargeUnread / (planted.Large + planted.LargeUnread), double.NaN, planted.Large + planted.LargeUnread, isFloor: false);
        Print("planted-confirmed-false", (double)planted.ConfirmedFalse / planted.Confirmed, 0.05, planted.Confirmed, isFloor: false);
        Print("planted-confirmed-wrong-sign", (double)planted.ConfirmedWrongSign / planted.Confirmed, 0.02, planted.Confirmed, isFloor: false);
        foreach (var (size, volume, cells, found) in planted.Power())
            Print(string.Create(CultureInfo.InvariantCulture, $"planted-power-size-{size}-n-{volume}"), found, double.NaN, cells, isFloor: true);
    }

    private static void Print(string name, double share, double bar, int cells, bool isFloor) =>
        new Figure(name, share, "share of cells", bar, cells, AnalysisBench.Replay + " planted") { IsFloor = isFloor }.Print();
}
