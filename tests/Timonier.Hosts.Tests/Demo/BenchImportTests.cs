// SPDX-License-Identifier: Apache-2.0
using System.Text;
using Timonier.Cli.Generate;
using Timonier.Indicators.Acts;
using Timonier.Indicators.Import;
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Reports;

namespace Timonier.Hosts.Tests.Demo;

/// <summary>The shapes made for measures load, whole, with the mappings they bring.</summary>
public sealed class BenchImportTests(Cluster cluster) : IAsyncLifetime
{
    private Site site = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => site = await Site.OpenAsync(cluster);

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("pilote", 0.01, "zones zones zones indicateurs valeurs", 2 * 1_616)]
    [InlineData("pilote-pages", 0.01, "zones zones zones indicateurs valeurs", 2 * 5 * 120 * 26)]
    [InlineData("cube", 0.005, "structures indicateurs observations", 2 * 100 * 80)]
    public async Task Every_row_is_recorded(string shape, double scale, string files, int figures)
    {
        var generated = new MemoryFiles();
        Shapes.Find(shape).Value!.Generate(GenerationSettings.Default with { Scale = scale }, generated);
        var mappings = generated.Names.Where(n => n.EndsWith(".mapping.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        var console = await site.ConsoleAsync();
        var last = 0L;
        foreach (var (mapping, file) in mappings.Zip(files.Split(' ')))
        {
            var bytes = generated[file + ".csv"];
            var order = new ImportOrder(
                MappingFile.Read(Encoding.UTF8.GetString(generated[mapping])),
                [new(file + ".csv", bytes.Length, "", () => new MemoryStream(bytes))],
                ImportMode.Record);
            var report = await site.RunAsync((ImportBatch act) => act.RunAsync(console, order, null, Ct));
            Assert.Equal(ImportVerdict.Recorded, report.Value?.Verdict);
            Assert.Equal(0, report.Value!.RejectedRows);
            last = report.Value.Created;
        }

        Assert.Equal(figures, last);
    }
}
