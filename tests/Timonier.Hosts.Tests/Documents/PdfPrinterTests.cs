// SPDX-License-Identifier: Apache-2.0
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Timonier.Documents;
using Timonier.Foundation;

namespace Timonier.Hosts.Tests.Documents;

public sealed class PdfPrinterTests
{
    private const string Page = """
        <!doctype html><html lang="fr"><head><title>Fiche d’essai</title><style>@page { size: A5 landscape; margin: 10mm } h2 { break-before: page }</style></head>
        <body><h1>Mission locale</h1><p>Un paragraphe.</p>
        <table><caption>Résultats</caption><thead><tr><th scope="col">Indicateur</th><th scope="col">Valeur</th></tr></thead><tbody><tr><td>Taux</td><td>12,5</td></tr></tbody></table>
        <svg role="img" aria-label="Courbe" width="50" height="50"><circle r="20" cx="25" cy="25"/></svg>
        <h2>Seconde page</h2><p>Fin.</p></body></html>
        """;

    private static readonly CancellationToken Never = CancellationToken.None;

    [Fact]
    public async Task A_document_is_tagged_with_its_language_title_outline_and_page_size()
    {
        await using var printer = Printer();
        var pdf = new PdfText(await PrintedAsync(printer, Page));
        Assert.Equal(2, pdf.Pages);
        Assert.Equal([(210, 148), (210, 148)], pdf.Sizes);
        Assert.True(pdf.Has(@"/StructTreeRoot"), "structure");
        Assert.True(pdf.Has(@"/MarkInfo\s*<<[^>]*/Marked true"), "marked");
        Assert.True(pdf.Has(@"/Lang\s*\(fr\)"), "language");
        Assert.True(pdf.Has(@"/Title\s*[(<]"), "title");
        Assert.True(pdf.Has(@"/Outlines\s"), "outline");
        Assert.Equal((1, 1, 2, 2, 1), (pdf.Elements("H1"), pdf.Elements("H2"), pdf.Elements("TH"), pdf.Elements("TD"), pdf.Elements("Figure")));
    }

    [Fact]
    public async Task Scripts_do_not_run()
    {
        await using var printer = Printer();
        var body = string.Concat(Enumerable.Repeat("<p style='break-after: page'>x</p>", 3));
        var script = "<script>document.body.innerHTML = ''</script><img src='x:' onerror=\"document.body.innerHTML=''\"><svg onload=\"document.body.innerHTML=''\"></svg><iframe srcdoc=\"<script>parent.document.body.innerHTML=''</script>\"></iframe>";
        Assert.InRange(new PdfText(await PrintedAsync(printer, $"<!doctype html><html lang=fr><body>{body}{script}</body></html>")).Pages, 3, 5);
    }

    [Fact]
    public async Task Nothing_is_fetched_from_the_network_nor_from_the_disk()
    {
        await using var printer = Printer();
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var at = $"127.0.0.1:{((IPEndPoint)server.LocalEndpoint).Port}";
        var secret = Path.GetTempFileName() + ".html";
        await File.WriteAllTextAsync(secret, string.Concat(Enumerable.Repeat("<p style='break-after: page'>secret</p>", 9)), Never);
        var html = $"""
            <!doctype html><html lang="fr"><head><link rel="stylesheet" href="http://{at}/a.css"><link rel="preconnect" href="http://{at}"><link rel="prefetch" href="http://{at}/b">
            <style>@import "http://{at}/c.css"; @font-face [ font-family: f; src: url(http://{at}/f.woff2) ] body [ font-family: f; background: url(http://{at}/d.png) ]</style>
            <meta http-equiv="refresh" content="0; url=http://{at}/e"></head>
            <body><img src="http://{at}/g.png"><img src="http://localhost:{at[10..]}/g.png"><iframe src="http://{at}/h"></iframe><object data="http://{at}/i"></object><embed src="http://{at}/j">
            <video src="http://{at}/k" poster="http://{at}/l" autoplay></video><svg><image href="http://{at}/m.svg"/><use href="http://{at}/n.svg#x"/></svg><input type="image" src="http://{at}/o">
            <iframe style="width: 100%; height: 5000px" src="file://{secret}"></iframe><object style="width: 100%; height: 5000px" data="file://{secret}"></object><img src="file://{secret}"></body></html>
            """.Replace('[', '{').Replace(']', '}');
        var pdf = new PdfText(await PrintedAsync(printer, html));
        await Task.Delay(300, Never);
        Assert.False(server.Pending(), "a request was made");
        Assert.Equal(0, pdf.Elements("P"));
        File.Delete(secret);
    }

    [Fact]
    public async Task Images_and_fonts_in_the_document_are_printed()
    {
        await using var printer = Printer();
        const string pixel = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
        var pdf = new PdfText(await PrintedAsync(printer, $"<!doctype html><html lang=fr><body><img alt='point' width=40 height=40 src='{pixel}'></body></html>"));
        Assert.True(pdf.Has(@"/Subtype\s*/Image"), "image");
        Assert.True(pdf.Has("point"), "alternative text");
    }

