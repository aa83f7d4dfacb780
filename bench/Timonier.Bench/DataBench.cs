// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Bench;

/// <summary>Figures of what a living network costs: each is a class of its own.</summary>
internal static class DataBench
{
    private static readonly IReadOnlyDictionary<string, Func<Task>> All = new Dictionary<string, Func<Task>>(StringComparer.Ordinal)
    {
        ["charter"] = CharterBench.RunAsync,
        ["succession"] = SuccessionBench.RunAsync,
    };

    /// <summary>Runs all of them, or the one that is named.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        foreach (var (name, run) in All)
        {
            if (args.Length == 0 || args.Contains(name))
                await run();
        }

        return 0;
    }
}
