// SPDX-License-Identifier: Apache-2.0
using System.Text.Json;
using System.Text.Json.Serialization;
using Npgsql;
using NpgsqlTypes;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Indicators;

/// <summary>The rows of record of indicators and their definitions.</summary>
internal static class DefinitionRows
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Reads the catalogue as known at a revision.</summary>
    public static async Task<Catalogue> LoadAsync(NpgsqlDataSource source, NetworkId network, long revision, CancellationToken ct)
    {
        await using var command = source.CreateCommand("""
            select i.indicator_id, i.code, d.content
            from indicator i
            join indicator_definition d using (network_id, indicator_id)
            join revision told on told.network_id = d.network_id and told.change_id = d.change_id and told.number <= $2
            where i.network_id = $1
            order by i.indicator_id, d.version
            """);
        command.Parameters.Add(new() { Value = network.Value });
        command.Parameters.Add(new() { Value = revision });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var found = new List<(int Id, string Code, List<Definition> Versions)>();
        while (await reader.ReadAsync(ct))
        {
            var id = reader.GetInt32(0);
            if (found.Count == 0 || found[^1].Id != id)
                found.Add((id, reader.GetString(1), []));
            found[^1].Versions.Add(JsonSerializer.Deserialize<Definition>(reader.GetString(2), Json)!);
        }

        return new(revision, found.Select(f => new Indicator(new(f.Id), f.Code, f.Versions)));
    }

    /// <summary>Writes new indicators and new versions of known ones.</summary>
    public static async Task WriteAsync(Recording recording, IReadOnlyList<(Indicator Indicator, int Version)> versions, CancellationToken ct)
    {
        if (versions.Count == 0)
            return;
        await using var batch = new NpgsqlBatch(recording.Connection);
        foreach (var (indicator, version) in versions)
        {
            if (version == 1)
            {
                batch.BatchCommands.Add(new("insert into indicator (network_id, indicator_id, code, change_id) values ($1, $2, $3, $4)")
                {
                    Parameters =
                    {
                        new() { Value = recording.Stamp.Network }, new() { Value = indicator.Id.Value },
                        new() { Value = indicator.Code }, new() { Value = recording.ChangeId },
                    },
                });
            }

            var definition = indicator.Version(version);
            batch.BatchCommands.Add(new("insert into indicator_definition (network_id, indicator_id, version, valid_from, content, change_id) values ($1, $2, $3, $4, $5, $6)")
            {
                Parameters =
                {
                    new() { Value = recording.Stamp.Network }, new() { Value = indicator.Id.Value }, new() { Value = (short)version },
                    new() { Value = definition.ValidFrom },
                    new() { Value = JsonSerializer.Serialize(definition, Json), NpgsqlDbType = NpgsqlDbType.Jsonb },
                    new() { Value = recording.ChangeId },
                },
            });
        }

        await batch.ExecuteNonQueryAsync(ct);
    }
}
