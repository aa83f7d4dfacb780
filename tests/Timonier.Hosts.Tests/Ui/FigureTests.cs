// SPDX-License-Identifier: Apache-2.0
using Timonier.Web.Ui;

namespace Timonier.Hosts.Tests.Ui;

public sealed class FigureTests
{
    [Fact]
    public async Task A_value_is_a_number_kept_with_its_unit()
    {
        var rendered = await Rendered.OfAsync<ValueText>(new { Figure = Figure.Of(1012.25m, 1, "%") });
        Assert.Equal("1\u202F012,3\u00A0%", rendered.Page.QuerySelector(".tm-num")!.TextContent);
    }

    [Theory]
    [InlineData(FigureState.Missing, "manquant")]
    [InlineData(FigureState.NotApplicable, "sans objet")]
    [InlineData(FigureState.Suppressed, "secret")]
    [InlineData(FigureState.Locked, "verrouillé")]
    public async Task What_is_not_there_is_a_word_with_its_reason_and_never_a_zero(FigureState state, string word)
    {
        var rendered = await Rendered.OfAsync<ValueText>(new { Figure = Figure.Without(state, "pourquoi") });
        var shown = rendered.Page.QuerySelector("span.tm-void")!;
        Assert.Equal(word, shown.TextContent);
        Assert.Equal("pourquoi", shown.GetAttribute("title"));
    }

    [Fact]
    public void What_nobody_said_anything_of_is_missing()
    {
        Assert.Equal("manquant", default(Figure).Text);
        Assert.Null(default(Figure).Value);
        Assert.Throws<ArgumentException>(() => Figure.Without(FigureState.Present));
    }

    [Fact]
    public void A_count_has_no_unit() => Assert.Equal("8\u202F460", Figure.Of(8460, 0).Text);

    [Theory]
    [InlineData(18, 24, "18 sur 24\u00A0structures")]
    [InlineData(1, 1, "1 sur 1\u00A0structure")]
    [InlineData(0, 0, "0 sur 0\u00A0structure")]
    public void Coverage_says_how_many_of_how_many(int known, int total, string words) =>
        Assert.Equal(words, CoverageText.Words(known, total, ("structure", "structures")));
}
