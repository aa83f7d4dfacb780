// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Timonier.Documents;
using Timonier.Indicators;
using Timonier.Indicators.Acts;
using Timonier.Indicators.Import;
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Reports;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Bench;

/// <summary>CSV files in the shape of PILOTE (indicator, zone, date, type of value, value): parse, check, COPY, visible.</summary>
internal static class ImportBench
{
    private const int Samples = 5;

    private static readonly Role All = new("tout", "tout", [.. NetworkRights.All.Concat(IndicatorRights.All).Select(r => r.Code)], OwnsFigures: false);

    private static readonly Actor Somebody = new(
        null, "bench", [new(All, NetworkId.References, "principal", null, DateOnly.MinValue, null)], new(2026, 1, 1));

    public static async Task<int> RunAsync(string[] args)
    {
        await using var database = await BenchDatabase.OpenAsync();
        var folder = Directory.CreateTempSubdirectory("timonier-bench-import-");
        try
        {
            var desk = new Desk(database);
            if (args is not ["grand"])
                await RunPiloteAsync(desk, folder.FullName);
            if (args is not ["pilote"])
                await RunGrandAsync(desk, folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return 0;
    }

    private static async Task RunPiloteAsync(Desk desk, string folder)
    {
        var pilote = await ImportFile.OfPathAsync(Write(Path.Combine(folder, "pilote.csv"), new(250, 120, 14, 404_000)), CancellationToken.None);
        var more = await ImportFile.OfPathAsync(Write(Path.Combine(folder, "plus.csv"), new(250, 4, 1, 1_000) { FirstMonth = 60 }), CancellationToken.None);
        var (whole, top) = (new List<double>(), new List<double>());
        for (var i = 0; i < Samples; i++)
        {
            whole.Add(await desk.ImportAsync($"pilote-{i}", pilote, 404_000));
            top.Add(await desk.ImportAsync($"pilote-{i}", more, 1_000));
        }

        Console.Error.WriteLine($"# 404k: {Text(whole)}; 1,000 more: {Text(top)}");
        new Figure("import-404k", Timing.Median(whole), "s", 5, Samples, "bench/run.sh import").Print();
        new Figure("import-1000-more", Timing.Median(top), "s", 1, Samples, "bench/run.sh import").Print();
    }

    private static async Task RunGrandAsync(Desk desk, string folder)
    {
        var great = await ImportFile.OfPathAsync(Write(Path.Combine(folder, "grand.csv"), new(400, 400, 20, 3_200_000)), CancellationToken.None);
        var correction = await ImportFile.OfPathAsync(Write(Path.Combine(folder, "correction.csv"), new(400, 400, 20, 3_200_000) { Seed = 2 }), CancellationToken.None);
        new Figure("import-3.2M", await desk.ImportAsync("grand", great, 3_200_000), "s", 20, 1, "bench/run.sh import").Print();
        new Figure("import-3.2M-peak", Timing.ResidentMegabytes("VmHWM:"), "MB", 600, 1, "bench/run.sh import").Print();
        Console.Error.WriteLine($"# 3.2M corrected, cube swapped: {await desk.ImportAsync("grand", correction, 0):0.00} s");
        new Figure("import-3.2M-swap-peak", Timing.ResidentMegabytes("VmHWM:"), "MB", 600, 1, "bench/run.sh import").Print();
    }

    private static string Text(List<double> samples) => string.Join(" ", samples.Select(s => s.ToString("0.00", CultureInfo.InvariantCulture)));

    /// <summary>Writes a file: for each indicator and zone a monthly history, its first line the initial value and its last the target.</summary>
    private static string Write(string path, Shape shape)
    {
        using var text = new StreamWriter(path);
        text.WriteLine("identifiant_indic;zone_id;zone_nom;date_valeur;type_valeur;valeur");
        var random = new Random(shape.Seed);
        var left = shape.Rows;
        for (var indicator = 1; indicator <= shape.Indicators; indicator++)
        {
            for (var zone = 1; zone <= shape.Zones; zone++)
            {
                for (var month = 0; month < shape.Months && left > 0; month++, left--)
                {
                    var day = new DateOnly(2019, 1, 31).AddMonths(shape.FirstMonth + month);
                    var type = shape.Months > 1 && month == 0 ? "vi" : shape.Months > 1 && month == shape.Months - 1 ? "vc" : "va";
                    text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"IND-{indicator:000};D{zone:000};Zone {zone};{day:yyyy-MM-dd};{type};{random.Next(0, 100_000) / 10m}"));
                }
            }
        }

        return path;
    }

    private sealed record Shape(int Indicators, int Zones, int Months, int Rows)
    {
        public int FirstMonth { get; init; }

        public int Seed { get; init; } = 1;
    }

    /// <summary>An import desk as a host has it.</summary>
    private sealed class Desk(BenchDatabase database)
    {
        private readonly ImportKnowledge knowledge = Know(database);

        public async Task<double> ImportAsync(string network, ImportFile file, long created)
        {
            ImportReport? report = null;
            GC.Collect();
            var seconds = await Timing.SecondsAsync(async () =>
            {
                await using var db = new TimonierDb(new DbContextOptionsBuilder<TimonierDb>().UseNpgsql(database.Source).Options);
                var act = new ImportBatch(new ImportEngine(db, knowledge, Tables, TimeProvider.System), knowledge);
                var outcome = await act.RunAsync(Somebody, new(MappingFile.Read(Mapping(network)), [file], ImportMode.Record), null, CancellationToken.None);
                report = outcome.IsDone ? outcome.Value : throw new InvalidOperationException(outcome.Refusal.Message);
            });
            Console.Error.WriteLine($"# {report!.Sentence} {report.Seconds.Check} s + {report.Seconds.Record} s");
            return report.Verdict is ImportVerdict.Recorded && report.Created == created ? seconds : throw new InvalidOperationException(report.Sentence + string.Join(' ', report.Rejected.Take(2)));
        }

        private static ImportKnowledge Know(BenchDatabase database)
        {
            var versions = new DataVersions(database.Source);
            return new(database.Source, versions, new(database.Source, versions), new(database.Source), new(database.Source));
        }

        private static IEnumerable<Foundation.TableReader> Tables(Stream stream, string name, TableRequest asked) =>
            TableFiles.Open(stream, name, new() { Delimiter = asked.Delimiter, Encoding = asked.Encoding, HeaderLine = asked.FirstLine });

        private static string Mapping(string network) => """
            {
              "kind": "observations",
              "network": { "code": "NETWORK", "name": "Essai", "create": true },
              "numbers": { "decimal": "." },
              "unit": { "column": "zone_id", "scheme": "pilote", "create": { "kind": "=zone", "name": "zone_nom" } },
              "indicator": { "column": "identifiant_indic", "create": { "label": "identifiant_indic", "countsPersons": false } },
              "period": { "column": "date_valeur", "as": "month" },
              "measures": [
                { "value": "valeur", "where": { "column": "type_valeur", "equals": "va" } },
                { "initial": "valeur", "where": { "column": "type_valeur", "equals": "vi" } },
                { "target": "valeur", "where": { "column": "type_valeur", "equals": "vc" } }
              ]
            }
            """.Replace("NETWORK", network, StringComparison.Ordinal);
    }
}
