// SPDX-License-Identifier: Apache-2.0
using System.Text;

namespace Timonier.Cli.Generate;

/// <summary>The hand-written files of <c>samples/</c> that generators need, carried inside the program.</summary>
internal static class Samples
{
    private const string Root = "samples/";

    /// <summary>The bytes of one of the files: <c>demo/noms.json</c>.</summary>
    public static byte[] Read(string name)
    {
        using var stream = typeof(Samples).Assembly.GetManifestResourceStream(Root + name)
            ?? throw new InvalidOperationException($"The program does not carry {Root}{name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The rows of one of the CSV files, header aside: these files quote nothing.</summary>
    public static IEnumerable<string[]> Rows(string name) => Encoding.UTF8.GetString(Read(name))
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(';'));

    /// <summary>The mappings whose name begins so, in order of name: <c>demo/</c>, <c>bench/pilote-</c> then a number.</summary>
    public static IEnumerable<string> Mappings(string beginning) => typeof(Samples).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Root + beginning, StringComparison.Ordinal) && n.EndsWith(".mapping.json", StringComparison.Ordinal))
        .Select(n => n[Root.Length..])
        .Order(StringComparer.Ordinal);
}
