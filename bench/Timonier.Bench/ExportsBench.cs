// SPDX-License-Identifier: Apache-2.0
using Microsoft.Extensions.DependencyInjection;
using Timonier.Documents.Exports;
using Timonier.Indicators;
using Timonier.Indicators.Exports;
using Timonier.Indicators.Import;
using Timonier.Indicators.Views;
using Timonier.Network;
using Timonier.Web;

namespace Timonier.Bench;

/// <summary>One month of every indicator and territory of PILOTE's volume, with its texts, to a CSV file: 90,000 rows.</summary>
internal static class ExportsBench
{
    private const int Samples = 5;
    private const int RowsWanted = 90_000;

    private static readonly Role All = new("tout", "tout", [.. NetworkRights.All.Concat(IndicatorRights.All).Select(r => r.Code)], OwnsFigures: false);

    public static async Task<int> RunAsync(string[] args)
    {
        await using var database = await BenchDatabase.OpenAsync();
        await PilotePages.FillAsync(database);
        await using var app = TimonierWeb.Build(new(database.ConnectionString) { Urls = ["http://127.0.0.1:0"], Program = "Timonier.Cli" });
        await using var scope = app.Services.CreateAsyncScope();
        var network = await scope.ServiceProvider.GetRequiredService<ImportKnowledge>().FindNetworkAsync("pilote", CancellationToken.None);
        var actor = new Actor(null, "banc", [new(All, NetworkId.References, "principal", null, DateOnly.MinValue, null)], new(2026, 1, 1));
        var readings = scope.ServiceProvider.GetRequiredService<NetworkReadings>();
        var folder = Directory.CreateTempSubdirectory("timonier-bench-exports-");
        try
        {
            var samples = new List<double>();
            for (var i = 0; i < Samples; i++)
            {
                // Another month each time: nothing is in the cache of panels.
                var month = Period.Month(2024, 6 + i);
                var path = Path.Combine(folder.FullName, $"{i}.csv");
                samples.Add(await Timing.SecondsAsync(async () =>
                {
                    var reading = await readings.OpenAsync(actor, network!, CancellationToken.None);
                    var table = FigureTable.Observations(reading, new(From: month, To: month)).Value!;
                    await using var file = File.Create(path);
                    await ExportFile.WriteRowsAsync(file, table, CancellationToken.None);
                }));
                var rows = File.ReadLines(path).Count() - 1;
                if (rows != RowsWanted)
                    throw new InvalidOperationException($"{rows} rows were written, and not {RowsWanted}.");
            }

            new Figure("export-90k-csv", Timing.Median(samples), "s", 3, Samples, "bench/run.sh exports").Print();
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return 0;
    }
}
