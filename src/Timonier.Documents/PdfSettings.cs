// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Documents;

/// <summary>How PDF documents are printed.</summary>
public sealed record PdfSettings
{
    /// <summary>The settings of the machine: the browser that <c>TIMONIER_CHROMIUM</c> names, or else the first one on the path.</summary>
    public static PdfSettings OfMachine => new()
    {
        Chromium = Environment.GetEnvironmentVariable("TIMONIER_CHROMIUM"),
        SearchPath = Environment.GetEnvironmentVariable("PATH") ?? "",
    };

    /// <summary>
    /// The browser to start; nothing to look for <c>chromium</c>, <c>chromium-browser</c> or <c>google-chrome</c> in <see
    /// cref="SearchPath"/>.
    /// </summary>
    public string? Chromium { get; init; }

    /// <summary>Folders to look into, separated as in <c>PATH</c>.</summary>
    public string SearchPath { get; init; } = "";

    /// <summary>
    /// Documents printed at once: more than two gain little (measured: 1,700, 2,260 and 2,400 pages a minute with one, two and four).
    /// </summary>
    public int Tabs { get; init; } = 2;

    /// <summary>Documents after which the browser is replaced, because browsers grow.</summary>
    public int PrintsPerBrowser { get; init; } = 300;

    /// <summary>Longest time for one document, once its turn has come.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Time without any document after which the browser is closed and its memory given back.</summary>
    public TimeSpan IdleTime { get; init; } = TimeSpan.FromMinutes(5);
}
