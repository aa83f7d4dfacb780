// SPDX-License-Identifier: Apache-2.0
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Timonier.Cli.Demo;
using Timonier.Cli.Generate;
using Timonier.Network;
using Timonier.Storage;
using Timonier.Storage.Backups;
using Timonier.Storage.Checks;
using Timonier.Storage.Sealing;
using Timonier.Web;

namespace Timonier.Bench;

/// <summary>What safety costs and holds: the journal's share of an act, backup and restoration of the demonstration, kills and fuzzing by their own tests.</summary>
internal static class SafetyBench
{
    private const int Acts = 2_000;
    private const string Replay = "bench/run.sh safety";

    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Length == 0 || args.Contains("policy"))
            PolicyBench.Run();
        if (args.Length == 0 || args.Contains("journal"))
            await JournalAsync();
        if (args.Length == 0 || args.Contains("backup"))
            await BackupAsync();
        if (args.Length == 0 || args.Contains("kills"))
            await TestAsync("tests/Timonier.Tests", "*KillTests", ("TIMONIER_KILLS", "200"));
        if (args.Length == 0 || args.Contains("fuzz"))
            await TestAsync("tests/Timonier.Hosts.Tests", "*FuzzTests", ("TIMONIER_FUZZ_SECONDS", "600"));
        return 0;
    }

    /// <summary>The same act with its journal row and without, one after the other, the sealer running beside.</summary>
    private static async Task JournalAsync()
    {
        await using var database = await BenchDatabase.OpenAsync();
        using var stop = new CancellationTokenSource();
        var sealer = new JournalSealer(database.Source, TimeProvider.System);
        var sealing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await sealer.SealAsync(CancellationToken.None);
                await Task.Delay(400, CancellationToken.None);
            }
        });
        var (on, off) = (new List<double>(Acts), new List<double>(Acts));
        for (var i = 0; i < 200; i++)
            await ActAsync(database, i + 1, i % 2 == 0);
        for (var i = 0; i < Acts; i++)
        {
            // Which comes first changes each time: neither always follows the other's flush.
            foreach (var told in i % 2 == 0 ? [true, false] : new[] { false, true })
                (told ? on : off).Add(await ActAsync(database, 1_000 + (2 * i) + (told ? 1 : 0), told));
        }

        await stop.CancelAsync();
        await sealing;
        var (with, without) = (Timing.Median(on), Timing.Median(off));
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# act with journal {with:0.000} ms, without {without:0.000} ms (median of {Acts} interleaved)"));
        new Figure("journal-adds", 100 * ((with / without) - 1), "%", 15, Acts, Replay).Print();
    }

    private static async Task<double> ActAsync(BenchDatabase database, int unit, bool told)
    {
        await using var db = new TimonierDb(new DbContextOptionsBuilder<TimonierDb>().UseNpgsql(database.Source).Options);
        var start = Stopwatch.GetTimestamp();
        await using var recording = await Recording.OpenAsync(db, new(0, null, "banc", "bench.act"), TimeProvider.System, CancellationToken.None);
        var changes = new UnitChanges();
        changes.Created.Add(new(unit));
        changes.Codes.Add((new(unit), new(new("code", $"U{unit}"), DateOnly.MinValue, null)));
        await UnitRows.WriteAsync(recording, changes, CancellationToken.None);
        if (told)
            recording.Note("unit", unit.ToString(CultureInfo.InvariantCulture), new { Created = true });
        await recording.CommitFactsAsync(FactKinds.Units, CancellationToken.None);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static async Task BackupAsync()
    {
        await using var database = await BenchDatabase.OpenAsync();
        var folder = Directory.CreateTempSubdirectory("timonier-bench-backup-");
        try
        {
            await using var app = TimonierWeb.Build(new(database.ConnectionString) { Program = "Timonier.Cli" });
            if (await new DemonstrationLoading(app.Services, _ => Task.CompletedTask).RunAsync(GenerationSettings.Default, CancellationToken.None) is { } refusal)
                throw new InvalidOperationException(refusal.Message);
            var secret = Passphrase.Of("une phrase assez longue").Value!;
            var path = Path.Combine(folder.FullName, "demo");
            new Figure("backup-demo", await Timing.SecondsAsync(async () => await app.Services.GetRequiredService<BackupFile>().WriteAsync(path, secret, CancellationToken.None)), "s", 60, 1, Replay).Print();
            new Figure("backup-demo-size", new FileInfo(path).Length / 1e6, "MB", double.NaN, 1, Replay).Print();
            await using var empty = await BenchDatabase.OpenAsync();
            new Figure("restore-demo", await Timing.SecondsAsync(async () =>
            {
                var restored = await new Restoration(empty.Source).RunAsync(path, secret, CancellationToken.None);
                if (!restored.IsDone)
                    throw new InvalidOperationException(restored.Refusal.Message);
            }), "s", 60, 1, Replay).Print();
            await using var scope = app.Services.CreateAsyncScope();
            new Figure("check-demo", await Timing.SecondsAsync(async () => await scope.ServiceProvider.GetRequiredService<InstanceCheck>().RunAsync([], CancellationToken.None)), "s", 60, 1, Replay).Print();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Runs the tests of a class for longer than continuous integration does; what they measured is printed.</summary>
    private static async Task TestAsync(string project, string filter, (string Name, string Value) longer)
    {
        var figures = Path.GetTempFileName();
        var start = new ProcessStartInfo("dotnet", ["test", "--project", project, "-c", "Release", "--no-progress", "--no-ansi", "--filter-class", filter]) { UseShellExecute = false, RedirectStandardOutput = true };
        start.Environment[longer.Name] = longer.Value;
        start.Environment["TIMONIER_FIGURES"] = figures;
        using var process = Process.Start(start)!;
        await Console.Error.WriteAsync(await process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync();
        new Figure(filter.Trim('*') + "-failed", process.ExitCode, "", 0, 1, Replay).Print();
        foreach (var line in await File.ReadAllLinesAsync(figures))
            new Figure(line.Split(' ')[0], double.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture), "", double.NaN, 1, Replay).Print();
        File.Delete(figures);
    }
}
