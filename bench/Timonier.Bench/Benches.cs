// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Bench;

/// <summary>The benches by name.</summary>
internal static class Benches
{
    public static IReadOnlyDictionary<string, Func<string[], Task<int>>> All { get; } = new Dictionary<string, Func<string[], Task<int>>>(StringComparer.Ordinal)
    {
        ["agreement"] = AgreementBench.RunAsync,
        ["analysis"] = AnalysisBench.RunAsync,
        ["cube"] = CubeBench.RunAsync,
        ["data"] = DataBench.RunAsync,
        ["formula"] = FormulaBench.RunAsync,
        ["import"] = ImportBench.RunAsync,
        ["pages"] = PagesBench.RunAsync,
        ["safety"] = SafetyBench.RunAsync,
        ["simulation"] = SimulationBench.RunAsync,
    };

    public static int Usage()
    {
        Console.Error.WriteLine("bench/run.sh NAME, with NAME one of: " + string.Join(", ", All.Keys));
        return 2;
    }
}
