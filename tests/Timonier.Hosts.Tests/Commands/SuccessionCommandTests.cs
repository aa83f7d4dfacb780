// SPDX-License-Identifier: Apache-2.0
using Timonier.Hosts.Tests.Demo;

namespace Timonier.Hosts.Tests.Commands;

public sealed class SuccessionCommandTests(LoadedDemonstration loaded) : IClassFixture<LoadedDemonstration>
{
    [Fact]
    public async Task Successions_are_listed_read_exported_and_undone_from_the_command_line()
    {
        var map = (await loaded.ReadAsync()).Map;
        var merger = Assert.Single(map.Lineage.All);
        var successor = map[merger.Successors[0]].MainCode;
        var (code, list, _) = await CommandLine.RunAsync(loaded.Site, "succession", "list");
        Assert.Equal(0, code);
        Assert.StartsWith("1  2024-01-01  Fusion de", list, StringComparison.Ordinal);

        var (_, history, _) = await CommandLine.RunAsync(loaded.Site, "succession", "history", successor.ToString(), "--indicator", "A02");
        Assert.Contains("fusion", history, StringComparison.Ordinal);
        Assert.Contains("\n2024-01  ", history, StringComparison.Ordinal);
        Assert.Equal(1, (await CommandLine.RunAsync(loaded.Site, "succession", "history", "mission-locale:ML-99-99")).Code);

        Assert.Equal(3, Lines(await CommandLine.RunAsync(loaded.Site, "export", "successions")));
        Assert.True(Lines(await CommandLine.RunAsync(loaded.Site, "export", "links")) > 40);
        Assert.True(Lines(await CommandLine.RunAsync(loaded.Site, "export", "zones")) > 40);

        Assert.Contains("Dites pourquoi", (await CommandLine.RunAsync(loaded.Site, "succession", "undo", "1", "--reason", " ")).Refused, StringComparison.Ordinal);
        Assert.Equal(0, (await CommandLine.RunAsync(loaded.Site, "succession", "undo", "1", "--reason", "Essai")).Code);
        Assert.Contains("Aucune succession", (await CommandLine.RunAsync(loaded.Site, "succession", "list")).Told, StringComparison.Ordinal);
        Assert.Contains("Aucune succession en cours", (await CommandLine.RunAsync(loaded.Site, "succession", "undo", "1", "--reason", "Encore")).Refused, StringComparison.Ordinal);
    }

    private static int Lines((int Code, string Told, string Refused) run) => run.Told.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
}
