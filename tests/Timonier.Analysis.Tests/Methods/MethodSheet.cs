// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Text.RegularExpressions;
using Timonier.Analysis.Methods;
using Timonier.Analysis.Tests.Conformance;

namespace Timonier.Analysis.Tests.Methods;

/// <summary>A sheet of <c>docs/methods</c>: its sections, and its worked example as two blocks of CSV around one command.</summary>
internal sealed partial class MethodSheet
{
    private readonly string path;

    private MethodSheet(string path)
    {
        this.path = path;
        Text = File.ReadAllText(path);
    }

    public static string Folder { get; } = Path.Combine(SharedFolder.Repository, "docs", "methods");

    /// <summary>The sections of every sheet, in order.</summary>
    public static string[] Sections { get; } =
    [
        "Question", "Formule", "Paramètres", "Colonnes lues", "Colonnes rendues", "Unités", "Hypothèses", "Limites", "Source", "Exemple travaillé",
    ];

    public string Text { get; private set; }

    public string Title => Text.Split('\n')[0][2..];

    public string[] Headings => [.. Text.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..])];

    public VectorFile Input => VectorFile.Parse(path, Block(0));

    public VectorFile Output => VectorFile.Parse(path, Block(1));

    /// <summary>The command of the example, word for word.</summary>
    public string Command => CommandLine().Match(Text).Value;

    /// <summary>What the command of the example sets.</summary>
    public string[] Settings => [.. Setting().Matches(Command).Select(match => match.Groups[1].Value.Trim('"'))];

    public static MethodSheet Read(string id) => new(Path.Combine(Folder, $"{id}.md"));

    /// <summary>Ten digits are printed; nine are checked.</summary>
    public static void AssertSame(string expected, string actual, string label)
    {
        if (expected.Length > 0 && double.TryParse(expected, CultureInfo.InvariantCulture, out var wanted)
            && double.TryParse(actual, CultureInfo.InvariantCulture, out var got))
        {
            Assert.True(Math.Abs(got - wanted) <= 1e-9 * Math.Max(1e-12, Math.Abs(wanted)), $"{label}: {actual} for {expected}");
        }
        else
        {
            Assert.True(expected == actual, $"{label}: {actual} for {expected}");
        }
    }

    /// <summary>The text of a section.</summary>
    public string Section(string heading) => Text.Split($"\n## {heading}\n")[1].Split("\n## ")[0].Trim();

    /// <summary>Writes what the code knows in place of what the sheet says of parameters and columns.</summary>
    public void Rewrite(Method method)
    {
        foreach (var (heading, text) in SheetTables.Of(method))
        {
            Text = Text.Replace($"\n## {heading}\n\n{Section(heading)}\n", $"\n## {heading}\n\n{text}\n", StringComparison.Ordinal);
        }

        File.WriteAllText(path, Text);
    }

    /// <summary>Writes a result in place of the second block.</summary>
    public void RewriteOutput(VectorFile result)
    {
        var lines = Enumerable.Range(0, result.RowCount).Select(row => string.Join(',', result.Columns.Select(column => Short(result.Text(row, column)))));
        var block = Blocks().Matches(Text)[1].Groups[1];
        var csv = string.Join('\n', lines.Prepend(string.Join(',', result.Columns))) + "\n";
        Text = Text[..block.Index] + csv + Text[(block.Index + block.Length)..];
        File.WriteAllText(path, Text);
    }

    private static string Short(string cell) =>
        cell.Length > 12 && double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("G10", CultureInfo.InvariantCulture)
            : cell.Contains(',', StringComparison.Ordinal) ? $"\"{cell}\"" : cell;

    private string Block(int index) => Blocks().Matches(Text)[index].Groups[1].Value;

    [GeneratedRegex("```csv\n(.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blocks();

    [GeneratedRegex("^timonier method run .*$", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CommandLine();

    [GeneratedRegex("--set (\"[^\"]+\"|\\S+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Setting();
}
