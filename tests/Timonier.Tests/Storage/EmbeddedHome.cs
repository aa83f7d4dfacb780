// SPDX-License-Identifier: Apache-2.0
using System.Diagnostics;
using Npgsql;
using Timonier.Foundation;
using Timonier.Storage.Embedded;

namespace Timonier.Tests.Storage;

/// <summary>A home of a test, deleted at its end; what runs in it is killed.</summary>
internal sealed class EmbeddedHome : IDisposable
{
    private readonly DirectoryInfo root = Cluster.CreateFolder();

    public EmbeddedHome(string name = "h", Durability durability = Durability.Disposable) =>
        Settings = new(Path.Combine(root.FullName, name)) { Durability = durability };

    public ClusterSettings Settings { get; }

    public ClusterHome Files => new(Settings.Home);

    /// <summary>Number of the server's process; fails when there is none.</summary>
    public int ServerPid => PostmasterFile.Read(Files)!.Pid;

    public async Task<EmbeddedCluster> OpenAsync() => Done(await EmbeddedCluster.OpenAsync(Settings, TestContext.Current.CancellationToken));

    public async Task<Refusal> RefusalAsync()
    {
        var outcome = await EmbeddedCluster.OpenAsync(Settings, TestContext.Current.CancellationToken);
        if (outcome.IsDone)
        {
            await outcome.Value.DisposeAsync();
        }

        Assert.NotNull(outcome.Refusal);
        return outcome.Refusal;
    }

    public static EmbeddedCluster Done(Outcome<EmbeddedCluster> outcome)
    {
        Assert.True(outcome.IsDone, outcome.Refusal?.Message);
        return outcome.Value;
    }

    /// <summary>Runs SQL on its own connection and answers the first value.</summary>
    public static async Task<object?> AskAsync(EmbeddedCluster cluster, string sql)
    {
        await using var connection = new NpgsqlConnection(cluster.ConnectionString + ";Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Waits until a process is gone; fails after ten seconds.</summary>
    public static async Task GoneAsync(int pid)
    {
        var start = Stopwatch.GetTimestamp();
        while (Directory.Exists($"/proc/{pid}") && !File.ReadAllText($"/proc/{pid}/stat").Contains(") Z ", StringComparison.Ordinal))
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(10), $"process {pid} is still there");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    public void Dispose()
    {
        if (PostmasterFile.Read(Files) is { } file && file.NamesItsServer())
        {
            Posix.Signal(file.Pid, Posix.Kill);
        }

        root.Delete(recursive: true);
    }
}
