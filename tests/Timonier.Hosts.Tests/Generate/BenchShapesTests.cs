// SPDX-License-Identifier: Apache-2.0
using System.Text;
using Timonier.Cli.Generate;

namespace Timonier.Hosts.Tests.Generate;

public sealed class BenchShapesTests
{
    [Fact]
    public void Pilote_has_404_000_rows_of_250_indicators_and_120_zones()
    {
        var files = new MemoryFiles();
        Assert.Equal(404_000, Shapes.Find("pilote").Value!.Generate(GenerationSettings.Default, files).Value);
        Assert.Equal(250, Rows(files, "indicateurs.csv").Count());
        Assert.Equal(120, Rows(files, "zones.csv").Count());
        var rates = Rows(files, "indicateurs.csv").Where(r => r[2] == "%").Select(r => r[0]).ToHashSet();
        Assert.Equal(125, rates.Count);
        var keys = new HashSet<string>();
        foreach (var row in Rows(files, "valeurs.csv"))
        {
            Assert.Equal(6, row.Length);
            Assert.True(keys.Add($"{row[0]} {row[1]} {row[3]} {row[4]}"));
            Assert.Contains(row[4], new[] { "vi", "va", "vc" });
            Assert.InRange(Number(row[5]), 0.1m, rates.Contains(row[0]) ? 100 : 1_000_000);
        }

        Assert.DoesNotContain(Rows(files, "valeurs-suite.csv"), r => keys.Contains($"{r[0]} {r[1]} {r[3]} {r[4]}"));
        Assert.Equal(1_000, Rows(files, "valeurs-suite.csv").Count());
    }

    [Fact]
    public void Pilote_pages_has_five_indicators_in_each_family_and_24_months_in_each_series()
    {
        var files = Tenth("pilote-pages", 0.02);
        Assert.All(Rows(files, "indicateurs.csv").CountBy(r => r[5]), f => Assert.Equal(5, f.Value));
        Assert.All(Rows(files, "valeurs.csv").Where(r => r[4] == "va").CountBy(r => (r[0], r[1])), s => Assert.Equal(24, s.Value));
        Assert.Equal(15 * 120 * 26, Rows(files, "valeurs.csv").Count());
    }

    [Fact]
    public void Cube_has_3_200_000_observations_at_full_scale_and_shares_within_their_whole()
    {
        var files = Tenth("cube", 0.01);
        var rows = Rows(files, "observations.csv").ToList();
        Assert.Equal(32_000, rows.Count);
        Assert.All(rows.Where(r => r[5].Length == 0), r => Assert.True(int.Parse(r[3], null) <= int.Parse(r[4], null)));
        Assert.Equal(16_000, rows.Count(r => r[5].Length > 0));
    }

    [Theory]
    [InlineData("pilote")]
    [InlineData("pilote-pages")]
    [InlineData("cube")]
    public void Each_shape_gives_the_same_bytes_for_a_seed_and_brings_its_mappings_in_order(string shape)
    {
        var (first, second) = (Tenth(shape, 0.01), Tenth(shape, 0.01));
        Assert.All(first.Names, n => Assert.Equal(first[n], second[n]));
        var mappings = first.Names.Where(n => n.EndsWith(".mapping.json", StringComparison.Ordinal)).ToList();
        Assert.Equal(Enumerable.Range(1, mappings.Count).Select(i => $"{i}"), mappings.Select(m => m[..1]));
        Assert.All(mappings, m => Assert.Contains($"\"{shape}\"", Encoding.UTF8.GetString(first[m]), StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_shape_is_refused_with_the_list_of_those_that_exist() =>
        Assert.Contains("missions-locales, pilote, pilote-pages, cube, referentiel", Shapes.Find("piote").Refusal?.Message, StringComparison.Ordinal);

    [Fact]
    public void Referentiel_has_three_vintages_whose_mergers_explain_every_difference_and_networks_of_eight_levels()
    {
        var files = Tenth("referentiel", 0.05);
        HashSet<string> Codes(int year) => [.. Rows(files, $"communes-{year}.csv").Select(r => r[0])];
        foreach (var year in new[] { 2024, 2025 })
        {
            var gone = Rows(files, "mouvements.csv").Where(r => r[2] == $"{year}-01-01" && r[0] != r[1]).Select(r => r[0]).Order();
            Assert.Equal(Codes(year - 1).Except(Codes(year)).Order(), gone);
        }

        var parents = Rows(files, "reseaux/reseau-001.csv").ToDictionary(r => r[0], r => r[2]);
        int Depth(string code) => parents[code].Length == 0 ? 1 : 1 + Depth(parents[code]);
        Assert.Equal((440, 8), (parents.Count, parents.Keys.Max(Depth)));
        Assert.Equal(5, files.Names.Count(n => n.StartsWith("reseaux/", StringComparison.Ordinal) && n.EndsWith(".csv", StringComparison.Ordinal)));
    }

    private static MemoryFiles Tenth(string shape, double scale)
    {
        var files = new MemoryFiles();
        Assert.True(Shapes.Find(shape).Value!.Generate(GenerationSettings.Default with { Scale = scale }, files).IsDone);
        return files;
    }

    private static decimal Number(string text) => decimal.Parse(text.Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string[]> Rows(MemoryFiles files, string name) =>
        Encoding.UTF8.GetString(files[name]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(';'));
}
