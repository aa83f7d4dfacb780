// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Views;
using Timonier.Tests.Network;

namespace Timonier.Tests.Indicators;

public sealed class ViewTests
{
    private const string Drawing = "FR:nation > R:region, S:region; R > A, B, C; S > D, E, F";
    private const string Figures = "A = 10, B = 20, C = 30, D = 40, E = 50, F = 60";
    private static readonly DateOnly Today = new(2025, 6, 1);

    [Fact]
    public void A_sheet_shows_the_figure_with_its_region_and_its_nation()
    {
        var sheet = UnitSheet.Read(Readings.Open(Sketch.Map(Drawing), Figures), "A", new(), Today).Value!;
        var row = Assert.Single(sheet.Rows);
        Assert.Equal(10m, row.Figure.Value);
        Assert.Equal([("R", 60m), ("FR", 210m)], row.References.Select(r => (r.Name, r.Figure.Value!.Value)));
        Assert.Equal((6, 35.0), (row.Spread.Count, row.Spread.Median));
        Assert.Equal(["FR", "R"], sheet.Ancestors.Select(a => a.MainCode.Code));
    }

    [Fact]
    public void A_unit_outside_the_perimeter_answers_as_one_that_does_not_exist()
    {
        var reading = Readings.Open(Sketch.Map(Drawing), Figures, root: "R");
        var outside = UnitSheet.Read(reading, "D", new(), Today).Refusal;
        var unknown = UnitSheet.Read(reading, "Z", new(), Today).Refusal;
        Assert.Equal(unknown!.Message.Replace('Z', 'D'), outside!.Message);
    }

    [Fact]
    public void An_indicator_page_lists_the_reader_s_units_by_territory_or_name_and_the_spread_of_all()
    {
        var reading = Readings.Open(Sketch.Map(Drawing), Figures, root: "R");
        var sheet = IndicatorSheet.Read(reading, "X", new(), Today).Value!;
        Assert.Equal(["A", "B", "C"], sheet.Rows.Select(r => r.Unit.MainCode.Code));
        Assert.Equal(6, sheet.Spread.Count);
    }

    /// <summary>Nothing ranks: whatever the order asked for, it does not depend on the figures.</summary>
    [Theory]
    [InlineData(ListOrder.Territory)]
    [InlineData(ListOrder.Name)]
    [InlineData(ListOrder.Kind)]
    [InlineData(ListOrder.Code)]
    public void No_order_of_a_list_depends_on_the_figures(ListOrder order)
    {
        var map = Sketch.Map(Drawing);
        var straight = IndicatorSheet.Read(Readings.Open(map, Figures), "X", new() { Order = order }, Today).Value!;
        var reversed = IndicatorSheet.Read(Readings.Open(map, "A = 60, B = 50, C = 40, D = 30, E = 20, F = 10"), "X", new() { Order = order }, Today).Value!;
        Assert.Equal(straight.Rows.Select(r => r.Unit.Id), reversed.Rows.Select(r => r.Unit.Id));
    }

    [Fact]
    public void The_board_counts_what_is_complete_and_finds_names_without_their_accents()
    {
        var map = Sketch.Map("FR:nation > R:region; R > Épernay, Châlons, Reims");
        var reading = Readings.Open(map, "Épernay = 10, Châlons = 20");
        var board = NetworkBoard.Read(reading, new() { Kind = "structure" }, Today);
        Assert.Equal((3, 2), (board.UnitCount, board.CompleteCount));
        Assert.Equal("Épernay", Assert.Single(NetworkBoard.Read(reading, new() { Kind = "structure", Search = "eper" }, Today).Units).Unit.MainCode.Code);
        Assert.Equal("Reims", Assert.Single(NetworkBoard.Read(reading, new() { Kind = "structure", OnlyIncomplete = true }, Today).Units).Unit.MainCode.Code);
    }

    [Fact]
    public void Search_finds_only_what_the_reader_may_know()
    {
        var map = Sketch.Map(Drawing);
        Assert.Equal(1, SearchResults.Of(Readings.Open(map, Figures), "d", Today).UnitCount);
        Assert.Equal(0, SearchResults.Of(Readings.Open(map, Figures, root: "R"), "d", Today).UnitCount);
    }
}
