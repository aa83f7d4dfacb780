// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Context;
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Tests.Context;

public class ClassificationTests
{
    private static readonly SimulatedWorld World = SimulatedWorld.Of(new WorldShape { Units = 160, Indicators = 6, Covariates = 5, Years = 2, Seed = 17 });
    private static readonly ContextResult Result = ContextAnalysis.Run(new ContextMethod(), World.Input, ContextDepth.WithSensitivity);

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.5)]
    [InlineData(1.0)]
    public void Confirmed_implies_outside_the_fan_of_sampling_noise(double delta)
    {
        // The funnel's promise: a gap inside its 95 % fan is not read. It holds from delta = 0.3 tau on.
        var result = ContextAnalysis.Run(new ContextMethod { ThresholdInTau = delta }, World.Input, ContextDepth.WithSensitivity);
        var confirmed = 0;
        for (var t = 0; t < 2; t++)
        {
            for (var j = 0; j < 6; j++)
            {
                for (var i = 0; i < 160; i++)
                {
                    if (IsConfirmed(result.Cell(t, j, i).Class))
                    {
                        var fan = ContextExplanation.Of(result, t, j, i).NoiseInterval(0.95);
                        Assert.NotInRange(ContextScale.Natural(ContextMeasure.Proportion, result.Cell(t, j, i).Y), fan.Lower, fan.Upper);
                        confirmed++;
                    }
                }
            }
        }

        Assert.True(confirmed > 10);
    }

    [Fact]
    public void Lower_is_better_turns_strengths_into_improvement_areas()
    {
        var turned = World.Input with { Indicators = Array.ConvertAll(World.Input.Indicators, indicator => indicator with { Direction = Direction.Lower }) };
        var other = ContextAnalysis.Run(new ContextMethod(), turned, ContextDepth.WithSensitivity);
        ForEachCell(Result, (t, j, i, cell) => Assert.Equal(Mirror(cell.Class), other.Cell(t, j, i).Class));
    }

    [Fact]
    public void Indicator_without_direction_is_discussed_never_judged()
    {
        var neutral = World.Input with { Indicators = Array.ConvertAll(World.Input.Indicators, indicator => indicator with { Direction = Direction.None }) };
        var other = ContextAnalysis.Run(new ContextMethod(), neutral, ContextDepth.WithSensitivity);
        ForEachCell(Result, (t, j, i, cell) => Assert.Equal(
            cell.Class is ContextClass.AsExpected or ContextClass.Undetermined or ContextClass.NotComputed ? cell.Class : ContextClass.ToDiscuss,
            other.Cell(t, j, i).Class));
    }

    [Fact]
    public void Confirmed_in_the_first_year_says_that_one_year_is_known() => ForEachCell(Result, (t, _, _, cell) =>
    {
        Assert.False(t == 0 && cell.Class is ContextClass.StrengthConfirmed or ContextClass.ImprovementConfirmed && t == 0);
        Assert.False(t == 1 && cell.Class is ContextClass.StrengthConfirmedOneYear or ContextClass.ImprovementConfirmedOneYear && t == 1);
    });

    [Fact]
    public void Confirmed_needs_peers_stability_volume_and_the_previous_year() => ForEachCell(Result, (t, j, i, cell) =>
    {
        if (IsConfirmed(cell.Class))
        {
            Assert.True(Math.Max(cell.ProbabilityAbove, cell.ProbabilityBelow) >= 0.90);
            Assert.True((cell.Value - cell.PeersValue) * cell.Theta > 0);
            Assert.True(cell.StableIn >= 0.9 * cell.Variants);
            Assert.True(cell.Volume >= 30);
            var before = t == 0 ? 1 : cell.Theta > 0 ? Result.Cell(0, j, i).ProbabilityAbove : Result.Cell(0, j, i).ProbabilityBelow;
            Assert.True(before >= 0.5);
        }
    });

    [Fact]
    public void Without_the_sensitivity_runs_nothing_is_confirmed() => ForEachCell(
        ContextAnalysis.Run(new ContextMethod(), World.Input, ContextDepth.Lenses), (_, _, _, cell) => Assert.False(IsConfirmed(cell.Class)));

    [Fact]
    public void List_of_a_unit_keeps_few_false_readings()
    {
        for (var i = 0; i < 160; i++)
        {
            var listed = Enumerable.Range(0, 6).Select(j => Result.Cell(1, j, i)).Where(cell => cell.IsListed).ToArray();
            Assert.True(listed.Length == 0 || listed.Average(cell => 1 - cell.Probability) <= 0.10 + 1e-12);
            Assert.All(Enumerable.Range(0, 6).Where(j => IsConfirmed(Result.Cell(1, j, i).Class)), j => Assert.True(Result.Cell(1, j, i).IsListed));
        }
    }

    [Fact]
    public void Five_states_are_five_reasons_and_a_lock_beats_any_class()
    {
        var result = With((series, i) => series.States[i] = (CellState)(i % 5));
        for (var i = 0; i < 160; i++)
        {
            var cell = result.Cell(1, 0, i);
            Assert.Equal(
                (CellState)(i % 5) switch
                {
                    CellState.Missing => ContextReason.Missing,
                    CellState.NotApplicable => ContextReason.NotApplicable,
                    CellState.Suppressed => ContextReason.Suppressed,
                    CellState.Locked => ContextReason.Locked,
                    _ => cell.Reason,
                },
                cell.Reason);
            Assert.True(cell.Reason == ContextReason.None || cell.Class == ContextClass.NotComputed);

            // A result is never imputed, but its expectation is known.
            Assert.True(double.IsFinite(cell.Expected));
            Assert.Equal(i % 5 != 0, double.IsNaN(cell.Theta));
        }
    }

    [Fact]
    public void Zero_is_a_value_and_more_events_than_trials_is_not()
    {
        var result = With((series, i) => series.X[i] = i == 3 ? 0 : i == 4 ? series.N[i] + 1 : series.X[i]);
        Assert.Equal(0, result.Cell(1, 0, 3).Value);
        Assert.Equal(ContextReason.None, result.Cell(1, 0, 3).Reason);
        Assert.Equal(ContextReason.NotOnScale, result.Cell(1, 0, 4).Reason);
    }

    [Fact]
    public void Small_volumes_are_not_computed()
    {
        var result = With((series, i) => (series.X[i], series.N[i]) = i < 40 ? (4, 9) : (series.X[i], series.N[i]));
        for (var i = 0; i < 80; i++)
        {
            Assert.Equal(i < 40 ? ContextReason.VolumeTooSmall : ContextReason.None, result.Cell(1, 0, i).Reason);
        }
    }

    [Fact]
    public void Fragile_volumes_may_be_probable_never_confirmed()
    {
        var fragile = ContextAnalysis.Run(new ContextMethod { FragileBelow = 1e6 }, World.Input, ContextDepth.WithSensitivity);
        ForEachCell(Result, (t, j, i, cell) => Assert.Equal(
            cell.Class switch
            {
                ContextClass.StrengthConfirmed or ContextClass.StrengthConfirmedOneYear => ContextClass.StrengthProbable,
                ContextClass.ImprovementConfirmed or ContextClass.ImprovementConfirmedOneYear => ContextClass.ImprovementProbable,
                _ => cell.Class,
            },
            fragile.Cell(t, j, i).Class));
    }

    [Fact]
    public void Closed_gates_give_no_class_and_say_why()
    {
        var few = ContextAnalysis.Run(new ContextMethod { UnitsAtLeast = 500 }, World.Input, ContextDepth.Lenses);
        var unreliable = ContextAnalysis.Run(new ContextMethod { ReliabilityAtLeast = 0.999 }, World.Input, ContextDepth.Lenses);
        var vague = ContextAnalysis.Run(new ContextMethod { ExplainedAtLeast = 0.999 }, World.Input, ContextDepth.Lenses);
        Assert.Equal((ContextReason.TooFewUnits, ContextClass.NotComputed), (few.Cell(1, 0, 0).Reason, few.Cell(1, 0, 0).Class));
        Assert.Equal(ContextReason.NotReliable, unreliable.Cell(1, 0, 0).Reason);
        Assert.Equal(ContextReason.ContextExplainsLittle, vague.Cell(1, 0, 0).Reason);
        Assert.True(double.IsFinite(vague.Cell(1, 0, 0).PeersValue));
    }

    [Fact]
    public void Threshold_in_points_is_the_same_gap_for_everyone()
    {
        var points = World.Input with { Indicators = Array.ConvertAll(World.Input.Indicators, indicator => indicator with { Threshold = 0.02 }) };
        var result = ContextAnalysis.Run(new ContextMethod(), points, ContextDepth.Lenses);
        ForEachCell(result, (_, _, _, cell) =>
        {
            // The point where the probability is one half is a true gap of two points.
            var up = ContextScale.Model(ContextMeasure.Proportion, cell.Expected + 0.02) - cell.Eta;
            Assert.Equal(NormalDistribution.Lower((cell.Theta - up) / cell.ThetaDeviation), cell.ProbabilityAbove, 1e-12);
        });
    }

    private static ContextResult With(Action<ContextSeries, int> change)
    {
        var last = World.Input.Years[1];
        var series = last.Series[0] with
        {
            X = (double[])last.Series[0].X.Clone(),
            N = (double[])last.Series[0].N.Clone(),
            States = (CellState[])last.Series[0].States.Clone(),
        };
        for (var i = 0; i < series.X.Length; i++)
        {
            change(series, i);
        }

        var input = World.Input with { Years = [World.Input.Years[0], last with { Series = [series, .. last.Series[1..]] }] };
        return ContextAnalysis.Run(new ContextMethod(), input, ContextDepth.WithSensitivity);
    }

    private static bool IsConfirmed(ContextClass reading) =>
        reading is ContextClass.StrengthConfirmed or ContextClass.StrengthConfirmedOneYear
            or ContextClass.ImprovementConfirmed or ContextClass.ImprovementConfirmedOneYear;

    private static ContextClass Mirror(ContextClass reading) => reading switch
    {
        ContextClass.StrengthProbable => ContextClass.ImprovementProbable,
        ContextClass.StrengthConfirmedOneYear => ContextClass.ImprovementConfirmedOneYear,
        ContextClass.StrengthConfirmed => ContextClass.ImprovementConfirmed,
        ContextClass.ImprovementProbable => ContextClass.StrengthProbable,
        ContextClass.ImprovementConfirmedOneYear => ContextClass.StrengthConfirmedOneYear,
        ContextClass.ImprovementConfirmed => ContextClass.StrengthConfirmed,
        _ => reading,
    };

    private static void ForEachCell(ContextResult result, Action<int, int, int, ContextCell> check)
    {
        for (var t = 0; t < result.Years.Length; t++)
        {
            for (var j = 0; j < result.Input.Indicators.Length; j++)
            {
                for (var i = 0; i < result.Input.Units.Length; i++)
                {
                    check(t, j, i, result.Cell(t, j, i));
                }
            }
        }
    }
}
