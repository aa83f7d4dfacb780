// SPDX-License-Identifier: Apache-2.0
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Timonier.Browser.Tests;

/// <summary>The automated rules of accessibility, WCAG 2.2 AA and good practice: about a third of what an audit sees.</summary>
internal static class Axe
{
    /// <summary>Every rule, the size of targets included, which is off by default.</summary>
    private static readonly AxeRunOptions Everything = new()
    {
        Rules = new() { ["target-size"] = new() { Enabled = true } },
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>What depends on colours alone.</summary>
    private static readonly AxeRunOptions Colours = new()
    {
        RunOnly = RunOnlyOptions.Rules("color-contrast", "link-in-text-block"),
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>What breaks a rule in the page as it stands: rule, element, why.</summary>
    public static Task<IReadOnlyList<string>> FaultsAsync(IPage page) => RunAsync(page, Everything);

    /// <summary>What breaks a rule of contrast: after a change of colours nothing else can.</summary>
    public static Task<IReadOnlyList<string>> ContrastFaultsAsync(IPage page) => RunAsync(page, Colours);

    private static async Task<IReadOnlyList<string>> RunAsync(IPage page, AxeRunOptions options)
    {
        var result = await page.RunAxe(options);
        return [.. from violation in result.Violations from node in violation.Nodes select $"{violation.Id}: {node.Html} ({violation.Help})"];
    }
}
