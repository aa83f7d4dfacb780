// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Timonier.Indicators;
using Timonier.Indicators.Cube;
using Timonier.Storage;

namespace Timonier.Bench;

/// <summary>3.2 million observations: rebuild of the cube at start, memory once read.</summary>
internal static class CubeBench
{
    private const int Indicators = 400;
    private const int Units = 400;
    private const int Years = 20;
    private const int Samples = 5;

    public static async Task<int> RunAsync(string[] args)
    {
        await using var database = await BenchDatabase.OpenAsync();
        await FillAsync(database);
        await using (var analyse = database.Source.CreateCommand("vacuum analyze observation"))
            await analyse.ExecuteNonQueryAsync();
        var samples = new List<double>();
        CubeSnapshot? cube = null;
        for (var i = 0; i < Samples; i++)
        {
            cube = null;
            GC.Collect();
            samples.Add(await Timing.SecondsAsync(async () => cube = await ObservationRows.LoadAsync(database.Source, new(1), 1, new(), CancellationToken.None)));
        }

        Console.Error.WriteLine($"# {cube!.Count} figures; samples {string.Join(" ", samples.Select(s => s.ToString("0.00", null)))}");
        new Figure("cube-rebuild-3.2M", Timing.Median(samples), "s", 2.5, Samples, "bench/run.sh cube").Print();
        new Figure("cube-peak-3.2M", Timing.ResidentMegabytes("VmHWM:"), "MB", 600, 1, "bench/run.sh cube").Print();
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        new Figure("cube-resident-3.2M", Timing.ResidentMegabytes(), "MB", 450, 1, "bench/run.sh cube").Print();
        GC.KeepAlive(cube);
        return 0;
    }

    private static async Task FillAsync(BenchDatabase database)
    {
        await using (var network = database.Source.CreateCommand("insert into network (network_id, code, name) values (1, 'essai', 'Essai')"))
            await network.ExecuteNonQueryAsync();
        var periods = new PeriodIndex();
        await using var db = new TimonierDb(new DbContextOptionsBuilder<TimonierDb>().UseNpgsql(database.Source).Options);
        await using var recording = await Recording.OpenAsync(db, new(1, null, "bench", "bench.fill"), TimeProvider.System, CancellationToken.None);
        var took = await Timing.SecondsAsync(() => ObservationRows.CopyAsync(recording, Rows(periods), periods, CancellationToken.None));
        await recording.CommitFactsAsync(FactKinds.Observations, CancellationToken.None);
        Console.Error.WriteLine($"# COPY of {Indicators * Units * Years} rows in the keyed table: {took:0.0} s");
    }

    private static IEnumerable<DraftRow> Rows(PeriodIndex periods)
    {
        for (var indicator = 1; indicator <= Indicators; indicator++)
        {
            for (var unit = 1; unit <= Units; unit++)
            {
                for (var year = 0; year < Years; year++)
                {
                    var key = new CellKey(unit, periods.Add(Period.Year(2005 + year).Code), new(1, CellForm.Ratio, ValueState.Present, 0));
                    yield return new(indicator, Aspect.Observed, key, (unit * 7L) + year, 1000 + unit, Chunk.None, 0, unit);
                }
            }
        }
    }
}
