// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Reading;

namespace Timonier.Tests.Indicators.Import.Reading;

public sealed class PeriodReaderTests
{
    [Theory]
    [InlineData("2024", "2024")]
    [InlineData("2024-03", "2024-03")]
    [InlineData("202403", "2024-03")]
    [InlineData("2024-T3", "2024-T3")]
    [InlineData("2024T3", "2024-T3")]
    [InlineData("T3 2024", "2024-T3")]
    [InlineData("3e trimestre 2024", "2024-T3")]
    [InlineData("3ème trimestre 2024", "2024-T3")]
    [InlineData("1er semestre 2024", "2024-S1")]
    [InlineData("S2 2024", "2024-S2")]
    [InlineData("2023/2024", "2023/2024")]
    [InlineData("2023-24", "2023/2024")]
    [InlineData("année scolaire 2023-2024", "2023/2024")]
    [InlineData("mars 2024", "2024-03")]
    [InlineData("Août 2024", "2024-08")]
    [InlineData("févr. 2024", "2024-02")]
    [InlineData("2024 décembre", "2024-12")]
    [InlineData("31/12/2024", "2024-12-31")]
    [InlineData("2024-12-31T00:00:00", "2024-12-31")]
    [InlineData("1er mars 2024", "2024-03-01")]
    [InlineData("1T2024", "2024-T1")]
    [InlineData("3T24", "2024-T3")]
    [InlineData("T1 24", "2024-T1")]
    [InlineData("trim. 4 2023", "2023-T4")]
    [InlineData("2S 2024", "2024-S2")]
    [InlineData("03/2024", "2024-03")]
    [InlineData("3-2024", "2024-03")]
    [InlineData("2024M03", "2024-03")]
    [InlineData("janv-24", "2024-01")]
    [InlineData("déc.-99", "1999-12")]
    [InlineData("juil. 24", "2024-07")]
    [InlineData("2023.0", "2023")]
    [InlineData("rentrée 2023", "2023/2024")]
    [InlineData("au 31 décembre 2023", "2023-12-31")]
    [InlineData("Au 31/12/2023", "2023-12-31")]
    [InlineData("à fin mars 2024", "2024-03")]
    [InlineData("12M-2024-03", "12M-2024-03")]
    [InlineData("2023-01-01..2025-12-31", "2023-01-01..2025-12-31")]
    public void Periods_are_read_in_their_usual_spellings(string text, string expected) => Assert.Equal(expected, Read(null, text));

    [Theory]
    [InlineData("Month", "30/09/2024", "2024-09")]
    [InlineData("Quarter", "2024-09-30", "2024-T3")]
    [InlineData("Quarter", "2024-09", "2024-T3")]
    [InlineData("Year", "31/12/2024", "2024")]
    [InlineData("SchoolYear", "01/09/2024", "2024/2025")]
    [InlineData("SchoolYear", "2024", "2024/2025")]
    [InlineData("SchoolYear", "2010-11", "2010/2011")]
    [InlineData("SchoolYear", "Année scolaire 2023-2024", "2023/2024")]
    [InlineData("SchoolYear", "Rentrée 2023", "2023/2024")]
    [InlineData("SchoolYearEnding", "2024", "2023/2024")]
    [InlineData("RollingYear", "2024-03", "12M-2024-03")]
    [InlineData("RollingYear", "31/03/2024", "12M-2024-03")]
    [InlineData("SinceJanuary", "31/03/2024", "2024-01-01..2024-03-31")]
    [InlineData("Years", "2014-16", "2014-01-01..2016-12-31")]
    [InlineData("Years", "2014", "2014")]
    [InlineData("FiscalYear", "2015/16", "2015-04-01..2016-03-31")]
    [InlineData("Month", "2010-11", "2010-11")]
    public void A_date_or_a_doubtful_text_is_read_as_the_mapping_says(string reading, string text, string expected) => Assert.Equal(expected, Read(reading, text));

    [Theory]
    [InlineData(null, "2025-T5")]
    [InlineData(null, "2024-13")]
    [InlineData(null, "30/02/2024")]
    [InlineData(null, "hier")]
    [InlineData(null, "mars")]
    [InlineData(null, "13/2024")]
    [InlineData(null, "5T2024")]
    [InlineData(null, "2024.10")]
    [InlineData(null, "03/24")]
    [InlineData(null, "45657")]
    [InlineData("Year", "2024-T1")]
    [InlineData("Day", "2024")]
    [InlineData("Quarter", "2024")]
    public void What_is_no_period_or_is_longer_than_the_one_asked_for_is_refused(string? reading, string text) =>
        Assert.False(Reader(reading).TryRead(text, FieldKind.Text, out _, out _));

    [Theory]
    [InlineData("2010-11")]
    [InlineData("2009-10")]
    [InlineData("2011/12")]
    public void A_month_that_could_be_a_school_year_is_refused_until_the_mapping_says_which(string text)
    {
        Assert.False(Reader(null).TryRead(text, FieldKind.Text, out _, out var twice));
        Assert.Contains("as", twice, StringComparison.Ordinal);
    }

    [Fact]
    public void Serials_of_Excel_are_dates_only_when_the_mapping_says_so()
    {
        var reader = new DateReader([], DateSerials.From1900);
        Assert.True(reader.TryRead("45657", FieldKind.Text, out var day));
        Assert.Equal(new DateOnly(2024, 12, 31), day);
        Assert.True(new DateReader([], DateSerials.From1904).TryRead("44195", FieldKind.Text, out day));
        Assert.Equal(new DateOnly(2024, 12, 31), day);
    }

    [Theory]
    [InlineData("MM/dd/yyyy", "12/31/2024", "2024-12-31")]
    [InlineData("d MMMM yyyy", "1 janvier 2024", "2024-01-01")]
    [InlineData("dd-MMM-yy", "31-déc.-24", "2024-12-31")]
    [InlineData("yyyyMMdd", "20241231", "2024-12-31")]
    public void Dates_are_read_in_declared_formats(string format, string text, string expected)
    {
        Assert.True(new DateReader([format], DateSerials.Refuse).TryRead(text, FieldKind.Text, out var day));
        Assert.Equal(DateOnly.Parse(expected, null), day);
    }

    [Fact]
    public void A_format_without_a_day_is_a_month()
    {
        var reader = new PeriodReader(null, new(["MM/yyyy"], DateSerials.Refuse), 4);
        Assert.True(reader.TryRead("03/2024", FieldKind.Text, out var period, out _));
        Assert.Equal("2024-03", period.ToString());
    }

    private static string Read(string? reading, string text)
    {
        Assert.True(Reader(reading).TryRead(text, FieldKind.Text, out var period, out _), text);
        return period.ToString();
    }

    private static PeriodReader Reader(string? reading) => new(reading is null ? null : Enum.Parse<PeriodReading>(reading), new([], DateSerials.Refuse), 4);
}
