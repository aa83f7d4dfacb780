// SPDX-License-Identifier: Apache-2.0
using Microsoft.Extensions.DependencyInjection;
using Timonier.Storage.Checks;

namespace Timonier.Hosts.Tests.Access;

public sealed class InstancePageTests(Cluster cluster) : IAsyncLifetime
{
    private Site site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await Site.OpenAsync(cluster);
        await site.AddAccountAsync("admin", "administrateur");
        await site.AddAccountAsync("audit", "auditeur");
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task An_instance_never_saved_says_so_first() =>
        Assert.Contains("Aucune sauvegarde n’a jamais été faite", (await (await site.BrowseAsAsync("admin")).GetAsync("/administration/instance")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task The_age_of_the_last_good_backup_and_of_the_last_drill_are_told_and_failures_first()
    {
        var runs = site.Services.GetRequiredService<UpkeepRuns>();
        await runs.NoteAsync(UpkeepKind.Backup, isGood: true, "Sauvegarde écrite.", TestContext.Current.CancellationToken);
        await runs.NoteAsync(UpkeepKind.Drill, isGood: true, "Conforme.", TestContext.Current.CancellationToken);
        site.Clock.Now += TimeSpan.FromHours(70);
        await runs.NoteAsync(UpkeepKind.Backup, isGood: false, "Disque plein.", TestContext.Current.CancellationToken);
        var page = await (await site.BrowseAsAsync("admin")).GetAsync("/administration/instance");
        Assert.Equal(200, page.Status);
        foreach (var words in new[] { "le dernier essai a échoué", "2\u00a0jours", "Disque plein.", "Exercice de restauration", "timonier drill" })
            Assert.Contains(words, page.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_those_who_manage_the_instance_see_it() =>
        Assert.Equal(404, (await (await site.BrowseAsAsync("audit")).GetAsync("/administration/instance")).Status);
}
