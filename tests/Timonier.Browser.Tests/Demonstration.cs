// SPDX-License-Identifier: Apache-2.0
using System.Collections.Concurrent;
using Timonier.Cli.Demo;
using Timonier.Cli.Generate;

namespace Timonier.Browser.Tests;

/// <summary>One site with the fictional network and one browser, for the whole run.</summary>
/// <remarks>
/// Small: forty structures; of full size when pictures are taken. A second network is empty: pages say what is missing.
/// Somebody who signed in once keeps the cookie for every later window.
/// </remarks>
public sealed class Demonstration(Cluster cluster) : IAsyncLifetime
{
    /// <summary>Address of the fictional network.</summary>
    public const string Home = $"/r/{DemonstrationLoading.NetworkCode}";

    /// <summary>Code of the structure whose people have accounts.</summary>
    public const string Structure = "mission-locale:ML-35-02";

    /// <summary>Address of the sheet of that structure.</summary>
    public const string Sheet = $"{Home}/structures/mission-locale%3AML-35-02";

    /// <summary>Address of the network that has nothing yet.</summary>
    public const string Empty = "/r/reseau-neuf";

    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> known = new(StringComparer.Ordinal);
    private Chromium chromium = null!;

    public Site Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        chromium = await Chromium.StartAsync();
        Site = await Site.StartAsync(cluster, s => s with { DemonstrationAccounts = [.. DemonstrationRole.All.Select(r => r.Button)] });
        var size = GenerationSettings.Default with { IsSmall = !Pictures.AreTaken };
        Assert.Null(await new DemonstrationLoading(Site.Services, _ => Task.CompletedTask).RunAsync(size, TestContext.Current.CancellationToken));
        await Site.AddNetworkAsync("reseau-neuf", "Réseau sans données");
    }

    /// <summary>A window for a stranger.</summary>
    public Task<Window> OpenAsync(WindowSettings? settings = null) => chromium.OpenAsync(Site, settings ?? new());

    /// <summary>A window for a person of the demonstration, signed in: <c>centre</c>, <c>analyste</c>, <c>administratrice</c>...</summary>
    public async Task<Window> OpenAsAsync(string person, WindowSettings? settings = null)
    {
        var cookies = await known.GetOrAdd(person, _ => new(() => SignInAsync(person))).Value;
        return await OpenAsync((settings ?? new()) with { Kept = cookies });
    }

    private async Task<string> SignInAsync(string person)
    {
        await using var first = await OpenAsync();
        await first.GoAsync("/connexion");
        await first.Page.Locator($"button[value='{person}@demonstration.example']").ClickAsync();
        Assert.DoesNotContain("/connexion", first.Page.Url, StringComparison.Ordinal);
        return await first.KeepAsync();
    }

    /// <summary>An address with what the run alone knows put in its place: <c>{compte}</c>, <c>{a-confirmer}</c>, <c>{refuse}</c>.</summary>
    public async Task<string> FillAsync(string address)
    {
        foreach (var (name, find) in new (string, Func<Task<string>>)[]
        {
            ("{compte}", async () => $"{await Site.AskAsync("select account_id from account where login_key = 'departement@demonstration.example'")}"),
            ("{succession}", async () => $"{await Site.AskAsync("select min(succession_id) from succession")}"),
            ("{fusionnee}", async () => Uri.EscapeDataString($"mission-locale:{await Site.AskAsync("select c.code from succession_part p join unit_code c on c.network_id = p.network_id and c.unit_id = p.to_unit_id and c.scheme = 'mission-locale' limit 1")}")),
            ("{mandat}", async () => $"{await Site.AskAsync("select m.mandate_id from mandate m join account a using (person_id) where a.login_key = 'region@demonstration.example'")}"),
            ("{a-confirmer}", async () => $"{await Submitted.CheckAsync(Site, MonthlyExport.Sound(1), CancellationToken.None)}"),
            ("{refuse}", async () => $"{await Submitted.CheckAsync(Site, MonthlyExport.Faulty(1), CancellationToken.None)}"),
        })
        {
            if (address.Contains(name, StringComparison.Ordinal))
                address = address.Replace(name, await known.GetOrAdd(name, _ => new(find)).Value, StringComparison.Ordinal);
        }

        return address;
    }

    /// <summary>A window on another site.</summary>
    public Task<Window> OpenOnAsync(Site other, WindowSettings? settings = null) => chromium.OpenAsync(other, settings ?? new());

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
            await chromium.DisposeAsync();
        if (Site is not null)
            await Site.DisposeAsync();
    }
}

/// <summary>The tests that share the demonstration, one after another: a browser uses every core by itself.</summary>
[CollectionDefinition(Name)]
public sealed class DemonstrationTests : ICollectionFixture<Demonstration>
{
    public const string Name = "demonstration";
}
