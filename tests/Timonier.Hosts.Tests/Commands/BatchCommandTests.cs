// SPDX-License-Identifier: Apache-2.0
using Timonier.Hosts.Tests.Demo;

namespace Timonier.Hosts.Tests.Commands;

public sealed class BatchCommandTests(LoadedDemonstration loaded) : IClassFixture<LoadedDemonstration>
{
    [Fact]
    public async Task A_batch_withdrawn_counts_no_more_is_listed_with_its_reason_and_stays_readable_as_it_was_known()
    {
        var (_, before, _) = await CommandLine.RunAsync(loaded.Site, "export", "targets");
        var (code, list, _) = await CommandLine.RunAsync(loaded.Site, "batch", "list");
        Assert.Equal(0, code);
        var number = list.Split('\n').First(l => l.Contains("Objectifs de la convention", StringComparison.Ordinal)).Split(' ')[0];

        Assert.Equal(2, (await CommandLine.RunAsync(loaded.Site, "batch", "withdraw", number)).Code);
        var (refusedCode, _, refused) = await CommandLine.RunAsync(loaded.Site, "batch", "withdraw", number, "--reason", " ");
        Assert.Equal((1, true), (refusedCode, refused.Contains("Dites pourquoi", StringComparison.Ordinal)));

        Assert.Equal(0, (await CommandLine.RunAsync(loaded.Site, "batch", "withdraw", number, "--reason", "Mauvais fichier")).Code);
        Assert.Contains("Mauvais fichier", (await CommandLine.RunAsync(loaded.Site, "batch", "list")).Told, StringComparison.Ordinal);
        Assert.Contains("déjà", (await CommandLine.RunAsync(loaded.Site, "batch", "withdraw", number, "--reason", "Encore")).Refused, StringComparison.Ordinal);

        var (_, after, _) = await CommandLine.RunAsync(loaded.Site, "export", "targets");
        Assert.True(before.Length > 1_000 && after.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length == 1);
        var (_, known, _) = await CommandLine.RunAsync(loaded.Site, "export", "targets", "--as-known", "2026-03-12");
        Assert.Equal(before, known);
    }

    [Fact]
    public async Task An_unknown_batch_is_refused() =>
        Assert.Equal((1, "Aucun import n’a le numéro 999.", ""), Trimmed(await CommandLine.RunAsync(loaded.Site, "batch", "withdraw", "999", "--reason", "x")));

    private static (int, string, string) Trimmed((int Code, string Told, string Refused) run) => (run.Code, run.Refused.Trim(), run.Told);
}
