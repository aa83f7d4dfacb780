// SPDX-License-Identifier: Apache-2.0
using Timonier.Cli.Generate.Demonstration;
using Timonier.Cli.Generate.Demonstration.Recipes;

namespace Timonier.Hosts.Tests.Generate;

public sealed class EffectsTests(FictionalNetwork network) : IClassFixture<FictionalNetwork>
{
    private const int Year = 2022;

    [Fact]
    public void Effects_have_the_spread_their_recipe_says()
    {
        foreach (var recipe in AllRecipes.List.Where(r => r.Own > 0))
        {
            var effects = Enumerable.Range(0, network.Structures.Count).Select(p => network.Effects.Own(recipe.Code, p, Year)).ToList();
            Assert.InRange(Math.Sqrt(effects.Average(e => e * e)) / recipe.Own, 0.80, 1.25);
        }
    }

    [Fact]
    public void Effects_last_from_year_to_year_and_drift_a_little()
    {
        var (now, next) = (Effects("E01", Year), Effects("E01", Year + 1));
        var correlation = now.Zip(next, (a, b) => a * b).Sum() / Math.Sqrt(now.Sum(a => a * a) * next.Sum(b => b * b));
        Assert.InRange(correlation, 0.88, 0.98);
    }

    [Fact]
    public void Structures_of_a_region_share_a_part_of_their_effects()
    {
        var shares = AllRecipes.List.Where(r => r.Own > 0).Select(r =>
        {
            var effects = Effects(r.Code, Year);
            var mean = effects.Average();
            var between = network.Structures.Select((s, i) => (s.Region, Effect: effects[i] - mean)).GroupBy(e => e.Region)
                .Sum(g => g.Count() * Math.Pow(g.Average(e => e.Effect), 2));
            return between / effects.Sum(e => (e - mean) * (e - mean));
        });
        Assert.InRange(shares.Average(), 0.15, 0.35);
    }

    /// <summary>The figures show what was planted: among structures with many newcomers, those that truly do better than their surroundings get better results.</summary>
    [Theory]
    [InlineData("E01", 0.75)]
    [InlineData("P03", 0.90)]
    [InlineData("F04", 0.85)]
    public void What_is_planted_shows_in_the_figures_of_large_structures(string code, double leastCorrelation)
    {
        var recipe = (ShareRecipe)AllRecipes.List.Single(r => r.Code == code);
        var pairs = network.Read(code, Year).Where(f => f.Figure.Second >= 400).Select(f =>
        {
            var around = network.Structures[f.Place].Surroundings;
            var expected = Odds.Of(recipe.At(null!)) + recipe.Pulls.Sum(p => p.Weight * around[p.Trait]);
            return (Gap: Odds.Of(f.Figure.Value) - expected, True: network.Effects.True(code, f.Place, Year));
        }).ToList();
        Assert.InRange(pairs.Count, 200, 440);
        var (gap, truth) = (pairs.Average(p => p.Gap), pairs.Average(p => p.True));
        var correlation = pairs.Sum(p => (p.Gap - gap) * (p.True - truth))
            / Math.Sqrt(pairs.Sum(p => Math.Pow(p.Gap - gap, 2)) * pairs.Sum(p => Math.Pow(p.True - truth, 2)));
        Assert.InRange(correlation, leastCorrelation, 1);
    }

    [Fact]
    public void A_merged_structure_has_the_mean_effect_of_the_two()
    {
        var structures = network.Structures.ToList();
        var union = structures.FindIndex(s => s.Merged.Count > 0);
        var merged = structures[union].Merged.Select(m => (structures.FindIndex(s => s.Code == m.Code), m.Zone.Population)).ToList();
        var expected = merged.Sum(m => network.Effects.Own("E02", m.Item1, Year) * m.Population) / merged.Sum(m => m.Population);
        Assert.Equal(expected, network.Effects.Own("E02", union, Year), 1e-12);
    }

    [Fact]
    public void The_effect_of_a_ratio_is_that_of_its_terms()
    {
        const int place = 17;
        double Own(string code) => network.Effects.Own(code, place, Year);
        Assert.Equal(Own("A01") + Own("R03") - Own("C06"), network.Effects.True("R02", place, Year), 1e-12);
        Assert.Equal(Own("E02") - (0.18 * Own("Q02")), network.Effects.True("E02", place, Year), 1e-12);
    }

    private List<double> Effects(string code, int year) =>
        [.. Enumerable.Range(0, network.Structures.Count).Select(p => network.Effects.Own(code, p, year))];
}
