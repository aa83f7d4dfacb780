// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Timonier.Analysis.Context;
using Timonier.Cli.Generate;

namespace Timonier.Bench;

/// <summary>The engine of analysis: methods on a million rows beside R, results in context, growth of the network, planted effects.</summary>
/// <remarks>Times are those of the call, input in memory, the least of several samples. References in R are known times, taken on a machine
/// that <c>bench/r/reference.R</c> compares with this one just before.</remarks>
internal static class AnalysisBench
{
    public const string Replay = "bench/run.sh analysis";
    private const int Units = 440;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is [] or ["methods"])
            AnalysisMethods.Run(await RatioAsync());
        if (args is [] or ["context"])
            RunContext();
        if (args is [] or ["planted", ..])
            await AnalysisPlanted.RunAsync(args is [_, var seed] ? ulong.Parse(seed, CultureInfo.InvariantCulture) : GenerationSettings.DefaultSeed);
        if (args is [] or ["growth"])
            AnalysisGrowth.Run();
        return 0;
    }

    private static async Task<double> RatioAsync()
    {
        if (!RScript.IsThere)
        {
            Console.Error.WriteLine("# no Rscript here: the references are those of the other machine, as they are");
            return 1;
        }

        Console.Error.WriteLine(Timing.Load());
        var output = await RScript.RunAsync("reference.R");
        Console.Error.WriteLine("# R here beside the known times: " + output.Trim().ReplaceLineEndings("; "));
        return double.Parse(output.Trim().Split(' ')[^1], CultureInfo.InvariantCulture);
    }

    private static void RunContext()
    {
        Console.Error.WriteLine(Timing.Load());
        var (year, decade) = (SimulatedWorld.Of(new WorldShape { Units = Units }).Input, SimulatedWorld.Of(new WorldShape { Units = Units, Years = 10 }).Input);
        Print("ctx-440x60-lenses", Timing.Least(15, () => Read(year, ContextDepth.Lenses, 1)), "s", (0.3, 15));
        Print("ctx-440x60-sensitivity", Timing.Least(11, () => Read(year, ContextDepth.WithSensitivity, 1)), "s", (2, 11));
        Print("ctx-440x60-allocated", Timing.AllocatedMegabytes(() => Read(year, ContextDepth.WithSensitivity, 1)), "MB", (60, 1));
        Print("ctx-440x60-10-years-2-threads", Timing.Least(5, () => Read(decade, ContextDepth.WithSensitivity, 2)), "s", (10, 5));
    }

    private static ContextResult Read(ContextInput input, ContextDepth depth, int threads) => ContextAnalysis.Run(new ContextMethod(), input, depth, threads);

    private static void Print(string name, double value, string unit, (double Bar, int Samples) measure) =>
        new Figure(name, value, unit, measure.Bar, measure.Samples, Replay).Print();
}
