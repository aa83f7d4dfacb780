// SPDX-License-Identifier: Apache-2.0
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Timonier.Storage;

namespace Timonier.Network;

/// <summary>The rows of networks themselves.</summary>
internal static class NetworkRows
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>All the networks, the references first.</summary>
    public static async Task<IReadOnlyList<SteeringNetwork>> LoadAsync(NpgsqlDataSource source, CancellationToken ct)
    {
        await using var command = source.CreateCommand("select network_id, code, name, settings from network order by network_id");
        await using var reader = await command.ExecuteReaderAsync(ct);
        var networks = new List<SteeringNetwork>();
        while (await reader.ReadAsync(ct))
        {
            networks.Add(new(
                new(reader.GetInt32(0)), reader.GetString(1), reader.GetString(2),
                JsonSerializer.Deserialize<NetworkSettings>(reader.GetString(3), Json) ?? new()));
        }

        return networks;
    }

    /// <summary>Adds a network in the act's transaction.</summary>
    public static async Task<SteeringNetwork> AddAsync(Recording recording, SteeringNetwork draft, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "insert into network (network_id, code, name, settings) select coalesce(max(network_id), 0) + 1, $1, $2, $3 from network returning network_id",
            recording.Connection);
        command.Parameters.Add(new() { Value = draft.Code });
        command.Parameters.Add(new() { Value = draft.Name });
        command.Parameters.Add(new() { Value = JsonSerializer.Serialize(draft.Settings, Json), NpgsqlDbType = NpgsqlDbType.Jsonb });
        var id = new NetworkId((int)(await command.ExecuteScalarAsync(ct))!);
        recording.Note("network", draft.Code, draft);
        return draft with { Id = id };
    }
}
