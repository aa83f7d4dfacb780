// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Tests.Numbers;

public class VectorsTests
{
    [Fact]
    public void Every_length_is_summed_whole()
    {
        for (var length = 0; length < 40; length++)
        {
            var ones = Enumerable.Repeat(1.0, length).ToArray();
            var count = Enumerable.Range(1, length).Select(i => (double)i).ToArray();
            Assert.Equal(length * (length + 1) / 2.0, Vectors.Dot(ones, count));
            Assert.Equal(length, Vectors.SquaredDistance(count, [.. count.Select(value => value - 1)]));
            var target = (double[])ones.Clone();
            Vectors.AddScaled(count, 2, target);
            Vectors.AddSquaredGaps(count, 1, target);
            Assert.Equal(count.Select(value => 1 + (2 * value) + ((value - 1) * (value - 1))), target);
        }
    }

    [Fact]
    public void Twofold_sums_keep_what_cancels()
    {
        // 1e16 + 1 − 1e16: a plain sum answers 0.
        Assert.Equal(1, new TwofoldSum(1e16).Plus(1).Plus(-1e16).Value);
        Assert.Equal(-1, Vectors.AccurateDot([1e8, 1, -1e8], [1e8, -1, 1e8]));
    }

    [Theory]
    [InlineData(new double[] { 3, 1, 2 }, 2)]
    [InlineData(new double[] { 4, 1, 2, 3 }, 2.5)]
    [InlineData(new double[] { 5 }, 5)]
    [InlineData(new double[] { 2, 2, 2, 1, 2 }, 2)]
    public void Median_is_the_middle(double[] values, double expected) => Assert.Equal(expected, Medians.InPlace(values));

    [Fact]
    public void Median_by_selection_equals_median_by_sorting()
    {
        var sequence = new SeededSequence(4);
        for (var length = 1; length < 60; length++)
        {
            var values = Enumerable.Range(0, length).Select(_ => (double)sequence.NextIndex(20)).ToArray();
            var sorted = values.Order().ToArray();
            Assert.Equal((sorted[(length - 1) / 2] + sorted[length / 2]) / 2, Medians.InPlace(values));
        }
    }

    [Fact]
    public void Seeded_sequence_is_the_same_everywhere()
    {
        // SplitMix64 from seed 0 begins with these four states (published test values of the generator).
        var sequence = new SeededSequence(0);
        ulong[] first = [sequence.NextBits(), sequence.NextBits(), sequence.NextBits()];
        Assert.Equal([11091344671253066420UL, 13793997310169335082UL, 1900383378846508768UL], first);
        var normals = Enumerable.Range(0, 20_000).Select(_ => sequence.NextNormal()).ToArray();
        Assert.Equal(0, Moments.Mean(normals), 0.03);
        Assert.Equal(1, Moments.StandardDeviation(normals), 0.03);
    }

    [Fact]
    public void Simplex_search_finds_the_bottom_of_a_curved_valley()
    {
        // H. H. Rosenbrock, Computer Journal 3 (1960): minimum at (1, 1).
        var found = NelderMead.Minimise(p => (100 * Math.Pow(p[1] - (p[0] * p[0]), 2)) + Math.Pow(1 - p[0], 2), [-1.2, 1], 0.5, 1e-10);
        Assert.Equal(1, found[0], 1e-6);
        Assert.Equal(1, found[1], 1e-6);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(-0.9)]
    [InlineData(0.99)]
    [InlineData(0.999)]
    public void Quadrant_of_two_normals_follows_Sheppard(double correlation) =>
        Assert.Equal(0.25 + (Math.Asin(correlation) / (2 * Math.PI)), BivariateNormal.Lower(0, 0, correlation), 1e-11);

    [Fact]
    public void Two_normals_without_correlation_are_independent() =>
        Assert.Equal(NormalDistribution.Lower(0.3) * NormalDistribution.Lower(-1.2), BivariateNormal.Lower(0.3, -1.2, 0), 1e-15);
}
