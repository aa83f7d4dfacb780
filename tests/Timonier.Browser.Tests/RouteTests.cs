// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;

namespace Timonier.Browser.Tests;

/// <summary>One example at least of every route of the host, in a real browser.</summary>
[Collection(DemonstrationTests.Name)]
public sealed class RouteTests(Demonstration demonstration)
{

    public static TheoryData<string> Pages => [.. RouteExample.Pages.Select(e => e.Name)];

    [Fact]
    public void Every_route_has_an_example()
    {
        var pages = demonstration.Site.Routes.Where(IsPage).Select(r => r.RoutePattern.RawText).Order();
        Assert.Equal(pages, RouteExample.Pages.Select(e => e.Route).Distinct().Order());
        var files = demonstration.Site.Routes.Where(r => !IsPage(r) && !IsForPrograms(r)).Select(r => r.RoutePattern.RawText).Order();
        Assert.Equal(files, RouteExample.Files.Select(f => f.Example.Route).Concat(RouteExample.Leads).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_sound_at_both_widths_in_light_and_in_dark(string name)
    {
        var example = RouteExample.Pages.Single(e => e.Name == name);
        var address = await demonstration.FillAsync(example.Address);
        await PageSoundness.CheckAsync(
            async settings =>
            {
                var window = await OpenAsync(example, settings);
                Assert.Equal(200, (await window.GoAsync(address))!.Status);
                return window;
            },
            name);
    }

    [Fact]
    public async Task A_file_comes_with_its_type()
    {
        foreach (var (example, type) in RouteExample.Files)
        {
            await using var window = await OpenAsync(example, new());
            var response = await window.Page.APIRequest.GetAsync(example.Address);
            Assert.Equal((200, type), (response.Status, response.Headers["content-type"].Split(';')[0]));
        }
    }

    /// <summary>The programming interface has tests of its own.</summary>
    private static bool IsForPrograms(RouteEndpoint route) => route.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal);

    private static bool IsPage(RouteEndpoint route) => route.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;

    private Task<Window> OpenAsync(RouteExample example, WindowSettings settings) =>
        example.Person is null ? demonstration.OpenAsync(settings) : demonstration.OpenAsAsync(example.Person, settings);
}
