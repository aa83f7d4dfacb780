// SPDX-License-Identifier: Apache-2.0
using FsCheck;
using FsCheck.Fluent;
using Timonier.Indicators;

namespace Timonier.Tests.Indicators;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2024", "2024-01-01", "2024-12-31", "2024")]
    [InlineData("2024-T3", "2024-07-01", "2024-09-30", "3ᵉ\u00A0trimestre 2024")]
    [InlineData("2024-S1", "2024-01-01", "2024-06-30", "1ᵉʳ\u00A0semestre 2024")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29", "février 2024")]
    [InlineData("2022-09-30", "2022-09-30", "2022-09-30", "au 30\u00A0septembre 2022")]
    [InlineData("2023/2024", "2023-09-01", "2024-08-31", "année scolaire 2023-2024")]
    [InlineData("12M-2024-03", "2023-04-01", "2024-03-31", "12\u00A0mois jusqu’à mars 2024")]
    [InlineData("2023-01-01..2025-12-31", "2023-01-01", "2025-12-31", "du 1ᵉʳ\u00A0janvier 2023 au 31\u00A0décembre 2025")]
    public void Each_kind_has_its_days_its_machine_form_and_its_words(string text, string start, string end, string words)
    {
        Assert.True(PeriodText.TryRead(text, out var period));
        Assert.Equal((start, end), (period.Start.ToString("yyyy-MM-dd", null), period.End.ToString("yyyy-MM-dd", null)));
        Assert.Equal(text, period.ToString());
        Assert.Equal(words, PeriodText.InWords(period));
    }

    [Theory]
    [InlineData("2024Q3", "2024-T3")]
    [InlineData("2023-2024", "2023/2024")]
    [InlineData("2023/24", "2023/2024")]
    [InlineData("202403", "2024-03")]
    public void Usual_spellings_are_read(string text, string machine)
    {
        Assert.True(PeriodText.TryRead(text, out var period));
        Assert.Equal(machine, period.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("2024-T5")]
    [InlineData("2024-13")]
    [InlineData("2024-02-30")]
    [InlineData("24")]
    [InlineData("2025-01-01..2024-01-01")]
    public void Anything_else_is_not_a_period(string text) => Assert.False(PeriodText.TryRead(text, out _));

    [Fact]
    public void The_stored_code_gives_the_period_back_and_keeps_the_order() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 60_000).Select(d => new DateOnly(1900, 1, 1).AddDays(d)).Zip(Gen.Elements(Enum.GetValues<PeriodKind>())).Two().ToArbitrary(),
        pair =>
        {
            var (x, y) = (Period.Holding(pair.Item1.Item1, pair.Item1.Item2), Period.Holding(pair.Item2.Item1, pair.Item2.Item2));
            return Period.FromCode(x.Code) == x && (x.Start >= y.Start || x.Code < y.Code) && PeriodText.TryRead(x.ToString(), out var read) && read == x;
        }));
}
