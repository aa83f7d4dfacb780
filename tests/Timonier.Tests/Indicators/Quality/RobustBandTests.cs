// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Quality;

namespace Timonier.Tests.Indicators.Quality;

public sealed class RobustBandTests
{
    /// <summary>Stack loss, Brownlee (1965): R gives <c>median(stackloss$stack.loss)</c> = 15 and <c>mad(stackloss$stack.loss)</c> = 5.9304.</summary>
    [Fact]
    public void The_stack_loss_data_have_the_median_and_the_deviation_that_R_gives()
    {
        double[] losses = [42, 37, 37, 28, 18, 18, 19, 20, 15, 14, 14, 13, 11, 12, 8, 7, 8, 8, 9, 15, 15];
        Array.Sort(losses);
        var band = RobustBand.OfSorted(losses, 0);
        Assert.Equal(15, band.Median);
        Assert.Equal(5.9304, band.Scale, 1e-12);
    }

    [Fact]
    public void The_deviation_is_that_of_the_distances_sorted_whatever_the_sample()
    {
        var random = new Random(3);
        for (var turn = 0; turn < 500; turn++)
        {
            var values = Enumerable.Range(0, random.Next(1, 30)).Select(_ => (double)random.Next(-9, 10)).Order().ToArray();
            var median = Middle(values);
            var deviation = Middle([.. values.Select(v => Math.Abs(v - median)).Order()]);
            var band = RobustBand.OfSorted(values, 0);
            Assert.Equal((median, 1.4826 * deviation), (band.Median, band.Scale));
        }
    }

    [Fact]
    public void The_floor_holds_when_the_deviation_is_nil() =>
        Assert.Equal(new(100, 5), RobustBand.OfSorted([100, 100, 100, 100, 250], 0.05));

    private static double Middle(double[] sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
}
