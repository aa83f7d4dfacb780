// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Timonier.Indicators;
using Timonier.Indicators.Cube;
using Timonier.Storage;

namespace Timonier.Bench;

/// <summary>3.2 million rows of record, in several shapes: rebuild of the cube at start, memory once read.</summary>
internal static class CubeBench
{
    private const int Samples = 5;
    private const string Replay = "bench/run.sh cube";

    private static readonly Shape[] Shapes =
    [
        new("", 400, 400, 20, 1),
        new("-few-indicators", 2, 36_000, 44, 1),
        new("-many-indicators", 8_000, 20, 20, 1),
        new("-in-monthly-batches", 100, 400, 1, 80),
        new("-corrected", 100, 400, 8, 10) { IsCorrected = true },
    ];

    public static async Task<int> RunAsync(string[] args)
    {
        await using var database = await BenchDatabase.OpenAsync();
        for (var network = 1; network <= Shapes.Length; network++)
        {
            await FillAsync(database, network, Shapes[network - 1]);
            await ExecuteAsync(database.Source, "vacuum analyze observation");
            await MeasureAsync(database.Source, network, Shapes[network - 1]);
            await ExecuteAsync(database.Source, "truncate observation");
        }

        return 0;
    }

    private static async Task MeasureAsync(NpgsqlDataSource source, int network, Shape shape)
    {
        var samples = new List<double>();
        CubeSnapshot? cube = null;
        for (var i = 0; i < Samples; i++)
        {
            cube = null;
            GC.Collect();
            samples.Add(await Timing.SecondsAsync(async () => cube = await ObservationRows.LoadAsync(source, new(network), long.MaxValue, new(), CancellationToken.None)));
        }

        Console.Error.WriteLine($"# {cube!.Count} figures; samples {string.Join(" ", samples.Select(s => s.ToString("0.00", null)))}");
        new Figure("cube-rebuild-3.2M" + shape.Name, Timing.Median(samples), "s", 2.5, Samples, Replay).Print();
        new Figure("cube-peak-3.2M" + shape.Name, Timing.ResidentMegabytes("VmHWM:"), "MB", 600, 1, Replay).Print();
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        new Figure("cube-resident-3.2M" + shape.Name, Timing.ResidentMegabytes(), "MB", 450, 1, Replay).Print();
        GC.KeepAlive(cube);
    }

    private static async Task FillAsync(BenchDatabase database, int network, Shape shape)
    {
        await ExecuteAsync(database.Source, $"insert into network (network_id, code, name) values ({network}, 'essai-{network}', 'Essai')");
        await ExecuteAsync(database.Source, "alter table observation disable trigger observation_is_append_only");
        var periods = new PeriodIndex();
        await using var db = new TimonierDb(new DbContextOptionsBuilder<TimonierDb>().UseNpgsql(database.Source).Options);
        var took = await Timing.SecondsAsync(async () =>
        {
            for (var batch = 0; batch < shape.Batches; batch++)
            {
                await using var recording = await Recording.OpenAsync(db, new(network, null, "bench", "bench.fill"), TimeProvider.System, CancellationToken.None);
                await ObservationRows.CopyAsync(recording, shape.Rows(batch, periods), periods, CancellationToken.None);
                await recording.CommitFactsAsync(FactKinds.Observations, CancellationToken.None);
            }
        });
        Console.Error.WriteLine($"# {shape}: COPY in the keyed table: {took:0.0} s");
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>How many of each; batches follow one another in time, or tell the same periods again.</summary>
    private sealed record Shape(string Name, int Indicators, int Units, int Periods, int Batches)
    {
        private const int FirstYear = 1990;
        private const int MonthsInYear = 12;

        public bool IsCorrected { get; init; }

        public IEnumerable<DraftRow> Rows(int batch, PeriodIndex periods)
        {
            var first = IsCorrected ? 0 : batch * Periods;
            for (var indicator = 1; indicator <= Indicators; indicator++)
            {
                for (var unit = 1; unit <= Units; unit++)
                {
                    for (var period = first; period < first + Periods; period++)
                    {
                        var key = new CellKey(unit, periods.Add(PeriodOf(period).Code), new(1, CellForm.Ratio, ValueState.Present, 0));
                        yield return new(indicator, Aspect.Observed, key, (unit * 7L) + period + batch, 1000 + unit, Chunk.None, 0, unit);
                    }
                }
            }
        }

        private Period PeriodOf(int number) => Batches == 1
            ? Period.Year(FirstYear + number)
            : Period.Month(FirstYear + (number / MonthsInYear), (number % MonthsInYear) + 1);
    }
}
