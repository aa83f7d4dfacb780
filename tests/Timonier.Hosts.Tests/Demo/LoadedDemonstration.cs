// SPDX-License-Identifier: Apache-2.0
using Timonier.Cli.Demo;
using Timonier.Cli.Generate;
using Timonier.Indicators.Figures;
using Timonier.Indicators.Views;
using Timonier.Network.Views;

namespace Timonier.Hosts.Tests.Demo;

/// <summary>A site with the small demonstration, loaded once for a class.</summary>
public sealed class LoadedDemonstration(Cluster cluster) : IAsyncLifetime
{
    internal static readonly GenerationSettings Small = GenerationSettings.Default with { IsSmall = true };

    public Site Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await Site.OpenAsync(cluster, s => s with { DemonstrationAccounts = [.. DemonstrationRole.All.Select(r => r.Button)] });
        Assert.Null(await new DemonstrationLoading(Site.Services, _ => Task.CompletedTask).RunAsync(Small, TestContext.Current.CancellationToken));
    }

    /// <summary>The network as the console reads it: all of it.</summary>
    public Task<NetworkReading> ReadAsync() => ReadAsync(Site);

    internal static async Task<NetworkReading> ReadAsync(Site site)
    {
        var ct = TestContext.Current.CancellationToken;
        var console = await site.ConsoleAsync();
        var network = await site.RunAsync((NetworkList list) => list.FindAsync(console, DemonstrationLoading.NetworkCode, ct));
        return await site.RunAsync((NetworkReadings readings) => readings.OpenAsync(console, network.Value!, ct));
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
