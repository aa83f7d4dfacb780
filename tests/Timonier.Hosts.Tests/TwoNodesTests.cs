// SPDX-License-Identifier: Apache-2.0
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Timonier.Hosts.Tests;

/// <summary>Two web processes on one database: an act on one is seen on the other within a second, sessions hold on both, one dies and the other goes on.</summary>
public sealed partial class TwoNodesTests(Cluster cluster) : IAsyncLifetime
{
    private readonly List<Process> nodes = [];
    private Site site = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        site = await Site.OpenAsync(cluster);
        await site.AddAccountAsync("admin", "administrateur");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
        {
            node.Kill();
            node.Dispose();
        }

        await site.DisposeAsync();
    }

    [Fact]
    public async Task What_is_done_on_one_is_seen_on_the_other_and_one_outlives_the_other()
    {
        var (one, two) = (await StartAsync(), await StartAsync());
        var cookies = new CookieContainer();
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false });
        await SubmitAsync(client, (one, "/connexion"), new() { ["_handler"] = "connexion", ["identifiant"] = "admin", ["mot-de-passe"] = Site.Password });

        // The same browser, sent to either node by a balancer: cookies know no port.
        foreach (var node in new[] { one, two })
            Assert.Contains("Comptes", await client.GetStringAsync(new Uri(node, "/administration/comptes"), Ct), StringComparison.Ordinal);

        // Not within a second: at the very first look.
        await SubmitAsync(client, (one, "/administration/comptes"), new() { ["_handler"] = "creer-compte", ["nom"] = "Claire Martin", ["identifiant"] = "claire.martin" });
        Assert.Contains("claire.martin", await client.GetStringAsync(new Uri(two, "/administration/comptes"), Ct), StringComparison.Ordinal);

        nodes[0].Kill();
        await nodes[0].WaitForExitAsync(Ct);
        await SubmitAsync(client, (two, "/administration/comptes"), new() { ["_handler"] = "creer-compte", ["nom"] = "Paul Durand", ["identifiant"] = "paul.durand" });
        Assert.Contains("paul.durand", await client.GetStringAsync(new Uri(two, "/administration/comptes"), Ct), StringComparison.Ordinal);
    }

    private static async Task SubmitAsync(HttpClient client, (Uri Node, string Page) asked, Dictionary<string, string> fields)
    {
        var page = await client.GetStringAsync(new Uri(asked.Node, asked.Page), Ct);
        fields["__RequestVerificationToken"] = Token().Match(page).Groups["token"].Value;
        using var answer = await client.PostAsync(new Uri(asked.Node, asked.Page), new FormUrlEncodedContent(fields), Ct);
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect or HttpStatusCode.Found, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync(Ct)}");
    }

    /// <summary>Starts <c>serve</c> on a port of its own choosing; answers where it listens.</summary>
    private async Task<Uri> StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "Timonier.Cli.dll"), "serve", "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["TIMONIER_DATABASE"] = site.ConnectionString;
        var node = Process.Start(start)!;
        nodes.Add(node);
        node.ErrorDataReceived += (_, _) => { };
        node.BeginErrorReadLine();
        while (await node.StandardOutput.ReadLineAsync(Ct) is { } line)
        {
            if (Address().Match(line) is { Success: true } found)
                return new(found.Value);
        }

        throw new InvalidOperationException("The node ended before it answered.");
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Token();
}
