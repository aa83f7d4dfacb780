// SPDX-License-Identifier: Apache-2.0
using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Timonier.Access;
using Timonier.Access.Acts;
using Timonier.Access.Views;
using Timonier.Network;
using Timonier.Web;

namespace Timonier.Bench;

/// <summary>Network board and unit sheet at the volume measured on PILOTE: 150 families, 120 territories, 750 indicators, 24-month histories.</summary>
internal static partial class PagesBench
{
    private const int Requests = 500;
    private const string Address = "http://127.0.0.1:5090";
    private const string Password = "cap au nord-ouest 2026";

    public static async Task<int> RunAsync(string[] args)
    {
        await using var database = await BenchDatabase.OpenAsync();
        await PilotePages.FillAsync(database);
        await using var app = TimonierWeb.Build(new(database.ConnectionString) { Urls = [Address], Program = "Timonier.Cli", Limits = RequestLimits.None });
        await app.StartAsync();
        await CreateReaderAsync(app.Services);
        using var client = await SignInAsync();
        if (args.Contains("--serve"))
        {
            Console.Error.WriteLine($"# {Address}, compte banc@essai.example, mot de passe « {Password} »");
            await Task.Delay(Timeout.Infinite);
        }

        foreach (var (name, path) in new[] { ("board", "/r/pilote"), ("sheet", "/r/pilote/structures/departement:75") })
        {
            var size = (await client.GetByteArrayAsync(path)).Length;
            for (var i = 0; i < 50; i++)
                await client.GetByteArrayAsync(path);
            var alone = await LoadAsync(client, path, concurrency: 1);
            var ten = await LoadAsync(client, path, concurrency: 10);
            new Figure($"{name}-p95-1", Timing.Percentile(alone, 0.95), "ms", 30, alone.Count, "bench/run.sh pages").Print();
            new Figure($"{name}-p95-10", Timing.Percentile(ten, 0.95), "ms", 120, ten.Count, "bench/run.sh pages").Print();
            new Figure($"{name}-html", size / 1000.0, "kB", 150, 1, "bench/run.sh pages").Print();
        }

        Console.Error.WriteLine($"# resident {Timing.ResidentMegabytes():0} MB, client included");
        await app.StopAsync();
        return 0;
    }

    /// <summary>Milliseconds to the last byte of each request, the client's share included.</summary>
    private static async Task<List<double>> LoadAsync(HttpClient client, string path, int concurrency)
    {
        var samples = new List<double>(Requests);
        var left = Requests;
        await Task.WhenAll(Enumerable.Range(0, concurrency).Select(async _ =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                var start = Stopwatch.GetTimestamp();
                await client.GetByteArrayAsync(path);
                var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                lock (samples)
                    samples.Add(took);
            }
        }));
        return samples;
    }

    private static async Task CreateReaderAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var console = await scope.ServiceProvider.GetRequiredService<ActorOf>().ConsoleAsync(CancellationToken.None);
        var reader = new NewAccount("Banc d’essai", "banc@essai.example")
        {
            Password = Password,
            CodeExemption = "banc d’essai",
            Mandate = new("analyste", MandateScope.Whole(NetworkId.References), console.Day),
        };
        var created = await scope.ServiceProvider.GetRequiredService<CreateAccount>().RunAsync(console, reader, CancellationToken.None);
        if (!created.IsDone)
            throw new InvalidOperationException(created.Refusal.Message);
    }

    private static async Task<HttpClient> SignInAsync()
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new(), MaxConnectionsPerServer = 20, AutomaticDecompression = DecompressionMethods.None })
        {
            BaseAddress = new(Address),
        };
        var page = await client.GetStringAsync("/connexion");
        var fields = Hidden().Matches(page).Select(m => KeyValuePair.Create(m.Groups["name"].Value, WebUtility.HtmlDecode(m.Groups["value"].Value)))
            .GroupBy(f => f.Key).Select(g => g.First())
            .Append(new("identifiant", "banc@essai.example")).Append(new("mot-de-passe", Password));
        using var answer = await client.PostAsync("/connexion", new FormUrlEncodedContent(fields));
        if (!answer.IsSuccessStatusCode || answer.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/connexion", StringComparison.Ordinal))
            throw new InvalidOperationException($"Sign-in failed: {answer.StatusCode} {answer.RequestMessage?.RequestUri}");
        return client;
    }

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)"[^>]*>""", RegexOptions.ExplicitCapture)]
    private static partial Regex Hidden();
}
