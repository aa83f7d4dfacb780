// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Timonier.Storage.Backups;
using Timonier.Storage.Checks;
using Timonier.Storage.Embedded;

namespace Timonier.Tests.Storage.Kills;

/// <summary>A program killed at any moment loses nothing that it acknowledged, leaves nothing half done, and starts again in seconds.</summary>
/// <remarks>Ten rounds; <c>TIMONIER_KILLS</c> asks for more: <c>bench/run.sh safety</c> runs two hundred.</remarks>
public sealed class KillTests : IDisposable
{
    private const int Rounds = 10;
    private const double RestartBar = 5;

    /// <summary>Things done before the moment of a kill is drawn, below this: however slow the machine, every kind of work is cut somewhere.</summary>
    private const int MostWork = 9;

    /// <summary>Milliseconds that follow, below this: about two pieces of work.</summary>
    private const int LongestMore = 700;

    private readonly DirectoryInfo home = Cluster.CreateFolder();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => home.Delete(recursive: true);

    [Fact]
    public async Task Nothing_acknowledged_is_lost_and_nothing_is_half_done_whenever_the_program_is_killed()
    {
        var rounds = int.TryParse(Environment.GetEnvironmentVariable("TIMONIER_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : Rounds;
        var random = new Random(20260301);
        var acknowledged = new List<string>();
        var longest = 0.0;
        for (var round = 0; round < rounds; round++)
        {
            using var program = KilledProgram.Start(home.FullName);
            longest = Math.Max(longest, await program.ReadyAsync(Ct));
            await program.WorkedAsync(random.Next(MostWork), Ct);
            await Task.Delay(random.Next(LongestMore), Ct);
            await program.KillAsync();
            acknowledged.AddRange(program.Told);
            await VerifyAsync(program.Told, round);
        }

        await WholeAsync();
        TestContext.Current.SendDiagnosticMessage(string.Create(CultureInfo.InvariantCulture, $"{rounds} kills, {acknowledged.Count} things acknowledged, longest restart {longest:0.00} s"));
        if (Environment.GetEnvironmentVariable("TIMONIER_FIGURES") is { Length: > 0 } file)
            await File.AppendAllTextAsync(file, string.Create(CultureInfo.InvariantCulture, $"kills {rounds}\nkill-acknowledged {acknowledged.Count}\nkill-restart {longest}\n"), Ct);
        Assert.True(acknowledged.Count >= rounds, $"only {acknowledged.Count} things were acknowledged in {rounds} rounds");
        Assert.True(longest < RestartBar, $"a restart took {longest:0.00} s");
    }

    private async Task VerifyAsync(List<string> told, int round)
    {
        await using var cluster = EmbeddedHome.Done(await EmbeddedCluster.OpenAsync(new(Path.Combine(home.FullName, "h")), Ct));
        await using var source = NpgsqlDataSource.Create(cluster.ConnectionString);
        foreach (var line in told)
        {
            var (kind, name) = (line.Split(' ')[0], line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            var isThere = kind switch
            {
                "act" => await CountAsync(source, $"select count(*) from import_mapping m join journal j on j.subject = m.name and j.act = 'indicator.save-mapping' where m.name = '{name}'") == 1,
                "batch" => await CountAsync(source, $"select count(*) from batch where batch_id = {name}") == 1,
                "backup" => IsWhole(name),
                _ => throw new InvalidOperationException(line),
            };
            Assert.True(isThere, $"round {round}: {line} was acknowledged and is not there");
        }

        Assert.Equal(0, await CountAsync(source, "select count(*) from observation o where not exists (select from batch b join revision r using (network_id, change_id) where b.change_id = o.change_id)"));
        Assert.Equal(0, await CountAsync(source, $"select count(*) from (select change_id from observation group by 1 having count(*) <> {KilledProgram.RowsOfABatch}) partial"));
    }

    private async Task WholeAsync()
    {
        await using var cluster = EmbeddedHome.Done(await EmbeddedCluster.OpenAsync(new(Path.Combine(home.FullName, "h")), Ct));
        await using var house = KilledProgram.House(cluster.ConnectionString);
        await using var scope = house.CreateAsyncScope();
        Assert.Equal([], (await scope.ServiceProvider.GetRequiredService<InstanceCheck>().RunAsync([], Ct)).Faults);
    }

    /// <summary>A file that bears the name of a backup is one, to its last byte; what was begun bears another name.</summary>
    private static bool IsWhole(string path)
    {
        using var file = File.OpenRead(path);
        using var chunks = new ChunkReader(file, BackupHeader.Read(file, KilledProgram.Secret));
        chunks.CopyTo(Stream.Null);
        return true;
    }

    private static async Task<long> CountAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return (long)(await command.ExecuteScalarAsync(Ct))!;
    }
}
