// SPDX-License-Identifier: Apache-2.0
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Timonier.Cli.Generate;
using Timonier.Documents;
using Timonier.Indicators;
using Timonier.Indicators.Acts;
using Timonier.Indicators.Cube;
using Timonier.Indicators.Figures;
using Timonier.Indicators.Import;
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Reports;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Bench;

/// <summary>References of the size of France and a hundred networks: loading, opening, and adding 60 indicators up four levels.</summary>
internal static class SuccessionBench
{
    private const int Indicators = 60;
    private const int Samples = 5;
    private const string Replay = "bench/run.sh data succession";
    private static readonly Period Year = Period.Year(2024);
    private static readonly Role All = new("tout", "tout", [.. NetworkRights.All.Concat(IndicatorRights.All).Select(r => r.Code)], OwnsFigures: false);
    private static readonly Actor Somebody = new(null, "bench", [new(All, NetworkId.References, "principal", null, DateOnly.MinValue, null)], new(2026, 1, 1));

    public static async Task RunAsync()
    {
        await using var database = await BenchDatabase.OpenAsync();
        var files = new MemoryFiles();
        _ = Shapes.Find("referentiel").Value!.Generate(GenerationSettings.Default, files);
        var references = await Timing.SecondsAsync(async () =>
        {
            foreach (var (mapping, file) in Steps())
                await ImportAsync(database, (files, mapping, file));
        });
        new Figure("references-36k-3-vintages-import", references, "s", 30, 1, Replay).Print();
        var networks = files.Names.Where(n => n.StartsWith("reseaux/", StringComparison.Ordinal) && n.EndsWith(".csv", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        var many = await Timing.SecondsAsync(async () =>
        {
            foreach (var network in networks)
                await ImportAsync(database, (files, network[..^4], network));
        });
        new Figure("networks-100-of-440-import", many, "s", 30, 1, Replay).Print();
        await OpenAsync(database, networks.Count);
        await RollUpAsync(database);
    }

    private static IEnumerable<(string Mapping, string File)> Steps()
    {
        yield return ("1-nation", "territoires.csv");
        yield return ("2-regions", "territoires.csv");
        yield return ("3-departements", "territoires.csv");
        foreach (var year in new[] { 2023, 2024, 2025 })
            yield return ("4-communes", $"communes-{year}.csv");
        yield return ("5-mouvements", "mouvements.csv");
    }

    private static async Task ImportAsync(BenchDatabase database, (MemoryFiles Files, string Mapping, string File) step)
    {
        var versions = new DataVersions(database.Source);
        var knowledge = new ImportKnowledge(database.Source, versions, new(database.Source, versions), new(database.Source), new(database.Source));
        var bytes = step.Files[step.File];
        var file = new ImportFile(step.File, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)), () => new MemoryStream(bytes, writable: false));
        await using var db = new TimonierDb(new DbContextOptionsBuilder<TimonierDb>().UseNpgsql(database.Source).Options);
        var act = new ImportBatch(new ImportEngine(db, knowledge, (stream, name, asked) => TableFiles.Open(stream, name, new() { Delimiter = asked.Delimiter, Encoding = asked.Encoding, HeaderLine = asked.FirstLine }), TimeProvider.System), knowledge);
        var mapping = MappingFile.Read(Encoding.UTF8.GetString(step.Files[step.Mapping + ".mapping.json"]));
        var outcome = await act.RunAsync(Somebody, new(mapping, [file], ImportMode.Record), null, CancellationToken.None);
        var report = outcome.IsDone ? outcome.Value : throw new InvalidOperationException(outcome.Refusal.Message);
        if (report.Verdict is ImportVerdict.Refused)
            throw new InvalidOperationException(report.Sentence + string.Join(' ', report.Rejected.Take(2)));
    }

    private static async Task OpenAsync(BenchDatabase database, int networks)
    {
        var versions = new DataVersions(database.Source);
        var samples = new List<double>();
        for (var i = 0; i < Samples; i++)
        {
            GC.Collect();
            samples.Add(await Timing.SecondsAsync(() => new NetworkMaps(database.Source, versions).CurrentAsync(NetworkId.References, CancellationToken.None)));
        }

        new Figure("map-36k-build", Timing.Median(samples), "s", 1, Samples, Replay).Print();
        var maps = new NetworkMaps(database.Source, versions);
        new Figure("maps-100-of-440-build", await Timing.SecondsAsync(async () =>
        {
            for (var network = 1; network <= networks; network++)
                await maps.CurrentAsync(new(network), CancellationToken.None);
        }), "s", 2, 1, Replay).Print();
    }

    private static async Task RollUpAsync(BenchDatabase database)
    {
        var map = await new NetworkMaps(database.Source, new(database.Source)).CurrentAsync(NetworkId.References, CancellationToken.None);
        var cube = Fill(map);
        var definition = new Definition { Label = "Part", Kind = IndicatorKind.Proportion, Multiplier = 100, CountsPersons = false };
        _ = Build(cube, map, definition, 1);
        var alone = Timing.Least(Samples, () =>
        {
            for (var indicator = 1; indicator <= Indicators; indicator++)
                _ = Build(cube, map, definition, indicator);
        });
        var together = Timing.Least(Samples, () => Parallel.For(1, Indicators + 1, indicator => Build(cube, map, definition, indicator)));
        Console.Error.WriteLine($"# {map.Units.Count} units, {map.Lineage.All.Count} successions; one core {alone * 1000:0} ms");
        new Figure("rollup-36k-4-levels-60-indicators", together * 1000, "ms", 100, Samples, Replay).Print();
        new Figure("rollup-36k-4-levels-60-indicators-one-core", alone * 1000, "ms", double.NaN, Samples, Replay).Print();
        var whole = Build(cube, map, definition, 1);
        var nation = map.SlotOf(map.Find("nation:FRANCE", Year.End).Value!.Id);
        Console.Error.WriteLine($"# nation: {whole[nation].Numerator} / {whole[nation].Denominator}, {whole[nation].Known} communes of {whole[nation].Expected}");
    }

    private static Panel Build(CubeSnapshot cube, NetworkMap map, Definition definition, int indicator) =>
        PanelBuilder.Build(new(cube, map, new(new(indicator), $"I{indicator}", [definition]), Aspect.Observed, Year, 5));

    private static CubeSnapshot Fill(NetworkMap map)
    {
        var draft = new CubeDraft(new(0, new(), []));
        var number = draft.Basis.Periods.Add(Year.Code);
        for (var indicator = 1; indicator <= Indicators; indicator++)
        {
            foreach (var unit in map.Units.Where(u => u.KindOn(Year.End) == "commune" && u.CountsOn(Year.End)))
                draft.Add(new(indicator, Aspect.Observed, new(unit.Id.Value, number, new(1, CellForm.Ratio, ValueState.Present, 0)), unit.Id.Value % 40, 50, Chunk.None, 0, unit.Id.Value), Year.FilingYear);
        }

        draft.Settle();
        return draft.Basis.With(1, draft.Replaced.ToList());
    }
}
