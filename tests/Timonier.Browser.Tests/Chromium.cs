// SPDX-License-Identifier: Apache-2.0
using Microsoft.Playwright;

namespace Timonier.Browser.Tests;

/// <summary>The browser of the run: one process, started when first asked for; each window has cookies of its own.</summary>
/// <remarks>Without any browser the tests are skipped and say so; where everything must run (<c>CI=true</c>) they fail.</remarks>
public sealed class Chromium : IAsyncDisposable
{
    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Chromium(IPlaywright playwright, IBrowser browser) => (this.playwright, this.browser) = (playwright, browser);

    /// <summary>The path of the browser: the one of <c>TIMONIER_CHROMIUM</c>, or the first one on the path; nothing when there is none.</summary>
    public static string? Path { get; } = Find();

    /// <summary>Starts it.</summary>
    public static async Task<Chromium> StartAsync()
    {
        if (Path is null)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", "Chromium is not installed.");
            Assert.Fail("Chromium is not installed.");
        }

        var driver = await Playwright.CreateAsync();
        var launched = await driver.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Path,
            ChromiumSandbox = Environment.UserName != "root",
            Args = ["--disable-background-networking", "--disable-dev-shm-usage", "--font-render-hinting=none"],
        });
        return new(driver, launched);
    }

    /// <summary>A window without any cookie, as one of the site's readers has it.</summary>
    public async Task<Window> OpenAsync(Site site, WindowSettings settings)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = site.Address.ToString(),
            Locale = "fr-FR",
            TimezoneId = "Europe/Paris",
            JavaScriptEnabled = settings.Scripts is Scripts.Run,
            ColorScheme = settings.Look is Look.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = new() { Width = settings.Width, Height = settings.Width < 600 ? 844 : 900 },
            ReducedMotion = ReducedMotion.Reduce,
            AcceptDownloads = true,
            StorageState = settings.Kept,
        });
        context.SetDefaultTimeout(20_000);
        return new(context, await context.NewPageAsync(), site);
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("TIMONIER_CHROMIUM") is { Length: > 0 } told)
            return File.Exists(told) ? told : null;
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }, System.IO.Path.Join)
            .FirstOrDefault(File.Exists);
    }
}
