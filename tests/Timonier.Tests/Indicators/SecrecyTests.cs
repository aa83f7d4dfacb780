// SPDX-License-Identifier: Apache-2.0
using FsCheck;
using FsCheck.Fluent;
using Timonier.Indicators;
using Timonier.Indicators.Figures;
using Timonier.Network;
using Timonier.Tests.Network;

namespace Timonier.Tests.Indicators;

public sealed class SecrecyTests
{
    private const int Threshold = 5;
    private static readonly Definition Count = new() { Label = "Jeunes", Kind = IndicatorKind.Count };

    [Fact]
    public void A_small_count_is_hidden_and_so_is_the_smallest_other_part_of_the_same_total()
    {
        var map = Sketch.Map("R > A, B, C");
        var panel = Figured.Panel(map, "A = 3, B = 20, C = 50", Count, Threshold);
        Assert.Equal(ValueState.Suppressed, panel.Of(map, "A").State);
        Assert.Equal(ValueState.Suppressed, panel.Of(map, "B").State);
        Assert.Equal((50m, 73m), (panel.Of(map, "C").Value, panel.Of(map, "R").Value));
    }

    [Fact]
    public void Zero_is_not_a_small_count() =>
        Assert.Equal(0m, Figured.Panel(Sketch.Map("R > A, B"), "A = 0, B = 20", Count, Threshold).Of(Sketch.Map("R > A, B"), "A").Value);

    [Fact]
    public void A_total_that_has_one_part_only_is_hidden_with_it()
    {
        var map = Sketch.Map("FR > R, S; R > A; S > B, C");
        var panel = Figured.Panel(map, "A = 2, B = 20, C = 50", Count, Threshold);
        Assert.Equal(ValueState.Suppressed, panel.Of(map, "R").State);
        Assert.Equal(ValueState.Suppressed, panel.Of(map, "S").State);
        Assert.Equal(72m, panel.Of(map, "FR").Value);
    }

    [Fact]
    public void A_rate_with_a_small_numerator_or_denominator_is_hidden_whole()
    {
        var map = Sketch.Map("A; B; C");
        var rate = new Definition { Label = "Taux", Kind = IndicatorKind.Proportion, Multiplier = 100 };
        var panel = Figured.Panel(map, "A = 3/200, B = 2/4, C = 40/100", rate, Threshold);
        Assert.Equal(ValueState.Suppressed, panel.Of(map, "A").State);
        Assert.Equal(ValueState.Suppressed, panel.Of(map, "B").State);
        Assert.Equal(40m, panel.Of(map, "C").Value);
    }

    [Fact]
    public void A_small_percentage_told_alone_is_no_count()
    {
        var map = Sketch.Map("A");
        var rate = new Definition { Label = "Taux", Kind = IndicatorKind.Proportion, Multiplier = 100 };
        Assert.Equal(3m, Figured.Panel(map, "A = 3", rate, Threshold).Of(map, "A").Value);
    }

    [Fact]
    public void A_structure_sees_its_own_small_count()
    {
        var map = Sketch.Map("R > A, B");
        var own = new HeldMandate(new("directeur", "direction", [], OwnsFigures: true), map.Network, Sketch.Tree, map.Units[map.Slot("A")].Id, Sketch.Always, null);
        var panel = Figured.Panel(map, "A = 3, B = 20", Count, Threshold);
        Assert.Equal(3m, panel.Read(map.Slot("A"), Perimeter.Of([own], map, new(2024, 1, 1))).Value);
    }

    /// <summary>Whatever the tree and the counts, no small count can be solved from the totals and parts that are shown.</summary>
    [Fact]
    public void No_total_gives_a_hidden_count_back() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(Trees().ToArbitrary(), drawn =>
        {
            var map = Sketch.Map(drawn.Tree);
            var panel = Figured.Panel(map, drawn.Figures, Count, Threshold);
            return !Solved(map, panel).Any(slot => panel[slot] is { HasFigure: true, Value: > 0 and < Threshold });
        }));

    /// <summary>Slots hidden whose value follows from what is shown: a total less all its other parts, again and again.</summary>
    private static HashSet<int> Solved(NetworkMap map, Panel panel)
    {
        var tree = map.TreeOn(Sketch.Tree, Figured.Year.End);
        var known = Enumerable.Range(0, map.Units.Count).Where(s => panel[s].HasFigure && !panel[s].IsHidden).ToHashSet();
        var shown = known.ToHashSet();
        for (var grew = true; grew;)
        {
            grew = false;
            foreach (var slot in tree.Order)
            {
                var parts = tree.ChildrenOf(slot).ToArray().Where(c => panel[c].HasFigure).Append(slot).ToList();
                var unknown = parts.Where(p => !known.Contains(p)).ToList();
                if (parts.Count > 1 && unknown.Count == 1)
                    grew = known.Add(unknown[0]);
            }
        }

        return [.. known.Except(shown)];
    }

    private static Gen<(string Tree, string Figures)> Trees() =>
        from regions in Gen.Choose(1, 4)
        from sizes in Gen.Choose(1, 4).ListOf(regions)
        from counts in Gen.Frequency((2, Gen.Choose(1, 4)), (5, Gen.Choose(5, 60)), (1, Gen.Constant(0))).ListOf(sizes.Sum())
        select Draw([.. sizes], [.. counts]);

    private static (string Tree, string Figures) Draw(int[] sizes, int[] counts)
    {
        var tree = "FR > " + string.Join(", ", sizes.Select((_, r) => $"R{r}"));
        var unit = 0;
        var figures = new List<string>();
        for (var r = 0; r < sizes.Length; r++)
        {
            var units = Enumerable.Range(unit, sizes[r]).Select(u => $"U{u}").ToList();
            tree += $"; R{r} > " + string.Join(", ", units);
            figures.AddRange(units.Select(u => $"{u} = {counts[unit++]}"));
        }

        return (tree, string.Join(", ", figures));
    }
}
