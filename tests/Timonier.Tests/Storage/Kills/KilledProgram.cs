// SPDX-License-Identifier: Apache-2.0
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Timonier.Access;
using Timonier.Access.Views;
using Timonier.Documents;
using Timonier.Indicators;
using Timonier.Indicators.Acts;
using Timonier.Indicators.Import;
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Reports;
using Timonier.Network;
using Timonier.Network.Views;
using Timonier.Storage;
using Timonier.Storage.Backups;
using Timonier.Storage.Embedded;
using Timonier.Storage.Sealing;

namespace Timonier.Tests.Storage.Kills;

/// <summary>A program that works without rest until it is killed: this very test program, asked to run <see cref="WorkTests"/> and nothing else.</summary>
/// <remarks>It acts, imports and saves, and writes each thing in a file once the database has answered: what is written there is acknowledged.</remarks>
internal sealed class KilledProgram : IDisposable
{
    public const string NetworkCode = "banc";
    public const int RowsOfABatch = 1_500;
    public const string HomeVariable = "TIMONIER_TEST_WORK";
    private const string Ready = "ready ";
    private const string Mapping = """
        {
          "kind": "observations",
          "network": { "code": "banc", "name": "Banc", "create": true },
          "unit": { "column": "unit", "scheme": "banc", "create": { "kind": "=unit", "name": "unit" } },
          "indicator": { "column": "ind", "create": { "label": "ind", "countsPersons": false } },
          "period": { "column": "year", "as": "year" },
          "measures": [ { "value": "value" } ]
        }
        """;

    private readonly Process process;
    private readonly string ledger;

    private KilledProgram(Process process, string home) => (this.process, ledger) = (process, Ledger(home));

    /// <summary>What opens its backups.</summary>
    public static Passphrase Secret => Passphrase.Of("une phrase assez longue").Value!;

    /// <summary>Everything that it acknowledged, whole lines only.</summary>
    public List<string> Told
    {
        get
        {
            var text = Text();
            return [.. text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => !l.StartsWith(Ready, StringComparison.Ordinal))];
        }
    }

    public static KilledProgram Start(string home)
    {
        File.Delete(Ledger(home));
        var program = Environment.ProcessPath!;
        string[] first = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [typeof(KilledProgram).Assembly.Location] : [];
        var start = new ProcessStartInfo(program, [.. first, "-explicit", "only", "-class", typeof(WorkTests).FullName!])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[HomeVariable] = home;
        return new(Process.Start(start)!, home);
    }

    /// <summary>Waits until it works; answers how long its home took to open, in seconds.</summary>
    public async Task<double> ReadyAsync(CancellationToken ct)
    {
        while (true)
        {
            if (Text() is var text && text.StartsWith(Ready, StringComparison.Ordinal) && text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var end)
                return double.Parse(text[Ready.Length..end], CultureInfo.InvariantCulture);
            Assert.False(process.HasExited, "The program ended before it was ready.");
            await Task.Delay(20, ct);
        }
    }

    /// <summary>Waits until it has done so many things.</summary>
    public async Task WorkedAsync(int things, CancellationToken ct)
    {
        while (Told.Count < things && !process.HasExited)
            await Task.Delay(10, ct);
    }

    /// <summary><c>kill -9</c>.</summary>
    public async Task KillAsync()
    {
        Assert.False(process.HasExited, "The program ended by itself: " + (process.HasExited ? await process.StandardOutput.ReadToEndAsync() : ""));
        process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }

    /// <summary>What the killed program does.</summary>
    public static async Task WorkAsync(string home)
    {
        await using var told = new StreamWriter(new FileStream(Ledger(home), FileMode.Create, FileAccess.Write, FileShare.ReadWrite)) { AutoFlush = true };
        var watch = Stopwatch.StartNew();
        var opened = await EmbeddedCluster.OpenAsync(new(Path.Combine(home, "h")), CancellationToken.None);
        if (!opened.IsDone)
            throw new InvalidOperationException(opened.Refusal.Message);
        await using (var source = NpgsqlDataSource.Create(opened.Value.ConnectionString))
            await Migrator.ApplyAsync(source, CancellationToken.None);
        await using var services = House(opened.Value.ConnectionString);
        await told.WriteLineAsync(Ready + watch.Elapsed.TotalSeconds.ToString(CultureInfo.InvariantCulture));
        // The first import creates the network; a program that finds it begins with acts.
        var first = await services.GetRequiredService<NetworkList>().FindAsync(await services.GetRequiredService<ActorOf>().ConsoleAsync(CancellationToken.None), NetworkCode, CancellationToken.None);
        for (var turn = first.IsDone ? 1 : 0; ; turn++)
        {
            var name = Guid.CreateVersion7().ToString("n");
            await using var scope = services.CreateAsyncScope();
            var console = await services.GetRequiredService<ActorOf>().ConsoleAsync(CancellationToken.None);
            if (turn % 6 == 0)
                await told.WriteAsync(await ImportAsync(scope.ServiceProvider, console, name));
            else if (turn % 6 == 3)
                await told.WriteAsync(await SaveAsync(scope.ServiceProvider, Path.Combine(home, name)));
            else
                await told.WriteAsync(await ActAsync(scope.ServiceProvider, console, name));
            await services.GetRequiredService<JournalSealer>().SealAsync(CancellationToken.None);
        }
    }

    public static ServiceProvider House(string connectionString) => new ServiceCollection().AddLogging()
        .AddStorage(connectionString).AddNetwork().AddAccess().AddIndicators().AddImportTables().BuildServiceProvider();

    private static async Task<string> ActAsync(IServiceProvider services, Actor console, string name)
    {
        var network = (await services.GetRequiredService<NetworkList>().FindAsync(console, NetworkCode, CancellationToken.None)).Value!;
        var done = await services.GetRequiredService<SaveMapping>().RunAsync(console, network, (name, Mapping), CancellationToken.None);
        return $"act {done.Value!}\n";
    }

    private static async Task<string> ImportAsync(IServiceProvider services, Actor console, string name)
    {
        var lines = new StringBuilder("unit;ind;year;value\n");
        var year = 1900 + (Environment.TickCount64 % 200);
        for (var i = 0; i < RowsOfABatch; i++)
            lines.Append(CultureInfo.InvariantCulture, $"U{i};IND;{year};{i}\n");
        var bytes = Encoding.UTF8.GetBytes(lines.ToString());
        var file = new ImportFile(name + ".csv", bytes.Length, name, () => new MemoryStream(bytes));
        var outcome = await services.GetRequiredService<ImportBatch>().RunAsync(console, new(MappingFile.Read(Mapping), [file], ImportMode.Record), null, CancellationToken.None);
        if (!outcome.IsDone || outcome.Value.Verdict is not (ImportVerdict.Recorded or ImportVerdict.NothingNew))
            throw new InvalidOperationException(outcome.Refusal?.Message ?? outcome.Value!.Sentence + string.Join(' ', outcome.Value.Rejected.Take(2)));
        return outcome.Value.Batch is { } batch ? string.Create(CultureInfo.InvariantCulture, $"batch {batch}\n") : "";
    }

    private static async Task<string> SaveAsync(IServiceProvider services, string path)
    {
        var made = await services.GetRequiredService<BackupFile>().WriteAsync(path, Secret, CancellationToken.None);
        return $"backup {made.Value!.Path}\n";
    }

    private static string Ledger(string home) => Path.Combine(home, "ledger");

    private string Text()
    {
        if (!File.Exists(ledger))
            return "";
        using var reader = new StreamReader(new FileStream(ledger, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }
}
