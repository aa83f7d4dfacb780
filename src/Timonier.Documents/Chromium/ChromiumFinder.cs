// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Documents.Chromium;

/// <summary>Finds the browser that prints.</summary>
internal static class ChromiumFinder
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>The path of the browser, or why there is none.</summary>
    public static Outcome<string> Find(PdfSettings settings)
    {
        // The browser is driven through two inherited pipes, which only a Unix shell can lay.
        if (OperatingSystem.IsWindows())
            return DocumentsRefusals.PdfUnavailable;
        if (!string.IsNullOrWhiteSpace(settings.Chromium))
            return File.Exists(settings.Chromium) ? settings.Chromium : DocumentsRefusals.PdfBrowserMissing.With(settings.Chromium);
        foreach (var folder in settings.SearchPath.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var name in Names)
            {
                if (Path.IsPathFullyQualified(folder) && File.Exists(Path.Join(folder, name)))
                    return Path.Join(folder, name);
            }
        }

        return DocumentsRefusals.PdfUnavailable;
    }
}