    [Fact]
    public async Task Documents_printed_together_do_not_mix()
    {
        await using var printer = Printer();
        var printed = await Task.WhenAll(Enumerable.Range(1, 12).Select(pages =>
            PrintedAsync(printer, "<!doctype html><html lang=fr><body>" + string.Concat(Enumerable.Repeat("<p style='break-after: page'>x</p>", pages)) + "</body></html>")));
        Assert.Equal(Enumerable.Range(1, 12), printed.Select(pdf => new PdfText(pdf).Pages));
        Assert.Equal(0, printer.Current!.Leases);
    }

    [Fact]
    public async Task The_browser_is_replaced_after_so_many_documents_and_leaves_nothing()
    {
        await using var printer = Printer(with => with with { PrintsPerBrowser = 2 });
        var profiles = new List<string>();
        var processes = new List<int>();
        for (var i = 0; i < 5; i++)
        {
            await PrintedAsync(printer, Page);
            profiles.Add(printer.Current!.Profile);
            processes.Add(printer.Current.ProcessId);
        }

        Assert.Equal([0, 0, 1, 1, 2], profiles.Select(profile => profiles.Distinct().ToList().IndexOf(profile)));
        Assert.Equal([false, false, true], profiles.Distinct().Select(Directory.Exists));
        await printer.DisposeAsync();
        Assert.False(Directory.Exists(profiles[^1]));
        Assert.All(processes, process => Assert.False(IsRunning(process)));
    }

    [Fact]
    public async Task A_browser_that_was_killed_is_replaced()
    {
        await using var printer = Printer();
        await PrintedAsync(printer, Page);
        var first = printer.Current!;
        KillChildren(first.ProcessId);
        Assert.Equal(2, new PdfText(await PrintedAsync(printer, Page)).Pages);
        Assert.NotSame(first, printer.Current);
        Assert.False(Directory.Exists(first.Profile));
    }

    [Fact]
    public async Task A_browser_killed_under_a_document_does_not_lose_it()
    {
        await using var printer = Printer();
        await PrintedAsync(printer, Page);
        var slow = "<!doctype html><html lang=fr><body><table>" + string.Concat(Enumerable.Repeat("<tr><td>a<td>b<td>c</tr>", 3_000)) + "</table></body></html>";
        var printing = PrintedAsync(printer, slow);
        await Task.Delay(150, Never);
        KillChildren(printer.Current!.ProcessId);
        Assert.InRange(new PdfText(await printing).Pages, 20, 500);
    }

    [Fact]
    public async Task The_browser_ends_and_its_profile_goes_when_its_pipe_closes_as_when_its_host_is_killed()
    {
        SkipWithoutBrowser();
        var found = Timonier.Documents.Chromium.ChromiumFinder.Find(PdfSettings.OfMachine).Value!;
        await using var browser = await Timonier.Documents.Chromium.Browser.StartAsync(found, Never);
        browser.CloseInput();
        var since = Stopwatch.StartNew();
        while ((IsRunning(browser.ProcessId) || Directory.Exists(browser.Profile)) && since.Elapsed < TimeSpan.FromSeconds(10))
            await Task.Delay(20, Never);
        Assert.False(IsRunning(browser.ProcessId));
        Assert.False(Directory.Exists(browser.Profile));
    }

    [Fact]
    public async Task An_idle_browser_is_closed_and_started_again()
    {
        await using var printer = Printer(with => with with { IdleTime = TimeSpan.FromMilliseconds(200) });
        await PrintedAsync(printer, Page);
        var since = Stopwatch.StartNew();
        while (printer.Current is not null && since.Elapsed < TimeSpan.FromSeconds(10))
            await Task.Delay(20, Never);
        Assert.Null(printer.Current);
        Assert.Equal(2, new PdfText(await PrintedAsync(printer, Page)).Pages);
    }

    [Fact]
    public async Task A_document_over_its_time_is_refused_and_the_next_is_printed()
    {
        await using var printer = Printer(with => with with { TimeLimit = TimeSpan.FromSeconds(10) });
        await PrintedAsync(printer, Page);
        var endless = "<!doctype html><html lang=fr><body><table>" + string.Concat(Enumerable.Repeat("<tr><td>a<td>b<td>c<td>d<td>e<td>f</tr>", 400_000)) + "</table></body></html>";
        var outcome = await printer.PrintAsync(endless, Never);
        Assert.Equal("documents.pdf-time", outcome.Refusal?.Code);
        Assert.Contains("en 10 secondes", outcome.Refusal!.Message, StringComparison.Ordinal);
        Assert.Equal(2, new PdfText(await PrintedAsync(printer, Page)).Pages);
    }

