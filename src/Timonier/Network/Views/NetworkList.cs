// SPDX-License-Identifier: Apache-2.0
using Npgsql;

namespace Timonier.Network.Views;

/// <summary>The networks of the instance, the shared references first, then by name.</summary>
/// <remarks>They are few: one query a request reads them all with their versions. What an actor may know of is <see cref="Actor.Knows"/>.</remarks>
public sealed class NetworkList(NpgsqlDataSource source)
{
    /// <summary>Reads them.</summary>
    public async Task<IReadOnlyList<KnownNetwork>> ReadAsync(CancellationToken ct)
    {
        await using var command = source.CreateCommand("""
            select n.network_id, n.code, n.name, coalesce(v.revision, 0), coalesce(v.units, 0), coalesce(v.definitions, 0), coalesce(v.observations, 0)
            from network n left join data_version v on v.network_id = n.network_id
            order by n.network_id <> 0, n.name collate "fr-x-icu"
            """);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var networks = new List<KnownNetwork>();
        while (await reader.ReadAsync(ct))
        {
            networks.Add(new(
                new(reader.GetInt32(0)),
                reader.GetString(1),
                reader.GetString(2),
                new(reader.GetInt64(3), reader.GetInt64(4), reader.GetInt64(5), reader.GetInt64(6))));
        }

        return networks;
    }
}
