// SPDX-License-Identifier: Apache-2.0
using Microsoft.Playwright;

namespace Timonier.Browser.Tests;

/// <summary>A window of the browser on a site; it writes down what a reader would never see and should not happen.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly Site site;
    private readonly List<string> faults = [];

    internal Window(IBrowserContext context, IPage page, Site site)
    {
        (this.context, Page, this.site) = (context, page, site);
        context.Console += (_, message) =>
        {
            // The browser's own line about an answer of 400 and more: pages for those are asked for on purpose.
            if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource: the server responded", StringComparison.Ordinal))
                Tell($"console, {message.Type}: {message.Text}");
        };
        context.WebError += (_, error) => Tell($"script: {error.Error}");
        context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                Tell($"asked elsewhere: {request.Url}");
        };
        context.Response += (_, response) =>
        {
            if (response.Status >= 400 && !response.Request.IsNavigationRequest)
                Tell($"{response.Status}: {response.Url}");
        };
    }

    public IPage Page { get; }

    /// <summary>The heading of the page.</summary>
    public Task<string> HeadingAsync() => Page.Locator("h1").InnerTextAsync();

    /// <summary>The path of the page, with its query.</summary>
    public string Path => new Uri(Page.Url).PathAndQuery;

    public Task<IResponse?> GoAsync(string address) => Page.GotoAsync(address);

    /// <summary>Waits for a message that holds these words: at the end of the work under way, whether a script or the browser itself asks again.</summary>
    public Task ExpectAsync(string words) =>
        Assertions.Expect(Page.Locator(".tm-alert").Filter(new() { HasText = words }).First).ToBeVisibleAsync(new() { Timeout = 30_000 });

    /// <summary>Another window of the same reader: same cookies.</summary>
    public async Task<Window> OpenAnotherAsync() => new(context, await context.NewPageAsync(), site);

    /// <summary>Cookies of this reader, for later windows.</summary>
    public Task<string> KeepAsync() => context.StorageStateAsync();

    /// <summary>Forgets who the reader is, as the end of a session does.</summary>
    public Task ForgetAsync() => context.ClearCookiesAsync();

    /// <summary>What went wrong behind the reader's back.</summary>
    public IReadOnlyList<string> Faults
    {
        get
        {
            lock (faults)
                return [.. faults];
        }
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private void Tell(string fault)
    {
        lock (faults)
            faults.Add(fault);
    }
}
