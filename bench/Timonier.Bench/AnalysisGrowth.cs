// SPDX-License-Identifier: Apache-2.0
using System.Diagnostics;
using Timonier.Analysis.Context;
using Timonier.Analysis.Peers;

namespace Timonier.Bench;

/// <summary>Larger networks: lenses 1 and 2 for 60 indicators of one year on two threads; nearest neighbours alone; memory of the process.</summary>
internal static class AnalysisGrowth
{
    private const int Neighbours = 15;
    private static readonly (int Units, int Samples)[] Sizes = [(440, 7), (4_400, 3), (35_000, 2)];

    public static void Run()
    {
        foreach (var (units, samples) in Sizes)
        {
            Console.Error.WriteLine(Timing.Load());
            var input = SimulatedWorld.Of(new WorldShape { Units = units }).Input;
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            ForgetPeak();
            var watch = Stopwatch.StartNew();
            var result = ContextAnalysis.Run(new ContextMethod(), input, ContextDepth.Lenses, 2);
            var first = watch.Elapsed.TotalSeconds;
            var peak = Timing.ResidentMegabytes("VmHWM:");
            Print($"growth-{units}-memory", peak, "MB", units == 35_000 ? 1000 : double.NaN, 1);
            Print($"growth-{units}-lenses", Math.Min(first, Timing.Least(samples - 1, () => ContextAnalysis.Run(new ContextMethod(), input, ContextDepth.Lenses, 2))), "s", double.NaN, samples);
            var points = result.Years[0].Space.Filled;
            Print($"growth-{units}-neighbours", Timing.Least(samples, () => NeighbourSearch.Find(points, Neighbours, 2)), "s", units == 35_000 ? 15 : double.NaN, samples);
        }
    }

    // The peak of resident memory starts again from here.
    private static void ForgetPeak() => File.WriteAllText("/proc/self/clear_refs", "5");

    private static void Print(string name, double value, string unit, double bar, int samples) =>
        new Figure(name, value, unit, bar, samples, AnalysisBench.Replay + " growth").Print();
}
