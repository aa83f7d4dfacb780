// SPDX-License-Identifier: Apache-2.0
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Timonier.Hosts.Tests.Commands;

public sealed partial class CheckCommandTests(Cluster cluster) : IAsyncLifetime
{
    private Site site = null!;

    public async ValueTask InitializeAsync()
    {
        site = await Site.OpenAsync(cluster);
        await site.AddNetworkAsync("essai");
        await site.AddAccountAsync("claire", "auditeur");
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_whole_instance_says_so_with_the_heads_to_write_down_and_knows_them_again()
    {
        var (code, told, refused) = await CommandLine.RunAsync(site, "check");
        Assert.Equal((0, ""), (code, refused));
        Assert.Contains("journal conforme à son sceau", told, StringComparison.Ordinal);
        var heads = Heads().Matches(told).Select(m => m.Value).ToArray();
        Assert.NotEmpty(heads);
        await site.BrowseAsAsync("claire");
        Assert.Equal(0, (await CommandLine.RunAsync(site, ["check", "--head", .. heads])).Code);
        Assert.Equal(1, (await CommandLine.RunAsync(site, "check", "--head", "x")).Code);
    }

    [Fact]
    public async Task A_row_that_was_touched_is_refused_by_its_number()
    {
        await CommandLine.RunAsync(site, "check");
        await site.AskAsync("set session_replication_role = replica; update journal set subject = 'autre' where network_id = 0 and journal_id = (select min(journal_id) from journal where network_id = 0); set session_replication_role = origin");
        var (code, _, refused) = await CommandLine.RunAsync(site, "check");
        Assert.Equal(1, code);
        Assert.Matches(@"la ligne \d+ a été modifiée", refused);
    }

    [Fact]
    public async Task The_journal_leaves_by_the_command_line_and_says_so_in_itself()
    {
        var (code, told, _) = await CommandLine.RunAsync(site, "export", "audit", "--network", "references");
        Assert.Equal(0, code);
        Assert.StartsWith("numero;quand;auteur;acte;nature;objet;contenu", told, StringComparison.Ordinal);
        Assert.Contains("access.create-account", told, StringComparison.Ordinal);
        Assert.Contains("Ligne de commande;access.export-journal", told, StringComparison.Ordinal);

        var file = Path.Combine(Directory.CreateTempSubdirectory("timonier-audit-").FullName, "journal.json");
        Assert.Equal(0, (await CommandLine.RunAsync(site, "export", "audit", "--network", "references", "--format", "json", "--output", file)).Code);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.True(json.RootElement.GetProperty("rows").GetArrayLength() > 2);
        Assert.DoesNotContain("qualifier sa performance", json.RootElement.GetProperty("lisezmoi").ToString(), StringComparison.Ordinal);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [GeneratedRegex(@"\d+:\d+:[0-9a-f]{64}")]
    private static partial Regex Heads();
}
