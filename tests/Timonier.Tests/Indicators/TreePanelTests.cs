// SPDX-License-Identifier: Apache-2.0
using FsCheck;
using FsCheck.Fluent;
using Timonier.Indicators;
using Timonier.Indicators.Figures;
using Timonier.Network;
using Timonier.Tests.Network;

namespace Timonier.Tests.Indicators;

/// <summary>Figures added up another tree than the network's own.</summary>
public sealed class TreePanelTests
{
    private const int Threshold = 5;
    private const string Other = "budget";
    private static readonly Definition Count = new() { Label = "Jeunes", Kind = IndicatorKind.Count };

    [Fact]
    public void Totals_follow_the_tree_that_is_asked()
    {
        var map = With(Sketch.Map("FR > R, S; R > A, B; S > C; X; Y"), ("A", "X"), ("C", "X"), ("B", "Y"));
        var panels = Panels(map, "A = 10, B = 20, C = 30");
        Assert.Equal((30m, 40m, 20m), (panels.Main.Of(map, "R").Value, panels.Other.Of(map, "X").Value, panels.Other.Of(map, "Y").Value));
        Assert.Equal(ValueState.Missing, panels.Main.Of(map, "X").State);
    }

    [Fact]
    public void A_hidden_count_enters_no_total_of_another_tree_and_is_missing_from_its_coverage()
    {
        var map = With(Sketch.Map("FR > R, S; R > A, B; S > C, D; X"), ("A", "X"), ("C", "X"));
        var total = Panels(map, "A = 3, B = 20, C = 30, D = 40").Other.Of(map, "X");
        Assert.Equal((30m, 1, 2), (total.Value, total.Coverage!.Value.Known, total.Coverage.Value.Expected));
    }

    [Fact]
    public void A_total_over_the_very_units_of_one_that_is_shown_is_that_total()
    {
        var map = With(Sketch.Map("FR > R; R > A, B, C; X"), ("A", "X"), ("B", "X"), ("C", "X"));
        var panels = Panels(map, "A = 3, B = 20, C = 30");
        Assert.Equal((53m, 53m), (panels.Main.Of(map, "R").Value, panels.Other.Of(map, "X").Value));
    }

    /// <summary>Whatever the two trees, no equation made of the figures and totals shown gives a small count back.</summary>
    [Fact]
    public void Two_trees_together_give_no_hidden_count_back() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(Gen.Choose(1, 4).Two().SelectMany(c => Gen.Choose(0, 15).ListOf(24).Select(d => (c, d.ToArray()))).ToArbitrary(), drawn =>
        {
            var (((regions, budgets), draws), units) = ((drawn.Item1, drawn.Item2), 8);
            var tree = "FR > " + string.Join(", ", Enumerable.Range(0, regions).Select(r => $"R{r}"))
                + string.Concat(Enumerable.Range(0, units).GroupBy(u => draws[u] % regions).Select(g => $"; R{g.Key} > {string.Join(", ", g.Select(u => $"U{u}"))}"))
                + string.Concat(Enumerable.Range(0, budgets).Select(b => $"; X{b}"));
            var map = With(Sketch.Map(tree), [.. Enumerable.Range(0, units).Select(u => ($"U{u}", $"X{draws[8 + u] % budgets}"))]);
            var panels = Panels(map, string.Join(", ", Enumerable.Range(0, units).Select(u => $"U{u} = {draws[16 + u] * 2}")));
            return !Solvable(map, panels.Main, panels.Other, units);
        }));

    /// <summary>True when some hidden unit follows from the totals shown: its unit vector lies in the space that they span.</summary>
    private static bool Solvable(NetworkMap map, Panel main, Panel other, int units)
    {
        var hidden = Enumerable.Range(0, units).Where(u => main[map.Slot($"U{u}")] is { HasFigure: true, IsHidden: true }).ToList();
        var rows = new List<double[]>();
        foreach (var (panel, tree) in new[] { (main, map.TreeOn(Sketch.Tree, Figured.Year.End)), (other, map.TreeOn(Other, Figured.Year.End)) })
        {
            for (var slot = 0; slot < panel.Count; slot++)
            {
                if (panel[slot] is not { IsTold: false, HasFigure: true, IsHidden: false } || tree.ChildrenOf(slot).IsEmpty)
                    continue;
                var isPartial = ReferenceEquals(panel, other) && panel[slot].Known < panel[slot].Expected;
                rows.Add([.. hidden.Select(u => !isPartial && tree.IsWithin(map.Slot($"U{u}"), slot) ? 1.0 : 0.0)]);
            }
        }

        return hidden.Where((u, i) => main[map.Slot($"U{u}")].Value < Threshold && Rank(rows) == Rank([.. rows, [.. hidden.Select((_, j) => j == i ? 1.0 : 0.0)]])).Any();
    }

    private static int Rank(List<double[]> rows)
    {
        var matrix = rows.ConvertAll(r => r.ToArray());
        var rank = 0;
        for (var column = 0; matrix.Count > 0 && column < matrix[0].Length; column++)
        {
            var pivot = matrix.FindIndex(rank, r => Math.Abs(r[column]) > 1e-9);
            if (pivot < 0)
                continue;
            (matrix[rank], matrix[pivot]) = (matrix[pivot], matrix[rank]);
            for (var row = 0; row < matrix.Count; row++)
            {
                if (row == rank)
                    continue;
                var factor = matrix[row][column] / matrix[rank][column];
                for (var c = column; c < matrix[row].Length; c++)
                    matrix[row][c] -= factor * matrix[rank][c];
            }

            rank++;
        }

        return rank;
    }

    private static (Panel Main, Panel Other) Panels(NetworkMap map, string figures)
    {
        var subject = new PanelSubject(Figured.Cube(map, figures), map, Figured.Indicator(Count), Aspect.Observed, Figured.Year, Threshold);
        var main = PanelBuilder.Build(subject);
        return (main, TreePanelBuilder.Build(subject with { Tree = Other }, main));
    }

    private static NetworkMap With(NetworkMap map, params (string Child, string Parent)[] links)
    {
        var changes = new UnitChanges();
        changes.Trees.Add((Other, "Budget"));
        changes.Links.AddRange(links.Select(l => new UnitLink(Other, map.Units[map.Slot(l.Child)].Id, new(map.Units[map.Slot(l.Parent)].Id, Sketch.Always, null))));
        return map.With(changes, 2);
    }
}
