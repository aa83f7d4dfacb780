// SPDX-License-Identifier: Apache-2.0
using Timonier.Cli.Generate.Demonstration;

namespace Timonier.Hosts.Tests.Generate;

public sealed class ZoningTests(FictionalNetwork network) : IClassFixture<FictionalNetwork>
{
    private IEnumerable<Structure> Open => network.Structures.Where(s => s.LastYear is null);

    [Fact]
    public void The_network_has_440_structures_in_18_regions_and_every_departement()
    {
        Assert.Equal(440, Open.Count());
        Assert.Equal(18, Open.Select(s => s.Region).Distinct().Count());
        Assert.Equal(101, Open.Select(s => s.Zone.Department).Distinct().Count());
    }

    [Fact]
    public void Every_commune_is_served_whole_once_over_the_structures_that_serve_it()
    {
        var served = Open.SelectMany(s => s.Zone.Parts).GroupBy(p => p.Commune.Code).ToDictionary(g => g.Key, g => g.Sum(p => p.Percent));
        var communes = network.Geography.Departments.SelectMany(d => network.Geography.CommunesOf(d.Code)).ToList();
        Assert.InRange(communes.Count, 34_900, 35_000);
        Assert.All(communes, c => Assert.Equal(100, served[c.Code]));
    }

    [Fact]
    public void One_commune_in_twenty_is_shared()
    {
        var communes = Open.SelectMany(s => s.Zone.Parts).GroupBy(p => p.Commune.Code).ToList();
        Assert.InRange((double)communes.Count(c => c.Any(p => p.Percent < 100)) / communes.Count, 0.045, 0.055);
    }

    [Fact]
    public void Regions_have_structures_in_proportion_to_their_population()
    {
        var nation = network.Geography.Departments.Sum(d => network.Geography.PopulationOf(d.Code));
        foreach (var region in network.Geography.Regions)
        {
            var departments = network.Geography.Departments.Where(d => d.Region == region.Code).ToList();
            var due = 440.0 * departments.Sum(d => network.Geography.PopulationOf(d.Code)) / nation;
            Assert.Equal(Math.Max(departments.Count, due), Open.Count(s => s.Region == region.Code), 1.5);
        }
    }

    [Theory]
    [InlineData("751")]
    [InlineData("132")]
    [InlineData("6938")]
    public void The_three_largest_cities_are_served_by_several_structures(string arrondissement) =>
        Assert.InRange(Open.Count(s => s.Zone.Parts.Any(p => p.Commune.Code.StartsWith(arrondissement, StringComparison.Ordinal))), 2, 8);

    [Fact]
    public void Two_structures_of_one_departement_become_one_in_the_middle_of_the_agreement()
    {
        var union = Assert.Single(network.Structures, s => s.Merged.Count > 0);
        Assert.Equal(2, union.Merged.Count);
        Assert.Equal(NetworkBuilding.MergerYear, union.FirstYear);
        Assert.All(union.Merged, m => Assert.Equal(NetworkBuilding.MergerYear - 1, network.Structures.Single(s => s.Code == m.Code).LastYear));
        Assert.Equal(union.Zone.Population, union.Merged.Sum(m => m.Zone.Population), 10.0);
        Assert.Equal($"{union.Merged[0].Name} et {union.Merged[1].Name["Mission locale ".Length..]}", union.Name);
    }

    [Theory]
    [InlineData(10, new[] { 1.0, 1, 1 }, new[] { 1, 1, 1 }, new[] { 4, 3, 3 })]
    [InlineData(10, new[] { 98.0, 1, 1 }, new[] { 1, 2, 1 }, new[] { 7, 2, 1 })]
    [InlineData(2, new[] { 5.0, 5, 5 }, new[] { 1, 1, 1 }, new[] { 1, 1, 1 })]
    public void A_number_is_split_by_largest_remainders_above_its_floors(int total, double[] weights, int[] floors, int[] expected) =>
        Assert.Equal(expected, Allocation.Share(total, weights, floors));
}
