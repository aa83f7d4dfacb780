// SPDX-License-Identifier: Apache-2.0
using System.Net;
using Timonier.Web;

namespace Timonier.Hosts.Tests.Access;

public sealed class RequestLimitTests(Cluster cluster)
{
    [Fact]
    public async Task One_account_that_asks_too_much_is_told_to_wait_and_others_are_served()
    {
        await using var site = await Site.OpenAsync(cluster, s => s with { Limits = new(12, 1, 4) });
        await site.AddAccountAsync("claire");
        await site.AddAccountAsync("paul");
        var (claire, paul) = (await site.BrowseAsAsync("claire"), await site.BrowseAsAsync("paul"));
        var answers = new List<Answer>();
        for (var i = 0; i < 40; i++)
            answers.Add(await claire.GetAsync("/mon-compte"));
        Assert.Equal(200, answers[0].Status);
        var refused = answers.First(a => a.Status == 429);
        Assert.Equal(("Trop de demandes", "60"), (refused.Heading, refused.Headers["Retry-After"]));
        Assert.Equal(200, (await paul.GetAsync("/mon-compte")).Status);
        Assert.Equal(200, (await claire.GetAsync("/sante")).Status);
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080", null, null, "web.loopback")]
    [InlineData("http://0.0.0.0:5080", "https://timonier.exemple.fr", null, "web.loopback")]
    [InlineData("http://0.0.0.0:5080", null, "10.0.0.4", "web.proxy")]
    [InlineData("http://0.0.0.0:5080", "http://timonier.exemple.fr", "10.0.0.4", "web.proxy")]
    [InlineData("http://0.0.0.0:5080", "https://timonier.exemple.fr", "10.0.0.4", null)]
    [InlineData("http://127.0.0.1:5080", null, null, null)]
    public void Beyond_this_machine_it_listens_only_behind_a_named_proxy_in_https(string url, string? address, string? proxy, string? code)
    {
        var settings = new WebSettings("") { Urls = [url], PublicAddress = address is null ? null : new(address), Proxies = proxy is null ? [] : [IPAddress.Parse(proxy)] };
        Assert.Equal(code, settings.Check()?.Code);
    }
}
