// SPDX-License-Identifier: Apache-2.0
using Timonier.Documents.Chromium;
using Timonier.Foundation;

namespace Timonier.Documents;

/// <summary>Prints HTML as PDF with one headless Chromium kept open.</summary>
/// <remarks>
/// <para>The PDF is tagged, has the language and title of the document, an outline of its headings, and the page size of its <c>@page</c>
/// rule. It is not checked against PDF/UA. Long tables are dear to tag: give them as CSV or as a workbook.</para>
/// <para>Scripts do not run and nothing is fetched: styles are inline, images and fonts are <c>data:</c> addresses. Thread-safe.</para>
/// </remarks>
public sealed class PdfPrinter : IAsyncDisposable
{
    /// <summary>Most characters of a document: the browser takes messages of 100 MB at most.</summary>
    public const int MaxHtml = 25_000_000;

    private readonly PdfSettings settings;
    private readonly TimeProvider clock;
    private readonly string? path;
    private readonly SemaphoreSlim tabs;
    private readonly SemaphoreSlim gate = new(1);
    private readonly ITimer idle;
    private readonly CancellationTokenSource ending = new();
    private Browser? current;

    /// <summary>Looks for the browser; starts nothing before the first document.</summary>
    public PdfPrinter(PdfSettings settings, TimeProvider clock)
    {
        this.settings = settings;
        this.clock = clock;
        var found = ChromiumFinder.Find(settings);
        path = found.Value;
        Absence = found.Refusal;
        tabs = new(settings.Tabs);
        idle = clock.CreateTimer(_ => _ = CloseIdleAsync(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>True when a browser was found on this machine.</summary>
    public bool IsAvailable => path is not null;

    /// <summary>Why no PDF can be printed here, for the user; nothing when one can.</summary>
    public Refusal? Absence { get; }

    /// <summary>The browser in use, for tests.</summary>
    internal Browser? Current => current;

    /// <summary>Prints a whole document.</summary>
    /// <param name="html">The document, with its own styles, images and fonts in it.</param>
    /// <param name="cancellation">Gives the document up, and its tab is closed.</param>
    /// <returns>The bytes of the PDF; or a refusal: no browser, a document too long or over its time, a browser that fails twice.</returns>
    public async Task<Outcome<byte[]>> PrintAsync(string html, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(ending.IsCancellationRequested, this);
        if (Absence is { } absence)
            return absence;
        if (html.Length > MaxHtml)
            return DocumentsRefusals.PdfTooLong;
        using var given = CancellationTokenSource.CreateLinkedTokenSource(cancellation, ending.Token);
        await tabs.WaitAsync(given.Token);
        try
        {
            // A browser that ends under this document may have been brought down by its neighbour: a second one tells.
            return await TryPrintAsync(html, given.Token) ?? await TryPrintAsync(html, given.Token) ?? DocumentsRefusals.PdfFailed;
        }
        finally
        {
            tabs.Release();
        }
    }

    /// <summary>Gives up what is being printed, and ends the browser.</summary>
    public async ValueTask DisposeAsync()
    {
        if (ending.IsCancellationRequested)
            return;
        await ending.CancelAsync();
        await idle.DisposeAsync();
        for (var tab = 0; tab < settings.Tabs; tab++)
            await tabs.WaitAsync();
        await CloseIdleAsync();
        ending.Dispose();
        gate.Dispose();
        tabs.Dispose();
    }

    /// <summary>Prints once; nothing when the browser ended meanwhile.</summary>
    private async Task<Outcome<byte[]>?> TryPrintAsync(string html, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(settings.TimeLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        Browser browser;
        try
        {
            browser = await LeaseAsync(either.Token);
        }
        catch (BrowserGoneException error)
        {
            return DocumentsRefusals.PdfNotStarted.With(error.Message);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return DocumentsRefusals.PdfTooSlow.With(settings.TimeLimit.TotalSeconds);
        }

        try
        {
            return await browser.PrintAsync(html, either.Token);
        }
        catch (BrowserGoneException)
        {
            browser.Prints = int.MaxValue;
            return null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return DocumentsRefusals.PdfTooSlow.With(settings.TimeLimit.TotalSeconds);
        }
        finally
        {
            await ReturnAsync(browser);
        }
    }

    /// <summary>The browser for one more document: the one in use, or another when it has ended or served enough.</summary>
    private async Task<Browser> LeaseAsync(CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            if (current is not null && (!current.IsAlive || current.Prints >= settings.PrintsPerBrowser))
            {
                var worn = current;
                current = null;
                if (worn.Leases == 0)
                    await worn.DisposeAsync();
            }

            current ??= await Browser.StartAsync(path!, cancellation);
            current.Leases++;
            current.Prints++;
            return current;
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task ReturnAsync(Browser browser)
    {
        await gate.WaitAsync(CancellationToken.None);
        try
        {
            if (--browser.Leases > 0)
                return;
            if (browser != current)
                await browser.DisposeAsync();
            else
                idle.Change(settings.IdleTime, Timeout.InfiniteTimeSpan);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task CloseIdleAsync()
    {
        await gate.WaitAsync(CancellationToken.None);
        try
        {
            if (current is not { Leases: 0 } unused)
                return;
            current = null;
            await unused.DisposeAsync();
        }
        finally
        {
            gate.Release();
        }
    }
}
