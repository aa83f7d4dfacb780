// SPDX-License-Identifier: Apache-2.0
using Microsoft.Playwright;

namespace Timonier.Browser.Tests;

/// <summary>With <c>TIMONIER_PICTURES=folder</c>, every page that a test opens is pictured there, whole, to be looked at.</summary>
internal static class Pictures
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("TIMONIER_PICTURES") is { Length: > 0 } folder ? folder : null;

    public static bool AreTaken => Folder is not null;

    /// <summary>Takes one, when asked for.</summary>
    public static async Task TakeAsync(IPage page, string name)
    {
        if (Folder is null)
            return;
        Directory.CreateDirectory(Folder);
        await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name + ".png"), FullPage = true, Animations = ScreenshotAnimations.Disabled });
    }
}
