// SPDX-License-Identifier: Apache-2.0
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Timonier.Browser.Tests;

/// <summary>The automated rules of accessibility, WCAG 2.2 AA and good practice: about a third of what an audit sees.</summary>
/// <remarks>The rules are run in the page itself, and only what breaks one comes back: pages are large, and what passes is larger.</remarks>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What breaks a rule in the page as it stands, the size of targets included, which is off by default: rule, element, why.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        await page.EvaluateAsync(Script);
        return await RunAsync(page, "{ rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] }");
    }

    /// <summary>What breaks a rule of contrast, once the page was looked at: after a change of colours nothing else can.</summary>
    public static Task<IReadOnlyList<string>> ContrastFaultsAsync(IPage page) =>
        RunAsync(page, "{ runOnly: ['color-contrast', 'link-in-text-block'], resultTypes: ['violations'] }");

    private static async Task<IReadOnlyList<string>> RunAsync(IPage page, string options) => await page.EvaluateAsync<string[]>(
        $"async () => (await axe.run({options})).violations.flatMap(v => v.nodes.map(n => `${{v.id}}: ${{n.html}} (${{v.help}})`))");
}
