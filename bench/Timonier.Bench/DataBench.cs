// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Bench;

/// <summary>What the data of a network cost, part by part.</summary>
internal static class DataBench
{
    private static readonly Func<string[], Task<int>>[] Parts = [CharterBench.RunAsync];

    public static async Task<int> RunAsync(string[] args)
    {
        var worst = 0;
        foreach (var part in Parts)
            worst = Math.Max(worst, await part(args));
        return worst;
    }
}
