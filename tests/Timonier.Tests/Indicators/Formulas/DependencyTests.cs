// SPDX-License-Identifier: Apache-2.0
using FsCheck;
using FsCheck.Fluent;
using Timonier.Indicators.Formulas;

namespace Timonier.Tests.Indicators.Formulas;

/// <summary>Indicators computed from indicators.</summary>
public sealed class DependencyTests
{
    [Fact]
    public void A_cycle_is_refused_with_its_path()
    {
        var refusal = FormulaDependencies.Order(Needs(("A", ["B", "X"]), ("B", ["Y", "C"]), ("C", ["b"]), ("D", ["A"]))).Refusal;
        Assert.Equal("formula.cycle", refusal?.Code);
        Assert.Contains("B → C → B", refusal?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_indicator_computed_from_itself_is_a_cycle() =>
        Assert.Contains("A → A", FormulaDependencies.Order(Needs(("A", ["a"]))).Refusal?.Message, StringComparison.Ordinal);

    [Fact]
    public void Without_a_cycle_each_comes_after_what_it_needs()
    {
        var order = FormulaDependencies.Order(Needs(("Z", ["Y"]), ("M", ["Z", "Y", "obs"]), ("Y", ["obs"]))).Value!;
        Assert.Equal(["Y", "Z", "M"], order);
    }

    [Fact]
    public void A_chain_of_a_hundred_thousand_is_ordered_without_recursion()
    {
        var needs = Enumerable.Range(0, 100_000).ToDictionary(i => $"I{i:D6}", i => (IReadOnlyList<string>)[$"I{i + 1:D6}"]);
        Assert.Equal("I099999", FormulaDependencies.Order(needs).Value![0]);
        needs["I099999"] = ["I000000"];
        Assert.Equal("formula.cycle", FormulaDependencies.Order(needs).Refusal?.Code);
    }

    [Fact]
    public void Any_graph_is_ordered_or_has_a_path_that_really_closes() =>
        Prop.ForAll(Gen.Choose(0, 7).Zip(Gen.Choose(0, 7)).ListOf().ToArbitrary(), edges =>
        {
            var needs = edges.GroupBy(e => $"I{e.Item1}").ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Select(e => $"I{e.Item2}").Distinct()]);
            var outcome = FormulaDependencies.Order(needs);
            if (outcome.IsDone)
            {
                var place = outcome.Value.Index().ToDictionary(c => c.Item, c => c.Index);
                Assert.Equal(needs.Count, place.Count);
                Assert.All(needs, n => Assert.All(n.Value.Where(place.ContainsKey), needed => Assert.True(place[needed] < place[n.Key])));
                return;
            }

            var path = outcome.Refusal.Message.Split('\u00a0', 2)[1].Split('.')[0].TrimStart(':', ' ').Split(" → ");
            Assert.Equal(path[0], path[^1]);
            Assert.All(path.Zip(path.Skip(1)), step => Assert.Contains(step.Second, needs[step.First]));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static Dictionary<string, IReadOnlyList<string>> Needs(params (string Code, string[] Named)[] needs) =>
        needs.ToDictionary(n => n.Code, n => (IReadOnlyList<string>)n.Named);
}
