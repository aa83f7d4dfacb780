// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Tests.Foundation;

public sealed class FrenchDatesTests
{
    [Fact]
    public void Days_have_no_zero_and_the_first_is_ordinal()
    {
        Assert.Equal("31\u00A0janvier 2026", FrenchDates.Day(new(2026, 1, 31)));
        Assert.Equal("1ᵉʳ\u00A0août 2025", FrenchDates.Day(new(2025, 8, 1)));
        Assert.Equal("2\u00A0février 2025", FrenchDates.Day(new(2025, 2, 2)));
    }

    [Fact]
    public void Moments_have_hours_without_a_zero_and_minutes_with_one() =>
        Assert.Equal("12\u00A0mars 2026 à 9\u00A0h\u00A005", FrenchDates.Moment(new(2026, 3, 12, 9, 5, 59, DateTimeKind.Unspecified)));

    [Fact]
    public void Periods_are_written_by_their_kind()
    {
        Assert.Equal("décembre 2025", FrenchDates.Month(2025, 12));
        Assert.Equal("1ᵉʳ\u00A0trimestre 2025", FrenchDates.Quarter(2025, 1));
        Assert.Equal("4ᵉ\u00A0trimestre 2025", FrenchDates.Quarter(2025, 4));
        Assert.Equal("2ᵉ\u00A0semestre 2025", FrenchDates.Half(2025, 2));
        Assert.Equal("année scolaire 2025-2026", FrenchDates.SchoolYear(2025));
        Assert.Equal("12\u00A0mois jusqu’à mars 2026", FrenchDates.TwelveMonthsTo(2026, 3));
    }

    [Fact]
    public void An_interval_repeats_its_year_only_when_it_changes()
    {
        Assert.Equal("du 1ᵉʳ\u00A0janvier au 31\u00A0mars 2025", FrenchDates.Interval(new(2025, 1, 1), new(2025, 3, 31)));
        Assert.Equal("du 1ᵉʳ\u00A0septembre 2025 au 31\u00A0août 2026", FrenchDates.Interval(new(2025, 9, 1), new(2026, 8, 31)));
    }

    [Fact]
    public void There_is_no_fifth_quarter()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => FrenchDates.Quarter(2025, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => FrenchDates.Half(2025, 0));
    }
}
