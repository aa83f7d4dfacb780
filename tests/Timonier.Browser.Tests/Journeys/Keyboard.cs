// SPDX-License-Identifier: Apache-2.0
using Microsoft.Playwright;

namespace Timonier.Browser.Tests.Journeys;

/// <summary>A reader without a mouse: every stop of the Tab key must show where it is.</summary>
internal static class Keyboard
{
    private const int MostStops = 120;

    /// <summary>Presses Tab until an element has the focus; fails on a stop that does not show, or when the element is never reached.</summary>
    public static async Task ReachAsync(this Window window, ILocator target)
    {
        var page = window.Page;
        for (var stop = 0; stop < MostStops; stop++)
        {
            if (await target.EvaluateAsync<bool>("e => e === document.activeElement"))
            {
                await AssertShownAsync(page);
                return;
            }

            await page.Keyboard.PressAsync("Tab");
            await AssertShownAsync(page);
        }

        Assert.Fail($"{target} was not reached by the Tab key.");
    }

    /// <summary>Reaches an element, then presses Enter and waits for the page that it leads to.</summary>
    public static async Task EnterAsync(this Window window, ILocator target)
    {
        await window.ReachAsync(target);
        await window.Page.RunAndWaitForResponseAsync(() => window.Page.Keyboard.PressAsync("Enter"), r => r.Request.IsNavigationRequest);
        await window.Page.WaitForLoadStateAsync();
    }

    /// <summary>Reaches a field, then types.</summary>
    public static async Task TypeAsync(this Window window, ILocator target, string text)
    {
        await window.ReachAsync(target);
        await window.Page.Keyboard.TypeAsync(text);
    }

    /// <summary>Reaches a field of files, opens its dialog by the keyboard, and chooses.</summary>
    public static async Task ChooseAsync(this Window window, ILocator target, FilePayload file)
    {
        await window.ReachAsync(target);
        var dialog = await window.Page.RunAndWaitForFileChooserAsync(() => window.Page.Keyboard.PressAsync("Space"));
        await dialog.SetFilesAsync(file);
    }

    /// <summary>The element that has the focus stands in sight, with an outline of 2 pixels at least.</summary>
    private static async Task AssertShownAsync(IPage page)
    {
        var fault = await page.EvaluateAsync<string?>("""
            () => {
              const e = document.activeElement;
              if (!e || e === document.body) return null;
              const box = e.getBoundingClientRect(), style = getComputedStyle(e);
              const name = `${e.tagName} ${(e.innerText || e.id || e.name || '').slice(0, 40)}`;
              if (box.width < 1 || box.height < 1) return `${name} takes the focus and cannot be seen`;
              if (box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth) return `${name} takes the focus out of sight`;
              if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return `${name} takes the focus without showing it`;
              return null;
            }
            """);
        Assert.Null(fault);
    }
}
