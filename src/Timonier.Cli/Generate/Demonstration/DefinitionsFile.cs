// SPDX-License-Identifier: Apache-2.0
using System.Text;

namespace Timonier.Cli.Generate.Demonstration;

/// <summary>The catalogue of the demonstration: the hand-written file, with the lines of the indicators told.</summary>
internal static class DefinitionsFile
{
    private const int MultiplierField = 9;
    private const int DecimalsField = 10;

    /// <summary>Writes the file.</summary>
    public static void Write(GeneratedFiles files, IReadOnlyList<Recipe> recipes)
    {
        var told = recipes.Select(r => r.Code).ToHashSet(StringComparer.Ordinal);
        var lines = Encoding.UTF8.GetString(Samples.Read("demo/definitions.csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var kept = lines.Where((line, i) => i == 0 || told.Contains(line[..line.IndexOf(';', StringComparison.Ordinal)]));
        files.Copy("definitions.csv", Encoding.UTF8.GetBytes(string.Join('\n', kept) + "\n"));
    }

    /// <summary>Multiplier and decimals of each indicator, by code.</summary>
    public static IReadOnlyDictionary<string, (int Multiplier, int Decimals)> Formats() => Samples.Rows("demo/definitions.csv")
        .DistinctBy(r => r[0])
        .ToDictionary(
            r => r[0],
            r => (int.Parse(r[MultiplierField], System.Globalization.CultureInfo.InvariantCulture), int.Parse(r[DecimalsField], System.Globalization.CultureInfo.InvariantCulture)));
}
