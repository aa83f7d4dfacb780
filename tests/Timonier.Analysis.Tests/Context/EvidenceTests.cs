// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Context;
using Timonier.Analysis.Tests.Conformance;

namespace Timonier.Analysis.Tests.Context;

/// <summary>What the method is worth on networks whose true effects are known: the simulation of the method sheet, run again by our own engine.</summary>
public class EvidenceTests
{
    [Fact]
    public void Recommended_rule_is_rarely_wrong_where_the_usual_one_often_is()
    {
        var report = ContextSimulation.Run(new WorldShape { Indicators = 20 });
        var (usual, outliers, recommended) = (report.Scores[0], report.Scores[2], report.Scores[3]);
        Assert.True(usual.WrongSign > 0.15);
        Assert.True(recommended.WrongSign < 0.025);
        Assert.True(recommended.FoundExtremes > usual.FoundExtremes);
        Assert.True(recommended.FoundExtremes > 2 * outliers.FoundExtremes);
        Assert.True(usual.ContextCorrelation > 0.5 && recommended.ContextCorrelation < 0.05);
        Assert.True(report.ShrunkenError < report.GapError && report.GapError < report.RawError / 2);
        Assert.InRange(report.Coverage, 0.94, 0.96);
    }

    [Fact]
    public void Wrong_model_costs_signs_but_far_fewer_than_no_model()
    {
        var report = ContextSimulation.Run(new WorldShape { Indicators = 20, Nature = WorldNature.Misspecified });
        Assert.True(report.Scores[3].WrongSign < report.Scores[0].WrongSign / 3);
        Assert.Contains("Recommended", report.ToTable(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(WorldNature.AsModelled)]
    [InlineData(WorldNature.Misspecified)]
    public void Page_of_the_simulation_shows_what_the_engine_finds(WorldNature nature) => Assert.Contains(
        SimulationPage.Table(nature, ContextSimulation.Run(new WorldShape { Nature = nature }, 2)),
        File.ReadAllText(Path.Combine(SharedFolder.Repository, "docs", "methods", "simulation.md")),
        StringComparison.Ordinal);

    [Fact]
    public void Large_planted_effects_are_found_and_confirmed_ones_are_true()
    {
        var world = SimulatedWorld.Of(new WorldShape { Indicators = 20, Years = 2, Seed = 8 });
        var result = ContextAnalysis.Run(new ContextMethod(), world.Input, ContextDepth.WithSensitivity, 2);
        var planted = PlantedEffects.Measure(result, 1, world.OwnEffects);
        Assert.True(planted.LargeFound >= 0.80 * planted.Large);
        Assert.True(planted.ConfirmedFalse <= 0.05 * planted.Confirmed);
        Assert.True(planted.ConfirmedWrongSign <= 0.02 * planted.Confirmed);
        Assert.True(planted.Confirmed > 300);
        Assert.Contains("found with the right sign", planted.ToTable(), StringComparison.Ordinal);
    }

    [Fact]
    public void Simulated_network_depends_on_its_seed_alone()
    {
        var shape = new WorldShape { Units = 50, Indicators = 2 };
        Assert.Equal(SimulatedWorld.Of(shape).OwnEffects[1], SimulatedWorld.Of(shape).OwnEffects[1]);
        Assert.NotEqual(SimulatedWorld.Of(shape).OwnEffects[1], SimulatedWorld.Of(shape with { Seed = 2 }).OwnEffects[1]);
    }
}
