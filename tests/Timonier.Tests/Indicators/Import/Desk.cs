// SPDX-License-Identifier: Apache-2.0
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Timonier.Documents;
using Timonier.Foundation;
using Timonier.Indicators;
using Timonier.Indicators.Acts;
using Timonier.Indicators.Import;
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Reports;
using Timonier.Indicators.Views;
using Timonier.Network;
using Timonier.Storage;
using Timonier.Tests.Network;

namespace Timonier.Tests.Indicators.Import;

/// <summary>An import desk on a database of its own: mappings and files in, reports and facts out.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private static readonly Role All = new(
        "tout", "tout", [.. NetworkRights.All.Concat(IndicatorRights.All).Select(r => r.Code)], OwnsFigures: false);

    private readonly TestDatabase database;
    private readonly DataVersions versions;
    private readonly NetworkMaps maps;
    private readonly Catalogues catalogues;
    private readonly Cubes cubes;
    private NetworkReadings? readings;

    private Desk(TestDatabase database)
    {
        this.database = database;
        Source = NpgsqlDataSource.Create(database.ConnectionString);
        versions = new(Source);
        maps = new(Source, versions);
        catalogues = new(Source);
        cubes = new(Source);
        Knowledge = new(Source, versions, maps, catalogues, cubes);
    }

    /// <summary>Somebody who may do everything everywhere.</summary>
    public static Actor Admin { get; } = new(null, "essai", [new(All, NetworkId.References, Sketch.Tree, null, Sketch.Always, null)], new(2025, 1, 1));

    public NpgsqlDataSource Source { get; }

    public ImportKnowledge Knowledge { get; }

    public DataVersions Versions => versions;

    public static async Task<Desk> OpenAsync(Cluster cluster) => new(await cluster.CreateDatabaseAsync(TestContext.Current.CancellationToken));

    /// <summary>Opens the tables of a file as a host does.</summary>
    public static IEnumerable<TableReader> Tables(Stream stream, string name, TableRequest asked) => TableFiles.Open(stream, name, new()
    {
        Delimiter = asked.Delimiter,
        Quote = asked.Quote,
        Encoding = asked.Encoding,
        HeaderLine = asked.FirstLine,
        Sheet = asked.Sheet,
        Entries = asked.Entries,
    });

    /// <summary>A file of these lines.</summary>
    public static ImportFile File(string name, string text) => File(name, Encoding.UTF8.GetBytes(text));

    public static ImportFile File(string name, byte[] bytes) =>
        new(name, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)), () => new MemoryStream(bytes));

    /// <summary>Opens networks as a host does, on the pictures that this desk holds.</summary>
    public NetworkReadings Readings() => readings ??= new(versions, maps, catalogues, cubes, new(Source), new());

    public TimonierDb Db() => new(new DbContextOptionsBuilder<TimonierDb>().UseNpgsql(Source).Options);

    public async Task<ImportReport> RecordAsync(string mapping, params ImportFile[] files) => Done(await RunAsync(mapping, ImportMode.Record, files));

    public async Task<ImportReport> RecordAsync(string mapping, string lines) => await RecordAsync(mapping, File("essai.csv", lines));

    public async Task<ImportReport> CheckAsync(string mapping, params ImportFile[] files) => Done(await RunAsync(mapping, ImportMode.Check, files));

    public async Task<ImportReport> CheckAsync(string mapping, string lines) => await CheckAsync(mapping, File("essai.csv", lines));

    public async Task<Outcome<ImportReport>> RunAsync(string mapping, ImportMode mode, params ImportFile[] files)
    {
        await using var db = Db();
        var act = new ImportBatch(new ImportEngine(db, Knowledge, Tables, TimeProvider.System), Knowledge);
        return await act.RunAsync(Admin, new(MappingFile.Read(mapping), files, mode), null, TestContext.Current.CancellationToken);
    }

    public async Task<Outcome<long>> WithdrawAsync(string network, int batch, string reason)
    {
        await using var db = Db();
        var id = (await Knowledge.FindNetworkAsync(network, TestContext.Current.CancellationToken))!.Id;
        return await new WithdrawBatch(db, TimeProvider.System).RunAsync(Admin, id, (batch, reason), TestContext.Current.CancellationToken);
    }

    /// <summary>What the network knows now.</summary>
    internal async Task<Known> KnownAsync(string network)
    {
        var found = (await Knowledge.FindNetworkAsync(network, TestContext.Current.CancellationToken))!;
        var basis = await Knowledge.ReadAsync(found, TestContext.Current.CancellationToken);
        return new(basis.Map, basis.Catalogue, basis.Cube);
    }

    /// <summary>The same, read from the record by a node that has nothing in memory.</summary>
    internal async Task<Known> ReloadedAsync(string network)
    {
        var found = (await Knowledge.FindNetworkAsync(network, TestContext.Current.CancellationToken))!;
        var version = await versions.ReadAsync(found.Id.Value, TestContext.Current.CancellationToken);
        var map = await new NetworkMaps(Source, versions).GetAsync(found.Id, version, TestContext.Current.CancellationToken);
        var catalogue = await new Catalogues(Source).GetAsync(found.Id, version, TestContext.Current.CancellationToken);
        return new(map, catalogue, await new Cubes(Source).GetAsync(found.Id, version, TestContext.Current.CancellationToken));
    }

    public async Task<long> CountAsync(string sql)
    {
        await using var command = Source.CreateCommand(sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Everything that the database holds, as one text: two equal texts are two identical databases.</summary>
    public async Task<string> EverythingAsync()
    {
        var text = new StringBuilder();
        var tables = new List<string>();
        await using (var list = Source.CreateCommand("select tablename from pg_tables where schemaname = 'public' order by 1"))
        await using (var reader = await list.ExecuteReaderAsync(TestContext.Current.CancellationToken))
        {
            while (await reader.ReadAsync(TestContext.Current.CancellationToken))
                tables.Add(reader.GetString(0));
        }

        foreach (var table in tables)
        {
            await using var digest = Source.CreateCommand($"select count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' order by t::text)), '') from {table} t");
            text.Append(table).Append(' ').AppendLine((string)(await digest.ExecuteScalarAsync(TestContext.Current.CancellationToken))!);
        }

        return text.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        await database.DisposeAsync();
    }

    private static ImportReport Done(Outcome<ImportReport> outcome) => outcome.IsDone ? outcome.Value : throw new Xunit.Sdk.XunitException(outcome.Refusal.Message);
}
