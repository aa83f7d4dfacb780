// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators;
using Timonier.Indicators.Figures;

namespace Timonier.Tests.Indicators;

public sealed class PeriodChoiceTests
{
    private static readonly Period[] Months = [Period.Month(2023, 11), Period.Month(2023, 12), Period.Month(2024, 1), Period.Month(2024, 3)];

    [Fact]
    public void Without_a_wish_the_latest_is_read() => Assert.Equal(Period.Month(2024, 3), PeriodChoice.Of(Months, null));

    [Fact]
    public void The_period_asked_for_is_read_when_it_exists() => Assert.Equal(Period.Month(2024, 1), PeriodChoice.Of(Months, Period.Month(2024, 1)));

    [Fact]
    public void A_year_asked_of_a_monthly_indicator_reads_its_last_month_of_that_year() =>
        Assert.Equal(Period.Month(2023, 12), PeriodChoice.Of(Months, Period.Year(2023)));

    [Fact]
    public void A_year_without_a_figure_reads_nothing() => Assert.Null(PeriodChoice.Of(Months, Period.Year(2022)));

    [Fact]
    public void A_context_known_earlier_is_read_for_a_later_year_and_never_for_an_earlier_one()
    {
        Period[] census = [Period.Year(2019), Period.Year(2022)];
        Assert.Equal(Period.Year(2022), PeriodChoice.AtLatest(census, Period.Year(2024)));
        Assert.Equal(Period.Year(2019), PeriodChoice.AtLatest(census, Period.Year(2021)));
        Assert.Null(PeriodChoice.AtLatest(census, Period.Year(2018)));
    }
}
