// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Context;
using Timonier.Analysis.Recommending;

namespace Timonier.Analysis.Tests.Recommending;

public class PrioritiesTests
{
    private static readonly SimulatedWorld World = SimulatedWorld.Of(new WorldShape { Units = 240, Indicators = 6, Covariates = 5, Regions = 8, Seed = 19 });
    private static readonly ContextResult Result = ContextAnalysis.Run(new ContextMethod(), World.Input, ContextDepth.Lenses);

    [Fact]
    public void Stakes_count_probabilities_and_people_never_colours()
    {
        var stakes = RegionStakes.Of(new RegionMethod(), Result, 0, "R02");
        Assert.Equal(6, stakes.Count);
        foreach (var stake in stakes)
        {
            var cells = Enumerable.Range(0, 240).Where(i => World.Input.Units[i].Region == "R02").Select(i => Result.Cell(0, stake.Indicator, i)).ToArray();
            Assert.Equal(cells.Sum(cell => cell.ProbabilityBelow), stake.ExpectedAreas, 1e-12);
            Assert.Equal(cells.Sum(cell => cell.Volume * Math.Max(0, cell.PeersMedian - cell.Expected - cell.NaturalGap)), stake.People, 1e-9);
            Assert.InRange(stake.CommonShare, 0, 1);
            Assert.True(stake.PeopleInterval.Lower <= stake.PeopleInterval.Upper && stake.PeopleInterval.Lower > 0);
        }
    }

    [Fact]
    public void Stakes_are_the_same_at_each_run()
    {
        var (one, other) = (RegionStakes.Of(new RegionMethod(), Result, 0, "R05"), RegionStakes.Of(new RegionMethod(), Result, 0, "R05"));
        Assert.Equal(one, other);
    }

    [Fact]
    public void Candidate_beaten_on_every_criterion_is_left_out()
    {
        var chosen = Priorities.Choose(new RegionMethod(), [new(0, [10, 5]), new(1, [9, 4]), new(2, [1, 9])]);
        Assert.Equal([0, 2], chosen.Select(priority => priority.Indicator));
        Assert.All(chosen, priority => Assert.Equal(1, priority.Acceptability, 1e-9));
    }

    [Fact]
    public void Only_what_holds_under_most_weightings_is_proposed_in_order_of_stake()
    {
        // Eight candidates on a trade-off line: none is beaten, only some stay among the first five often enough.
        var candidates = Enumerable.Range(0, 8).Select(i => new PriorityCandidate(i, [i, Math.Pow(7 - i, 1.5), i == 3 ? 10 : 0])).ToArray();
        var chosen = Priorities.Choose(new RegionMethod(), candidates);
        Assert.Equal(chosen.OrderByDescending(priority => priority.Indicator).Select(priority => priority.Indicator), chosen.Select(priority => priority.Indicator));
        Assert.All(chosen, priority => Assert.True(!priority.IsProposed || priority.Acceptability >= 0.6));
        Assert.InRange(chosen.Count(priority => priority.IsProposed), 1, 5);
        Assert.Equal(5, chosen.Sum(priority => priority.Acceptability), 1e-9);
        Assert.Equal(1, chosen.Single(priority => priority.Indicator == 3).Acceptability, 0.1);
    }

    [Fact]
    public void Nothing_to_choose_from_gives_nothing() => Assert.Empty(Priorities.Choose(new RegionMethod(), []));
}
