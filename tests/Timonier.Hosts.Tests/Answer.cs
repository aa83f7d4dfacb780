// SPDX-License-Identifier: Apache-2.0
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Timonier.Hosts.Tests;

/// <summary>What the site answered.</summary>
public sealed record Answer(string Address, int Status, string? Location, string Text, IReadOnlyDictionary<string, string> Headers)
{
    private IHtmlDocument? document;

    /// <summary>The page.</summary>
    public IHtmlDocument Document => document ??= new HtmlParser().ParseDocument(Text);

    /// <summary>The page's heading.</summary>
    public string? Heading => Document.QuerySelector("h1")?.TextContent.Trim();

    /// <summary>The text of what the page tells at once: refusals, errors, acts done.</summary>
    public string Alert => string.Join(' ', Document.QuerySelectorAll(".tm-alert").Select(e => e.TextContent.Trim()));

    /// <summary>The error tied to a field.</summary>
    public string? ErrorOf(string field)
    {
        var input = Document.GetElementById(field)!;
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Contains($"{field}-erreur", input.GetAttribute("aria-describedby")!.Split(' '));
        return Document.GetElementById($"{field}-erreur")?.TextContent.Replace("Erreur\u00a0:", "", StringComparison.Ordinal).Trim();
    }

    internal static async Task<Answer> ReadAsync(string address, HttpResponseMessage response)
    {
        var location = response.Headers.Location;
        return new(
            address,
            (int)response.StatusCode,
            location is null ? null : location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase));
    }
}
