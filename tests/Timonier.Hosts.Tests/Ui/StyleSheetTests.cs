// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Timonier.Hosts.Tests.Ui;

/// <summary>The tokens of the style sheet: the contrasts that they promise, in the light and in the dark.</summary>
public sealed partial class StyleSheetTests
{
    private static readonly string Sheet = Read("timonier.css");

    public static TheoryData<string, string, double> Contrasts => new()
    {
        { "ink", "paper", 7 }, { "ink-2", "paper", 7 }, { "ink-3", "paper", 4.5 }, { "ink-3", "surface", 4.5 },
        { "action", "surface", 4.5 }, { "on-action", "action", 4.5 }, { "action", "action-tint", 4.5 },
        { "force-ink", "force-tint", 4.5 }, { "on-fill", "force", 4.5 }, { "axe-ink", "axe-tint", 4.5 }, { "on-fill", "axe", 4.5 },
        { "conf", "conf-tint", 4.5 }, { "nc", "surface", 4.5 }, { "stop", "stop-tint", 4.5 }, { "ink", "warn-tint", 4.5 },
        { "warn", "warn-tint", 4.5 }, { "on-brand-2", "brand", 4.5 },
        { "line-2", "surface", 3 }, { "peer-line", "surface", 3 }, { "focus", "paper", 3 }, { "axis", "surface", 3 },
    };

    [Theory]
    [MemberData(nameof(Contrasts))]
    public void Colours_contrast_as_they_promise_in_the_light_and_in_the_dark(string ink, string ground, double least)
    {
        var light = Tokens(Sheet[Sheet.IndexOf(":root {", StringComparison.Ordinal)..Sheet.IndexOf("@media screen {", StringComparison.Ordinal)]);
        var dark = new Dictionary<string, string>(light, StringComparer.Ordinal);
        foreach (var (name, value) in Tokens(DarkBlocks()[0]))
            dark[name] = value;

        Assert.InRange(Contrast(light[ink], light[ground]), least, 21);
        Assert.InRange(Contrast(dark[ink], dark[ground]), least, 21);
    }

    [Fact]
    public void The_dark_of_the_system_and_the_dark_that_is_forced_are_the_same()
    {
        var blocks = DarkBlocks();
        Assert.Equal(2, blocks.Count);
        Assert.Equal(Tokens(blocks[0]), Tokens(blocks[1]));
    }

    [Fact]
    public void Every_token_that_is_used_is_declared_and_every_font_is_served()
    {
        var sheets = Sheet + Read("paper.css");
        var declared = Tokens(Sheet).Keys.ToHashSet(StringComparer.Ordinal);
        Assert.Empty(Uses().Matches(sheets).Select(m => m.Groups["name"].Value).Distinct(StringComparer.Ordinal).Except(declared, StringComparer.Ordinal));
        Assert.All(Urls().Matches(sheets), url => Assert.Contains($"RelativePath=\"{url.Groups["file"].Value}\"", Read("../NpmAssets.targets"), StringComparison.Ordinal));
    }

    [Fact]
    public void No_colour_but_a_token_paints_a_chart()
    {
        var charts = Sheet.Split('\n').Where(line => line.Contains(".tm-chart", StringComparison.Ordinal) && !line.Contains("forced-colors", StringComparison.Ordinal));
        Assert.All(charts, line => Assert.DoesNotMatch("#[0-9a-fA-F]{3,6}\\b|rgb", line));
    }

    private static List<string> DarkBlocks() => [.. Dark().Matches(Sheet).Select(m => m.Groups["block"].Value)];

    private static Dictionary<string, string> Tokens(string css)
    {
        var tokens = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match match in Declarations().Matches(css))
            tokens.TryAdd(match.Groups["name"].Value, match.Groups["value"].Value.Trim());
        return tokens;
    }

    /// <summary>Contrast ratio of WCAG 2.2, section 1.4.3.</summary>
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var hex = colour.TrimStart('#');
        if (hex.Length == 3)
            hex = string.Concat(hex.Select(c => $"{c}{c}"));
        var channels = Enumerable.Range(0, 3)
            .Select(i => int.Parse(hex.AsSpan(i * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))
            .ToArray();
        return (0.2126 * channels[0]) + (0.7152 * channels[1]) + (0.0722 * channels[2]);
    }

    private static string Read(string file, [CallerFilePath] string source = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(source)!, "../../../src/Timonier.Web/wwwroot", file));

    [GeneratedRegex(@"--tm-(?<name>[a-z0-9-]+):\s*(?<value>[^;]+);", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declarations();

    [GeneratedRegex(@"var\(--tm-(?<name>[a-z0-9-]+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Uses();

    [GeneratedRegex("""url\("(?<file>[^"]+)"\)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Urls();

    [GeneratedRegex(@"color-scheme: dark;(?<block>[^}]*)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dark();
}
