// SPDX-License-Identifier: Apache-2.0
using Timonier.Cli.Demo;

namespace Timonier.Hosts.Tests.Demo;

public sealed class DemonstrationLoadingTests(Cluster cluster) : IAsyncLifetime
{
    private readonly List<string> said = [];
    private Site site = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => site = await Site.OpenAsync(cluster);

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task An_instance_that_has_an_account_of_somebody_is_refused_untouched()
    {
        await site.AddAccountAsync("claire");
        Assert.Equal("demo.not-empty", (await LoadAsync())?.Code);
        Assert.Equal(0L, await site.AskAsync("select count(*) from batch"));
        Assert.Empty(said);
    }

    [Fact]
    public async Task An_instance_that_has_another_network_is_refused_untouched()
    {
        await site.AddNetworkAsync("le-vrai");
        Assert.Equal("demo.not-empty", (await LoadAsync())?.Code);
        Assert.Equal(0L, await site.AskAsync("select count(*) from account"));
    }

    [Fact]
    public async Task A_loading_cut_short_is_completed_by_the_next_start()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => new DemonstrationLoading(site.Services, StopAfterStructures).RunAsync(LoadedDemonstration.Small, Ct));
        Assert.Equal(0L, await site.AskAsync("select count(*) from account"));
        Assert.Null(await LoadAsync());
        Assert.Equal((long)DemonstrationRole.All.Count, await site.AskAsync("select count(*) from account"));
        Assert.Equal(14L, await site.AskAsync("select count(*) from batch"));
        Assert.Equal("mission-locale:ML-35-02", (await LoadedDemonstration.ReadAsync(site)).Map.Find("ML-35-02", new(2026, 3, 12)).Value!.MainCode.ToString());
    }

    private Task<Foundation.Refusal?> LoadAsync() => new DemonstrationLoading(site.Services, DemonstrationTests.SayTo(said)).RunAsync(LoadedDemonstration.Small, Ct);

    private static Task StopAfterStructures(string line) =>
        line.Contains("Structures", StringComparison.Ordinal) ? throw new InvalidOperationException("cut short") : Task.CompletedTask;
}
