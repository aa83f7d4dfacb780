// SPDX-License-Identifier: Apache-2.0
using Npgsql;
using NpgsqlTypes;

namespace Timonier.Storage;

/// <summary>Reads where the knowledge of a network stands. Every request does so first: a node that is behind catches up before it answers.</summary>
public sealed class DataVersions(NpgsqlDataSource source)
{
    /// <summary>The version now; all zeros for a network where nothing was told yet.</summary>
    public async Task<DataVersion> ReadAsync(int network, CancellationToken ct)
    {
        await using var command = source.CreateCommand("select revision, units, definitions, observations, quality from data_version where network_id = $1");
        command.Parameters.Add(new() { Value = network });
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct)
            ? new(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4))
            : default;
    }

    /// <summary>The version at a revision of the past: of each kind of facts, the last revision by then that touched it.</summary>
    public async Task<DataVersion> ReadAtAsync(int network, long revision, CancellationToken ct)
    {
        await using var command = source.CreateCommand("""
            select coalesce(max(number), 0), coalesce(max(number) filter (where 'units' = any(touches)), 0),
              coalesce(max(number) filter (where 'definitions' = any(touches)), 0), coalesce(max(number) filter (where 'observations' = any(touches)), 0),
              coalesce(max(number) filter (where 'quality' = any(touches)), 0)
            from revision where network_id = $1 and number <= $2
            """);
        command.Parameters.Add(new() { Value = network });
        command.Parameters.Add(new() { Value = revision });
        await using var reader = await command.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        return new(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3), reader.GetInt64(4));
    }

    /// <summary>The last revision known at an instant, 0 before the first: what « as known on D » means.</summary>
    public async Task<long> RevisionAtAsync(int network, DateTimeOffset instant, CancellationToken ct)
    {
        await using var command = source.CreateCommand("select coalesce(max(number), 0) from revision where network_id = $1 and at <= $2");
        command.Parameters.Add(new() { Value = network });
        command.Parameters.Add(new() { Value = instant.ToUniversalTime(), NpgsqlDbType = NpgsqlDbType.TimestampTz });
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }
}
