// SPDX-License-Identifier: Apache-2.0
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.TestHost;

namespace Timonier.Hosts.Tests;

/// <summary>A visitor with a browser without scripts: it keeps cookies, reads pages and sends their forms. It follows no redirection by itself.</summary>
public sealed class Visitor(TestServer server)
{
    private static readonly Uri Root = new("http://localhost");
    private readonly CookieContainer cookies = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public Task<Answer> GetAsync(string address) => SendAsync(new(HttpMethod.Get, new Uri(Root, address)));

    public Task<Answer> SendAsync(HttpMethod method, string address) => SendAsync(new(method, new Uri(Root, address)));

    /// <summary>Follows redirections until a page.</summary>
    public async Task<Answer> FollowAsync(Answer answer)
    {
        for (var steps = 0; answer.Location is { } location && steps < 10; steps++)
            answer = await GetAsync(location);
        return answer;
    }

    /// <summary>Fills and sends the form of a page that bears a name, with its hidden fields.</summary>
    public Task<Answer> SubmitAsync(Answer page, string form, Dictionary<string, string> typed)
    {
        var element = page.Document.Forms.Single(f => Hidden(f, "_handler") == form);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var input in element.QuerySelectorAll<IHtmlInputElement>("input[name]"))
            fields[input.Name!] = input.Value;
        foreach (var select in element.QuerySelectorAll<IHtmlSelectElement>("select[name]"))
            fields[select.Name!] = select.Value ?? "";
        foreach (var (name, value) in typed)
            fields[name] = value;
        return PostAsync(element.GetAttribute("action") ?? page.Address, fields);
    }

    public Task<Answer> PostAsync(string address, Dictionary<string, string> fields) =>
        SendAsync(new(HttpMethod.Post, new Uri(Root, address)) { Content = new FormUrlEncodedContent(fields) });

    /// <summary>The bytes of a file.</summary>
    public async Task<byte[]> DownloadAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Root, address));
        request.Headers.Add("Cookie", cookies.GetCookieHeader(request.RequestUri!));
        using var client = new HttpMessageInvoker(server.CreateHandler());
        using var response = await client.SendAsync(request, Ct);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsByteArrayAsync(Ct);
    }

    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        var header = cookies.GetCookieHeader(request.RequestUri!);
        if (header.Length > 0)
            request.Headers.Add("Cookie", header);
        using var client = new HttpMessageInvoker(server.CreateHandler());
        using var response = await client.SendAsync(request, Ct);
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var cookie in set)
                cookies.SetCookies(Root, cookie);
        }

        return await Answer.ReadAsync(request.RequestUri!.PathAndQuery, response);
    }

    private static string? Hidden(IHtmlFormElement form, string name) => form.QuerySelector($"input[type=hidden][name={name}]")?.GetAttribute("value");
}
