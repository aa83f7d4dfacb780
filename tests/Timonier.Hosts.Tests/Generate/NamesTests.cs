// SPDX-License-Identifier: Apache-2.0
using Timonier.Cli.Generate.Demonstration;

namespace Timonier.Hosts.Tests.Generate;

public sealed class NamesTests(FictionalNetwork network) : IClassFixture<FictionalNetwork>
{
    [Theory]
    [InlineData("le Val", "du Val")]
    [InlineData("les Rives", "des Rives")]
    [InlineData("la Plaine", "de la Plaine")]
    [InlineData("l’Anse", "de l’Anse")]
    [InlineData("Aubrière", "d’Aubrière")]
    [InlineData("Éguzières", "d’Éguzières")]
    [InlineData("Morlivian", "de Morlivian")]
    public void Nouns_are_contracted_and_elided_as_in_good_French(string noun, string expected) => Assert.Equal(expected, Names.Of(noun));

    [Fact]
    public void No_two_structures_have_the_same_name() =>
        Assert.Equal(network.Structures.Count, network.Structures.Select(s => Names.Folded(s.Name)).Distinct().Count());

    [Fact]
    public void No_name_holds_a_straight_apostrophe_or_a_missed_elision() => Assert.All(network.Structures, s =>
    {
        Assert.StartsWith("Mission locale d", s.Name, StringComparison.Ordinal);
        Assert.DoesNotContain('\'', s.Name);
        Assert.DoesNotMatch("\\bde (les?|[AEIOUÉÈÊ])", s.Name);
        Assert.DoesNotMatch("d’[^AEIOUÉÈÊY]", s.Name);
    });

    [Fact]
    public void No_invented_place_is_a_real_commune()
    {
        var communes = network.Geography.CommuneNames.Select(Names.Folded).ToHashSet();
        Assert.All(network.Structures, s => Assert.DoesNotContain(Names.Folded(s.Name.Split(["de ", "d’"], StringSplitOptions.None)[^1]), communes));
    }

    [Fact]
    public void No_name_is_that_of_a_real_structure()
    {
        var real = RealStructures().ToHashSet();
        Assert.InRange(real.Count, 400, 1000);
        Assert.All(network.Structures, s => Assert.DoesNotContain(Bare(s.Name), real));
    }

    /// <summary>What distinguishes a name: without « mission locale », articles and the département's number.</summary>
    private static string Bare(string name)
    {
        string[] common = ["MISSION", "LOCALE", "ML", "MLI", "MLJ", "POUR", "LES", "DES", "LE", "LA", "DE", "DU", "D", "L", "JEUNES", "JEUNE", "SIEGE", "ET"];
        return string.Join(' ', Names.Folded(name).Split(' ').Where(w => !common.Contains(w) && !w.All(char.IsAsciiDigit)));
    }

    private static IEnumerable<string> RealStructures()
    {
        var lines = File.ReadAllLines(SharedFiles.Find("data/missions-locales/structures-milo-2023.csv"));
        return lines.Skip(1).SelectMany(l => l.Split(',')[1..3]).Select(Bare).Where(n => n.Length > 0);
    }
}
