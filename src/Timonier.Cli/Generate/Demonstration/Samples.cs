// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Timonier.Cli.Generate.Demonstration;

/// <summary>The hand-written files of <c>samples/demo</c>, carried inside the program.</summary>
internal static class Samples
{
    /// <summary>The bytes of one of the files.</summary>
    public static byte[] Read(string name)
    {
        using var stream = typeof(Samples).Assembly.GetManifestResourceStream("samples/demo/" + name)
            ?? throw new InvalidOperationException($"The program does not carry samples/demo/{name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The names of the files.</summary>
    public static IEnumerable<string> Names => typeof(Samples).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith("samples/demo/", StringComparison.Ordinal)).Select(n => n["samples/demo/".Length..]);

    /// <summary>The rows of one of the CSV files, header aside: these files quote nothing.</summary>
    public static IEnumerable<string[]> Rows(string name) => Encoding.UTF8.GetString(Read(name))
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(';'));

    /// <summary>The words of names.</summary>
    public static NameStems Stems() => JsonSerializer.Deserialize<NameStems>(Read("noms.json"))!;

    /// <summary>What each région is like, by INSEE code.</summary>
    public static IReadOnlyDictionary<string, RegionTraits> Regions() => Rows("regions.csv").ToDictionary(
        r => r[0],
        r => new RegionTraits(Number(r[1]), Number(r[2]), Number(r[3]), Number(r[4]), Number(r[5]), r[6]));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
