// SPDX-License-Identifier: Apache-2.0
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Timonier.Browser.Tests;

/// <summary>What every page owes its reader, whatever it shows.</summary>
internal static partial class PageSoundness
{
    /// <summary>Checks a page at both widths, in light and in dark; pictures it when pictures are taken.</summary>
    /// <param name="open">Opens a window on the page, of a width.</param>
    /// <param name="name">Names the pictures.</param>
    public static async Task CheckAsync(Func<WindowSettings, Task<Window>> open, string name)
    {
        var faults = await Task.WhenAll(
            FaultsAsync(open, new() { Width = WindowSettings.Wide }, name),
            FaultsAsync(open, new() { Width = WindowSettings.Narrow }, name));
        Assert.Empty(faults.SelectMany(f => f));
    }

    /// <summary>What is wrong with the page of a window as it stands.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(Window window) =>
    [
        .. window.Faults,
        .. await HeadFaultsAsync(window.Page),
        .. WordFaults(await TextAsync(window.Page)),
        .. await Axe.FaultsAsync(window.Page),
    ];

    private static async Task<IReadOnlyList<string>> FaultsAsync(Func<WindowSettings, Task<Window>> open, WindowSettings settings, string name)
    {
        await using var window = await open(settings);
        var page = window.Page;
        List<string> faults = [.. await FaultsAsync(window)];
        if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var reach && reach > settings.Width)
            faults.Add($"the page is {reach} wide");
        await Pictures.TakeAsync(page, $"{name}-{settings.Width}");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        faults.AddRange((await Axe.ContrastFaultsAsync(page)).Select(f => $"in the dark, {f}"));
        await Pictures.TakeAsync(page, $"{name}-{settings.Width}-dark");
        return [.. faults.Select(f => $"{settings.Width}: {f}")];
    }

    /// <summary>Text that a reader sees, code left out: what a computer wrote is not set as French is.</summary>
    private static Task<string> TextAsync(IPage page) => page.EvaluateAsync<string>("""
        () => {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const texts = [];
          while (walker.nextNode()) {
            const parent = walker.currentNode.parentElement;
            if (parent && !parent.closest('code, textarea, .tm-code, .tm-bad, script, style, noscript')) texts.push(walker.currentNode.data.replace(/[ \t\n]+/g, ' '));
          }
          return texts.join('\n');
        }
        """);

    private static async Task<IEnumerable<string>> HeadFaultsAsync(IPage page)
    {
        var faults = new List<string>();
        if (await page.Locator("html").GetAttributeAsync("lang") != "fr")
            faults.Add("the language of the page is not said");
        if ((await page.TitleAsync()).Split('·')[0].Trim().Length == 0)
            faults.Add("the page has no title");
        if (await page.Locator("h1").CountAsync() is var count and not 1)
            faults.Add($"the page has {count} h1");
        if (await page.Locator("main").CountAsync() != 1)
            faults.Add("the page has no main part of its own");
        return faults;
    }

    /// <summary>Entities written as they stand, and French set with the wrong spaces.</summary>
    private static IEnumerable<string> WordFaults(string text) =>
        text.Split('\n').Where(line => Misset().IsMatch(line)).Distinct().Select(line => $"set wrongly: {line.Trim()}");

    /// <summary>
    /// An entity; a wrong space before a high sign or inside quotation marks; a straight apostrophe, but in the official names of territories
    /// (Côtes-d'Armor); a hyphen for a minus.
    /// </summary>
    [GeneratedRegex("&(#\\d+|nbsp|[a-z]{2,6});| [:;?!»%]|« |(?<!«)\u00a0[;?!]|\u202f[:»]|(?<!-[dl])'\\p{L}|(^|[\\s(])-\\d")]
    private static partial Regex Misset();
}
