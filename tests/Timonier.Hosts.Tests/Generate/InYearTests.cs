// SPDX-License-Identifier: Apache-2.0
using Timonier.Cli.Generate;
using Timonier.Cli.Generate.Demonstration;

namespace Timonier.Hosts.Tests.Generate;

public sealed class InYearTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(933)]
    public void Months_add_up_to_their_year(long year)
    {
        var draws = Draws.Of(1, "mois", $"{year}");
        var months = InYear.Months(year, ref draws);
        Assert.Equal(12, months.Length);
        Assert.Equal(year, months.Sum());
        Assert.All(months, m => Assert.True(m >= 0));
    }

    [Fact]
    public void September_receives_more_than_August()
    {
        var draws = Draws.Of(1, "mois");
        var months = InYear.Months(20_000, ref draws);
        Assert.True(months[8] > 2 * months[7]);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 3)]
    [InlineData(3, 3)]
    [InlineData(310, 700)]
    public void Quarters_add_up_to_their_year_and_parts_stay_within_wholes(long numerator, long denominator)
    {
        for (var seed = 0UL; seed < 50; seed++)
        {
            var quarters = InYear.Quarters(numerator, denominator, (Draws.Of(seed, "tout"), Draws.Of(seed, "part")));
            Assert.Equal((numerator, denominator), (quarters.Sum(q => q.Numerator), quarters.Sum(q => q.Denominator)));
            Assert.All(quarters, q => Assert.InRange(q.Numerator, 0, q.Denominator));
        }
    }
}
