// SPDX-License-Identifier: Apache-2.0
using Timonier.Cli.Generate;

namespace Timonier.Hosts.Tests.Generate;

public sealed class DrawsTests
{
    [Fact]
    public void The_same_subject_draws_the_same_whatever_was_drawn_before()
    {
        var other = Draws.Of(1, "autre", "ML-01-01", 2020);
        other.Normal();
        var first = Draws.Of(1, "effet", "ML-01-01", 2020);
        var second = Draws.Of(1, "effet", "ML-01-01", 2020);
        Assert.Equal(first.Uniform(), second.Uniform());
    }

    [Fact]
    public void Seed_purpose_subject_and_year_all_change_the_sequence()
    {
        double[] drawn =
        [
            Draws.Of(1, "a", "b", 1).Uniform(), Draws.Of(2, "a", "b", 1).Uniform(), Draws.Of(1, "ab", "", 1).Uniform(),
            Draws.Of(1, "a", "c", 1).Uniform(), Draws.Of(1, "a", "b", 2).Uniform(),
        ];
        Assert.Equal(drawn.Length, drawn.Distinct().Count());
    }

    [Theory]
    [InlineData(12, 0.3)]
    [InlineData(12, 0.85)]
    [InlineData(900, 0.004)]
    [InlineData(900, 0.45)]
    public void Binomial_draws_have_the_mean_and_the_spread_of_their_law(int trials, double chance)
    {
        const int times = 20_000;
        var draws = Draws.Of(7, "binomial", $"{trials} {chance}");
        var (sum, squares) = (0.0, 0.0);
        for (var i = 0; i < times; i++)
        {
            var drawn = draws.Binomial(trials, chance);
            Assert.InRange(drawn, 0, trials);
            sum += drawn;
            squares += (double)drawn * drawn;
        }

        var (mean, variance) = (trials * chance, trials * chance * (1 - chance));
        Assert.Equal(mean, sum / times, 4 * Math.Sqrt(variance / times));
        Assert.InRange(((squares / times) - (sum / times * (sum / times))) / variance, 0.94, 1.06);
    }

    [Theory]
    [InlineData(1.5)]
    [InlineData(80)]
    public void Poisson_draws_have_the_mean_and_the_spread_of_their_law(double mean)
    {
        const int times = 20_000;
        var draws = Draws.Of(7, "poisson", $"{mean}");
        var drawn = Enumerable.Range(0, times).Select(_ => (double)draws.Poisson(mean)).ToList();
        Assert.Equal(mean, drawn.Average(), 4 * Math.Sqrt(mean / times));
        Assert.InRange(drawn.Average(d => (d - mean) * (d - mean)) / mean, 0.94, 1.06);
    }
}
