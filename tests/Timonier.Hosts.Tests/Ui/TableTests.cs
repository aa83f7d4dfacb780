// SPDX-License-Identifier: Apache-2.0
using Timonier.Web.Ui;

namespace Timonier.Hosts.Tests.Ui;

public sealed class TableTests
{
    private static readonly TableColumn[] Columns = [new("Nom"), new("Valeur", ColumnKind.Number) { Note = "%" }];

    private sealed record Line(string Family, string Name, Figure Value);

    private static readonly Line[] Lines =
    [
        new("Nord", "Aisne", Figure.Of(12.5m, 1, "%")),
        new("Nord", "Oise", Figure.Without(FigureState.Suppressed)),
        new("Sud", "Var", Figure.Of(1400, 0)),
    ];

    [Fact]
    public async Task A_table_keeps_its_roles_when_a_narrow_screen_makes_cards_of_it()
    {
        var rendered = await Rendered.OfAsync<DataTable<Line>>(new { Caption = "Valeurs", Items = Lines, Columns = LineColumns(), Family = (Func<Line, string?>)(l => l.Family) });
        Sound.Check(rendered);
        Assert.Equal("table", rendered.Page.QuerySelector("table")!.GetAttribute("role"));
        Assert.Equal(["Nord", "Aisne", "Oise", "Sud", "Var"], rendered.Page.QuerySelectorAll("tbody th").Select(th => th.TextContent));
        Assert.Equal(3, rendered.Page.QuerySelectorAll("tbody [role=rowheader][scope=row]").Length);
        Assert.Equal(["12,5\u00A0%", "secret", "1\u202F400"], rendered.Page.QuerySelectorAll("td.n[role=cell]").Select(td => td.TextContent.Trim()));
        Assert.All(rendered.Page.QuerySelectorAll("td"), td => Assert.Equal("Valeur", td.GetAttribute("data-l")));
    }

    [Fact]
    public async Task A_table_that_scrolls_is_a_named_region_that_the_keyboard_reaches()
    {
        var rendered = await Rendered.OfAsync<DataTable<Line>>(new { Caption = "Valeurs", Items = Lines, Columns = LineColumns(), Narrow = NarrowLayout.Scroll });
        var region = rendered.Page.QuerySelector(".tm-scroll")!;
        Assert.Equal(("region", "0", "Valeurs"), (region.GetAttribute("role"), region.GetAttribute("tabindex"), region.GetAttribute("aria-label")));
        Assert.Equal(4, rendered.Page.QuerySelectorAll(".tm-sticky").Length);
    }

    [Fact]
    public async Task Rows_stay_in_the_order_given_and_no_head_sorts()
    {
        var rendered = await Rendered.OfAsync<DataTable<Line>>(new { Caption = "Valeurs", Items = Lines.Reverse().ToArray(), Columns = LineColumns() });
        Assert.Equal(["Var", "Oise", "Aisne"], rendered.Page.QuerySelectorAll("tbody th").Select(th => th.TextContent));
        Assert.Empty(rendered.Page.QuerySelectorAll("thead a, thead button, [aria-sort]"));
    }

    [Fact]
    public async Task A_written_table_escapes_every_text()
    {
        const string evil = "</td><script>\"'&";
        var table = new TableMarkup(evil, [new(evil), new("Lien")]);
        table.Group(evil);
        table.Row(evil, "/p?a=1&b=\"");
        table.Cell(evil);
        var rendered = await Rendered.OfAsync(builder => builder.AddMarkupContent(0, table.Finish().Value));
        Sound.Check(rendered);
        Assert.Equal(evil, rendered.Page.QuerySelector("td")!.TextContent);
        Assert.Equal(evil, rendered.Page.QuerySelector("caption")!.TextContent);
        Assert.Equal("/p?a=1&b=\"", rendered.Page.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void A_written_table_has_as_many_cells_as_columns()
    {
        var tooMany = new TableMarkup("T", Columns);
        tooMany.Row("a");
        tooMany.Cell("1");
        Assert.Throws<InvalidOperationException>(() => tooMany.Cell("2"));

        var tooFew = new TableMarkup("T", Columns);
        tooFew.Row("a");
        Assert.Throws<InvalidOperationException>(() => tooFew.Row("b"));
        Assert.Throws<InvalidOperationException>(() => new TableMarkup("T", Columns).Cell("1"));
    }

    [Fact]
    public void A_written_table_is_read_as_it_was_given()
    {
        var table = new TableMarkup("Valeurs", Columns);
        foreach (var line in Lines)
        {
            table.Row(line.Name);
            table.Cell(line.Value);
        }

        Golden.Match(table.Finish().Value.Replace("<tr", "\n<tr", StringComparison.Ordinal), "written.html");
    }

    [Fact]
    public void Writers_used_at_once_do_not_mix()
    {
        var first = new TableMarkup("Un", Columns);
        var second = new TableMarkup("Deux", Columns);
        first.Row("a");
        second.Row("b");
        first.Cell("1");
        second.Cell("2");
        Assert.Contains("<th scope=\"row\">a</th><td class=\"n\">1</td>", first.Finish().Value, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">b</th><td class=\"n\">2</td>", second.Finish().Value, StringComparison.Ordinal);
    }

    private static Column<Line>[] LineColumns() => [new("Nom", l => l.Name), new("Valeur", l => l.Value)];
}
