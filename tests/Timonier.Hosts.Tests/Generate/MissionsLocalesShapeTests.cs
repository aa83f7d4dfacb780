// SPDX-License-Identifier: Apache-2.0
using System.Text;
using Timonier.Cli.Generate;
using Timonier.Cli.Generate.Demonstration;

namespace Timonier.Hosts.Tests.Generate;

public sealed class MissionsLocalesShapeTests
{
    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        var (first, second, third) = (Small(1), Small(1), Small(2));
        Assert.All(first.Names, name => Assert.Equal(first[name], second[name]));
        Assert.NotEqual(first["observations.csv"], third["observations.csv"]);
        Assert.NotEqual(first["structures.csv"], third["structures.csv"]);
        Assert.Equal(first["territoires.csv"], third["territoires.csv"]);
    }

    [Fact]
    public void The_small_form_has_forty_structures_of_three_regions_twenty_indicators_and_two_years()
    {
        var files = Small(GenerationSettings.DefaultSeed);
        Assert.Equal(40, Rows(files, "structures.csv").Count(r => r[8].Length == 0));
        Assert.Equal(3, Rows(files, "territoires.csv").Count(r => r[0] == "region"));
        Assert.Equal(20, Rows(files, "definitions.csv").Count());
        Assert.Equal(["P06", "E02"], Rows(files, "nouvelles-definitions.csv").Select(r => r[0]));
        Assert.Equal(["2024", "2025"], Rows(files, "observations.csv").Select(r => r[2]).Distinct().Order());
    }

    [Fact]
    public void The_full_form_has_two_to_three_hundred_thousand_figures_each_told_once()
    {
        var files = new MemoryFiles();
        var written = new MissionsLocalesShape().Generate(GenerationSettings.Default, files);
        Assert.InRange(written.Value, 200_000, 320_000);
        var keys = new HashSet<string>();
        Assert.All(Rows(files, "observations.csv").Concat(Rows(files, "observations-infra-annuelles.csv")), r => Assert.True(keys.Add($"{r[0]} {r[1]} {r[2]}")));
        Assert.Equal(10, Rows(files, "objectifs.csv").Select(r => r[1]).Distinct().Count());
        Assert.All(Rows(files, "objectifs.csv"), r => Assert.NotEmpty(r[3]));
    }

    [Fact]
    public void Months_and_quarters_told_add_up_to_the_year_told()
    {
        var files = Small(GenerationSettings.DefaultSeed);
        var years = Rows(files, "observations.csv").Where(r => r[6].Length == 0).ToDictionary(r => $"{r[0]} {r[1]} {r[2]}");
        var sums = Rows(files, "observations-infra-annuelles.csv").Where(r => r[6].Length == 0).GroupBy(r => $"{r[0]} {r[1]} {r[2][..4]}").Where(g => years.ContainsKey(g.Key)).ToList();
        Assert.InRange(sums.Count, 150, 164);
        Assert.All(sums, g =>
        {
            foreach (var field in new[] { 3, 4, 5 })
                Assert.Equal(Number(years[g.Key][field]), g.Sum(r => Number(r[field])));
        });
    }

    [Fact]
    public void The_planted_truth_stays_aside_and_no_mapping_speaks_of_it()
    {
        var files = Small(GenerationSettings.DefaultSeed);
        Assert.Contains("a-part/effets-reels.csv", files.Names);
        Assert.All(files.Names.Where(n => n.EndsWith(".mapping.json", StringComparison.Ordinal)), n => Assert.DoesNotContain("a-part", Encoding.UTF8.GetString(files[n]), StringComparison.Ordinal));
        var effects = Rows(files, "a-part/effets-reels.csv").ToList();
        Assert.Equal(["log", "logit"], effects.Select(r => r[2]).Distinct().Order());
        Assert.Equal(effects.Count, effects.DistinctBy(r => (r[0], r[1])).Count());
        Assert.Contains(effects, r => r[1] == "E02");
    }

    [Fact]
    public void The_late_structure_has_its_first_months_and_not_the_last_ones()
    {
        var rows = Rows(Small(GenerationSettings.DefaultSeed), "observations-infra-annuelles.csv").Where(r => r[1] == "A02" && r[2].StartsWith("2025", StringComparison.Ordinal));
        var late = Assert.Single(rows.GroupBy(r => r[0]), g => g.Any(r => r[6] == "manquant"));
        Assert.Equal(["2025-09", "2025-10", "2025-11", "2025-12"], late.Where(r => r[6] == "manquant").Select(r => r[2]));
        Assert.All(late.Where(r => r[6].Length == 0), r => Assert.NotEqual("0", r[5]));
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(50)]
    public void A_scale_out_of_range_is_refused_in_French(double scale)
    {
        var refusal = new MissionsLocalesShape().Generate(GenerationSettings.Default with { Scale = scale }, new MemoryFiles()).Refusal;
        Assert.Equal("generate.scale", refusal?.Code);
        Assert.Contains("0,1 à 10", refusal?.Message, StringComparison.Ordinal);
    }

    private static MemoryFiles Small(ulong seed)
    {
        var files = new MemoryFiles();
        Assert.True(new MissionsLocalesShape().Generate(new(1, seed, IsSmall: true), files).IsDone);
        return files;
    }

    private static IEnumerable<string[]> Rows(MemoryFiles files, string name) =>
        Encoding.UTF8.GetString(files[name]).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(';'));

    private static decimal Number(string text) => text.Length == 0 ? 0 : decimal.Parse(text.Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture);
}
