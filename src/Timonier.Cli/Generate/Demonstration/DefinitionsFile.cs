// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Text;

namespace Timonier.Cli.Generate.Demonstration;

/// <summary>The catalogue of the demonstration: the hand-written file, with the lines of the indicators told.</summary>
/// <remarks>Definitions that replace an earlier one go to a file of their own, imported after: a file says one thing of an indicator.</remarks>
internal static class DefinitionsFile
{
    private const string Source = "demo/definitions.csv";
    private const int ValidFromField = 1;
    private const int MultiplierField = 9;
    private const int DecimalsField = 10;

    /// <summary>Writes the two files, and the one of the calculated indicators, whose measures every plan tells.</summary>
    public static void Write(GeneratedFiles files, IReadOnlyList<Recipe> recipes)
    {
        var told = recipes.Select(r => r.Code).ToHashSet(StringComparer.Ordinal);
        var lines = Encoding.UTF8.GetString(Samples.Read(Source)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var rows = lines.Skip(1).Where(l => told.Contains(l.Split(';')[0])).ToLookup(l => l.Split(';')[ValidFromField].Length > 0);
        Copy("definitions.csv", rows[false]);
        Copy("nouvelles-definitions.csv", rows[true]);
        files.Copy("indicateurs-calcules.csv", Samples.Read("demo/indicateurs-calcules.csv"));

        void Copy(string name, IEnumerable<string> kept) => files.Copy(name, Encoding.UTF8.GetBytes(string.Join('\n', kept.Prepend(lines[0])) + "\n"));
    }

    /// <summary>Multiplier and decimals of each indicator, by code.</summary>
    public static IReadOnlyDictionary<string, (int Multiplier, int Decimals)> Formats() => Samples.Rows(Source)
        .DistinctBy(r => r[0])
        .ToDictionary(r => r[0], r => (Number(r[MultiplierField]), Number(r[DecimalsField])));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
