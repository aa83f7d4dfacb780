// SPDX-License-Identifier: Apache-2.0
using Timonier.Network;

namespace Timonier.Tests.Network;

/// <summary>A compartment that no room declares yet, as one would.</summary>
public sealed class CompartmentTests
{
    private static readonly Compartment Files = new("people", "dossiers des personnes");
    private static readonly Right ReadFiles = new("people.read-files", "lire les dossiers des personnes", RightScope.Subtree) { Compartment = Files };
    private static readonly Right ReadPosts = new("people.read-posts", "lire les postes", RightScope.Subtree);
    private static readonly Role Head = new("chef", "direction", [ReadFiles.Code, ReadPosts.Code], OwnsFigures: false);
    private static readonly NetworkMap Map = Sketch.Map("FR > R, S; R > A, B; S > C");

    [Fact]
    public void A_role_that_would_read_reads_nothing_of_a_compartment_that_its_mandate_does_not_name()
    {
        var actor = Of(Held("R"));
        Assert.True(actor.May(ReadPosts, Map, Unit("A")));
        Assert.False(actor.May(ReadFiles, Map, Unit("A")));
        Assert.True(actor.PerimeterOf(ReadFiles, Map).IsEmpty);
    }

    [Fact]
    public void A_mandate_that_names_it_opens_it_over_its_own_units_and_no_other()
    {
        var actor = Of(Held("R") with { Compartments = [Files.Code] }, Held("S"));
        Assert.True(actor.May(ReadFiles, Map, Unit("A")));
        Assert.False(actor.May(ReadFiles, Map, Unit("C")));
        Assert.True(actor.May(ReadPosts, Map, Unit("C")));
    }

    [Fact]
    public void No_superuser_whatever_it_holds_over_the_instance_opens_one_in_silence()
    {
        var everything = new HeldMandate(Head, NetworkId.References, "", null, Sketch.Always, null);
        Assert.False(Of(everything).May(ReadFiles, Map.Network));
        Assert.False(Of(everything).May(ReadFiles, Map, Unit("A")));
        Assert.True(Of(everything with { Compartments = [Files.Code] }).May(ReadFiles, Map.Network));
    }

    [Fact]
    public void Another_compartment_opens_nothing() =>
        Assert.False(Of(Held("R") with { Compartments = ["discipline"] }).May(ReadFiles, Map, Unit("A")));

    private static Actor Of(params HeldMandate[] mandates) => new(null, "essai", mandates, new(2026, 3, 12));

    private static HeldMandate Held(string root) => new(Head, Map.Network, Sketch.Tree, Unit(root), Sketch.Always, null);

    private static UnitId Unit(string code) => Map.Units[Map.Slot(code)].Id;
}
