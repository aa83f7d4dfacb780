// SPDX-License-Identifier: Apache-2.0
using System.Text.Json;
using Npgsql;
using Timonier.Foundation;
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Reports;
using Timonier.Network;

namespace Timonier.Indicators.Views;

/// <summary>The imports of a network, and the report of one.</summary>
public sealed class BatchList(NpgsqlDataSource source)
{
    private const string Sql = """
        select b.batch_id, b.name, b.kind, b.files, b.at, b.actor, told.number,
          coalesce((b.report ->> 'created')::bigint, 0), coalesce((b.report ->> 'changed')::bigint, 0), w.at, w.reason
        from batch b
        join revision told on told.network_id = b.network_id and told.change_id = b.change_id
        left join batch_withdrawal w on w.network_id = b.network_id and w.batch_id = b.batch_id
        where b.network_id = $1
        """;

    /// <summary>The imports, the latest first; none for an actor who may read no figure of the network.</summary>
    public async Task<IReadOnlyList<BatchEntry>> ReadAsync(Actor actor, NetworkId network, CancellationToken ct)
    {
        if (!actor.Knows(network))
            return [];
        await using var command = source.CreateCommand(Sql + " order by b.batch_id desc");
        command.Parameters.Add(new() { Value = network.Value });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var batches = new List<BatchEntry>();
        while (await reader.ReadAsync(ct))
            batches.Add(Read(reader));
        return batches;
    }

    /// <summary>The report of an import, with its revision; it names units, so it is for those who may import.</summary>
    public async Task<Outcome<ImportReport>> ReportAsync(Actor actor, NetworkId network, int batch, CancellationToken ct)
    {
        if (!ImportJobs.MayImport(actor, network))
            return IndicatorRefusals.NotYours;
        await using var command = source.CreateCommand(
            "select b.report, told.number from batch b join revision told on told.network_id = b.network_id and told.change_id = b.change_id where b.network_id = $1 and b.batch_id = $2");
        command.Parameters.Add(new() { Value = network.Value });
        command.Parameters.Add(new() { Value = batch });
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct)
            ? ReportJson.Read(reader.GetString(0)) with { Revision = reader.GetInt64(1) }
            : IndicatorRefusals.NoSuchBatch.With(batch);
    }

    private static BatchEntry Read(NpgsqlDataReader reader) => new()
    {
        Number = reader.GetInt32(0),
        Name = reader.GetString(1),
        Kind = Enum.Parse<MappingKind>(reader.GetString(2), ignoreCase: true),
        Files = FileNames(reader.GetString(3)),
        At = reader.GetFieldValue<DateTimeOffset>(4),
        Actor = reader.GetString(5),
        Revision = reader.GetInt64(6),
        Created = reader.GetInt64(7),
        Changed = reader.GetInt64(8),
        WithdrawnAt = reader.IsDBNull(9) ? null : reader.GetFieldValue<DateTimeOffset>(9),
        WithdrawnBecause = reader.IsDBNull(10) ? "" : reader.GetString(10),
    };

    private static List<string> FileNames(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(f => f.GetProperty("name").GetString() ?? "")];
    }
}
