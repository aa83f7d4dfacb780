// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Text.Json;

namespace Timonier.Cli.Generate.Demonstration;

/// <summary>The hand-written words and traits of the demonstration.</summary>
internal static class DemonstrationWords
{
    /// <summary>The words of names.</summary>
    public static NameStems Stems() => JsonSerializer.Deserialize<NameStems>(Samples.Read("demo/noms.json"))!;

    /// <summary>What each région is like, by INSEE code.</summary>
    public static IReadOnlyDictionary<string, RegionTraits> Regions() => Samples.Rows("demo/regions.csv").ToDictionary(
        r => r[0],
        r => new RegionTraits(Number(r[1]), Number(r[2]), Number(r[3]), Number(r[4]), Number(r[5]), r[6]));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
