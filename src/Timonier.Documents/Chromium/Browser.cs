// SPDX-License-Identifier: Apache-2.0
using System.Diagnostics;
using System.Text.Json;

namespace Timonier.Documents.Chromium;

/// <summary>One headless browser, with a profile of its own that goes with it.</summary>
internal sealed class Browser : IAsyncDisposable
{
    // The browser reads commands on descriptor 3 and answers on 4; its own output goes to ours. When it has ended, for whatever reason
    // and whether or not we are still there, its profile is removed. An interruption from the terminal is passed over here so that this
    // is still done.
    private const string Launcher = """trap : INT; profile=$1; shift; "$@" 3<&0 4>&1 </dev/null 1>&2; rm -rf -- "$profile" """;

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(5);

    // Nothing leaves the machine: what the browser would ask for itself is off, and every address leads to a proxy that is not there.
    private static readonly string[] Arguments =
    [
        "--headless", "--remote-debugging-pipe", "--no-first-run", "--no-default-browser-check", "--disable-background-networking",
        "--disable-component-update", "--disable-default-apps", "--disable-extensions", "--disable-sync", "--disable-gpu",
        "--disable-dev-shm-usage", "--disable-breakpad", "--disable-crash-reporter", "--mute-audio", "--metrics-recording-only",
        "--password-store=basic", "--hide-scrollbars",
        "--proxy-server=http://127.0.0.1:9", "--proxy-bypass-list=<-loopback>", "about:blank",
    ];

    private readonly Process process;
    private readonly DevToolsPipe devTools;
    private readonly DirectoryInfo profile;

    private Browser(Process process, DirectoryInfo profile)
    {
        this.process = process;
        this.profile = profile;
        devTools = new DevToolsPipe(process.StandardInput.BaseStream, process.StandardOutput.BaseStream);
    }

    /// <summary>Documents begun in it.</summary>
    public int Prints { get; set; }

    /// <summary>Documents that it is printing.</summary>
    public int Leases { get; set; }

    /// <summary>True as long as it answers.</summary>
    public bool IsAlive => !devTools.Ended.IsCompleted;

    /// <summary>Its process, for tests.</summary>
    internal int ProcessId => process.Id;

    /// <summary>Where its profile is, for tests.</summary>
    internal string Profile => profile.FullName;

    /// <summary>Closes the pipe only, as the end of this program does; for tests.</summary>
    internal void CloseInput() => devTools.Dispose();

    /// <summary>Starts a browser.</summary>
    /// <exception cref="BrowserGoneException">It did not start; the message holds what it said last.</exception>
    public static async Task<Browser> StartAsync(string path, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("timonier-chromium-");
        string[] arguments = ["-c", Launcher, "sh", folder.FullName, path, $"--user-data-dir={folder.FullName}", .. Arguments];
        var start = new ProcessStartInfo("/bin/sh", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        if (Environment.IsPrivilegedProcess)
            start.ArgumentList.Insert(start.ArgumentList.Count - 1, "--no-sandbox");

        var said = "";
        var launched = new Process { StartInfo = start };
        launched.ErrorDataReceived += (_, line) => said = line.Data is { Length: > 0 } text ? text : said;
        launched.Start();
        launched.BeginErrorReadLine();
        var browser = new Browser(launched, folder);
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(StartLimit);
            await browser.devTools.SendAsync("Browser.getVersion", new { }, null, limit.Token);
            return browser;
        }
        catch (Exception error)
        {
            await browser.DisposeAsync();
            if (error is BrowserGoneException || (error is OperationCanceledException && !cancellation.IsCancellationRequested))
                throw new BrowserGoneException(said);
            throw;
        }
    }

    /// <summary>Prints a document in a tab of its own, without running its scripts nor asking for anything outside it.</summary>
    /// <exception cref="BrowserGoneException">The browser or the tab ended.</exception>
    public async Task<byte[]> PrintAsync(string html, CancellationToken cancellation)
    {
        var created = await devTools.SendAsync("Target.createTarget", new { url = "about:blank" }, null, cancellation);
        var targetId = created.GetProperty("targetId").GetString();
        try
        {
            var attached = await devTools.SendAsync("Target.attachToTarget", new { targetId, flatten = true }, null, cancellation);
            return await PrintInAsync(attached.GetProperty("sessionId").GetString()!, html, cancellation);
        }
        finally
        {
            await CloseAsync(targetId!);
        }
    }

    /// <summary>Asks it to end, makes it end, removes its profile.</summary>
    public async ValueTask DisposeAsync()
    {
        // Closing the pipe is asking: the browser ends at once, and its launcher with it.
        devTools.Dispose();
        if (!await EndsAsync())
        {
            process.Kill(entireProcessTree: true);
            await EndsAsync();
        }

        process.Dispose();
        profile.Refresh();
        if (profile.Exists)
            profile.Delete(recursive: true);
    }

    private async Task<bool> EndsAsync()
    {
        using var limit = new CancellationTokenSource(EndLimit);
        try
        {
            await Task.WhenAll(process.WaitForExitAsync(limit.Token), devTools.Ended.WaitAsync(limit.Token));
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task<byte[]> PrintInAsync(string session, string html, CancellationToken cancellation)
    {
        Task<JsonElement> Send(string method, object parameters) => devTools.SendAsync(method, parameters, session, cancellation);

        // In one go: the browser does them in order.
        var prepared = new[]
        {
            Send("Page.enable", new { }),
            Send("Emulation.setScriptExecutionDisabled", new { value = true }),
            Send("Network.enable", new { }),
            Send("Network.setBlockedURLs", new { urls = (string[])["http://*", "https://*", "file://*", "ws://*", "wss://*", "ftp://*"] }),
            Send("Page.getFrameTree", new { }),
        };
        await Task.WhenAll(prepared);
        var frameId = (await prepared[^1]).GetProperty("frameTree").GetProperty("frame").GetProperty("id").GetString();
        await Send("Page.setDocumentContent", new { frameId, html });

        // Ours, which runs although those of the document do not: the fonts are ready.
        const string expression = "document.fonts.ready.then(() => 0)";
        await Send("Runtime.evaluate", new { expression, awaitPromise = true, returnByValue = true });
        var printed = await Send(
            "Page.printToPDF",
            new { generateTaggedPDF = true, generateDocumentOutline = true, preferCSSPageSize = true, printBackground = true });
        return printed.GetProperty("data").GetBytesFromBase64();
    }

    /// <summary>Closes a tab, also when the document was given up; a browser that is gone has closed it.</summary>
    private async Task CloseAsync(string targetId)
    {
        try
        {
            using var limit = new CancellationTokenSource(EndLimit);
            await devTools.SendAsync("Target.closeTarget", new { targetId }, null, limit.Token);
        }
        catch (Exception error) when (error is BrowserGoneException or OperationCanceledException)
        {
            Prints = int.MaxValue;
        }
    }
}
