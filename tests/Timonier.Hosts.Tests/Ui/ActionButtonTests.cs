// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Components;
using Timonier.Web.Ui;

namespace Timonier.Hosts.Tests.Ui;

public sealed class ActionButtonTests
{
    private static readonly RenderFragment Words = builder => builder.AddContent(0, "Enregistrer l’import");

    [Fact]
    public async Task A_refused_act_stays_in_sight_with_its_reason_and_does_nothing()
    {
        var rendered = await Rendered.OfAsync<ActionButton>(new { Id = "enregistrer", Refusal = "21 lignes sont à corriger.", Href = "/enregistrer", ChildContent = Words });
        var button = rendered.Page.QuerySelector("button")!;
        Assert.Equal("true", button.GetAttribute("aria-disabled"));
        Assert.Equal("button", button.GetAttribute("type"));
        Assert.Equal("21 lignes sont à corriger.", rendered.Words($"#{button.GetAttribute("aria-describedby")}"));
        Assert.Null(rendered.Page.QuerySelector("a"));
    }

    [Fact]
    public async Task With_an_address_it_is_a_link_and_else_it_sends_its_form()
    {
        var link = await Rendered.OfAsync<ActionButton>(new { Href = "/export", Icon = (IconName?)IconName.Download, ChildContent = Words });
        Assert.Equal("/export", link.Page.QuerySelector("a.tm-btn")!.GetAttribute("href"));
        Assert.Equal("Enregistrer l’import", link.Words("a"));

        var sender = await Rendered.OfAsync<ActionButton>(new { Weight = ButtonWeight.Main, Name = "geste", Value = "accepter", ChildContent = Words });
        var button = sender.Page.QuerySelector("button.tm-btn--main")!;
        Assert.Equal("submit", button.GetAttribute("type"));
        Assert.Equal("accepter", button.GetAttribute("value"));
    }

    [Theory]
    [InlineData(MessageTone.Information, "status")]
    [InlineData(MessageTone.Done, "status")]
    [InlineData(MessageTone.Warning, "alert")]
    [InlineData(MessageTone.Refusal, "alert")]
    public async Task A_message_says_how_pressing_it_is_and_can_take_the_focus(MessageTone tone, string role)
    {
        var rendered = await Rendered.OfAsync<Message>(new { Tone = tone, Title = "Import enregistré.", Focus = InitialFocus.Here });
        var banner = rendered.Page.QuerySelector(".tm-alert")!;
        Assert.Equal(role, banner.GetAttribute("role"));
        Assert.Equal("-1", banner.GetAttribute("tabindex"));
        Assert.True(banner.HasAttribute("autofocus"));
        Assert.False((await Rendered.OfAsync<Message>(new { Tone = tone })).Page.QuerySelector(".tm-alert")!.HasAttribute("autofocus"));
    }

    [Fact]
    public async Task An_empty_state_says_what_who_and_the_next_act()
    {
        var rendered = await Rendered.OfAsync<EmptyState>(new { What = "Aucun objectif.", Who = "La DDETS l’ouvre.", Act = new PageLink("Proposer un objectif", "/objectifs/nouveau") });
        Assert.Equal(["Aucun objectif.", "La DDETS l’ouvre.", "Proposer un objectif"], rendered.Page.QuerySelector(".tm-empty")!.Children.Select(c => c.TextContent));
        Assert.Equal("/objectifs/nouveau", rendered.Page.QuerySelector("a")!.GetAttribute("href"));
    }
}