    [Fact]
    public async Task A_document_given_up_is_cancelled_and_the_next_is_printed()
    {
        await using var printer = Printer();
        await PrintedAsync(printer, Page);
        using var source = new CancellationTokenSource();
        var printing = printer.PrintAsync("<!doctype html><body>" + string.Concat(Enumerable.Repeat("<p>x</p>", 200_000)), source.Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => printing);
        Assert.Equal(2, new PdfText(await PrintedAsync(printer, Page)).Pages);
    }

    [Fact]
    public async Task Ending_the_printer_gives_up_what_is_printed()
    {
        var printer = Printer();
        await PrintedAsync(printer, Page);
        var profile = printer.Current!.Profile;
        var printing = printer.PrintAsync("<!doctype html><body>" + string.Concat(Enumerable.Repeat("<p>x</p>", 200_000)), Never);
        await Task.Delay(50, Never);
        await printer.DisposeAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => printing);
        Assert.False(Directory.Exists(profile));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => printer.PrintAsync(Page, Never));
    }

    [Fact]
    public async Task A_document_too_long_is_refused()
    {
        await using var printer = Printer();
        Assert.Equal("documents.pdf-long", (await printer.PrintAsync(new string(' ', PdfPrinter.MaxHtml + 1), Never)).Refusal?.Code);
    }

    [Fact]
    public async Task Without_a_browser_the_refusal_says_what_to_do()
    {
        await using var printer = new PdfPrinter(new PdfSettings { SearchPath = "/nowhere" }, TimeProvider.System);
        Assert.False(printer.IsAvailable);
        var outcome = await printer.PrintAsync(Page, Never);
        Assert.Equal(("documents.pdf-absent", printer.Absence), (outcome.Refusal?.Code, outcome.Refusal));
        Assert.StartsWith("Aucun navigateur Chromium n’est installé sur ce serveur", outcome.Refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_is_not_where_the_setting_says_is_told()
    {
        await using var printer = new PdfPrinter(PdfSettings.OfMachine with { Chromium = "/nowhere/chromium" }, TimeProvider.System);
        Assert.False(printer.IsAvailable);
        Assert.Contains("TIMONIER_CHROMIUM («\u00a0/nowhere/chromium\u00a0») n’existe pas", printer.Absence!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_does_not_start_is_told_with_what_it_said()
    {
        var fake = Path.Join(Directory.CreateTempSubdirectory().FullName, "chromium");
        await File.WriteAllTextAsync(fake, "#!/bin/sh\necho pas de bibliothèque >&2\nexit 1\n", Never);
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The browser is driven on Unix only.");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(fake, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await using var printer = new PdfPrinter(new PdfSettings { SearchPath = Path.GetDirectoryName(fake)! }, TimeProvider.System);
        Assert.True(printer.IsAvailable);
        var outcome = await printer.PrintAsync(Page, Never);
        Assert.Equal("documents.pdf-start", outcome.Refusal?.Code);
        Assert.EndsWith("pas de bibliothèque", outcome.Refusal!.Message, StringComparison.Ordinal);
        Directory.Delete(Path.GetDirectoryName(fake)!, recursive: true);
    }

    private static PdfPrinter Printer(Func<PdfSettings, PdfSettings>? change = null)
    {
        SkipWithoutBrowser();
        return new PdfPrinter((change ?? (settings => settings))(PdfSettings.OfMachine), TimeProvider.System);
    }

    private static void SkipWithoutBrowser()
    {
        if (Timonier.Documents.Chromium.ChromiumFinder.Find(PdfSettings.OfMachine).Refusal is not { } refusal)
            return;
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", refusal.Message);
        Assert.Skip(refusal.Message);
    }

    private static async Task<byte[]> PrintedAsync(PdfPrinter printer, string html)
    {
        Outcome<byte[]> outcome = await printer.PrintAsync(html, Never);
        Assert.True(outcome.IsDone, outcome.Refusal?.Message);
        Assert.Equal("%PDF-"u8.ToArray(), outcome.Value[..5]);
        return outcome.Value;
    }

    /// <summary>Kills what the launcher started, as the system does when memory is short.</summary>
    private static void KillChildren(int launcher)
    {
        foreach (var status in Directory.EnumerateDirectories("/proc").Select(folder => Path.Join(folder, "stat")).Where(File.Exists).ToList())
        {
            var fields = TryRead(status);
            if (fields.Length > 1 && fields[1] == launcher.ToString(System.Globalization.CultureInfo.InvariantCulture))
                Process.GetProcessById(int.Parse(Path.GetFileName(Path.GetDirectoryName(status)!), System.Globalization.CultureInfo.InvariantCulture)).Kill();
        }
    }

    /// <summary>State, parent... of a process; nothing when it has just ended.</summary>
    private static string[] TryRead(string status)
    {
        try
        {
            var text = File.ReadAllText(status);
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static bool IsRunning(int process) => TryRead($"/proc/{process}/stat") is [not "Z", ..];
}
