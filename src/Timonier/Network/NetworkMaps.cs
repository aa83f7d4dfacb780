// SPDX-License-Identifier: Apache-2.0
using Npgsql;
using Timonier.Storage;

namespace Timonier.Network;

/// <summary>The maps of all networks, kept in memory by revision.</summary>
public sealed class NetworkMaps(NpgsqlDataSource source, DataVersions versions)
{
    private readonly Snapshots<NetworkMap> maps = new(
        map => map.Revision,
        (asked, ct) => UnitRows.LoadAsync(source, new(asked.Network), asked.Revision, ct));

    /// <summary>The map as it is now.</summary>
    public async Task<NetworkMap> CurrentAsync(NetworkId network, CancellationToken ct) =>
        await GetAsync(network, await versions.ReadAsync(network.Value, ct), ct);

    /// <summary>The map of a version read earlier in the same request.</summary>
    public Task<NetworkMap> GetAsync(NetworkId network, DataVersion version, CancellationToken ct) => maps.GetAsync(network.Value, version.Units, ct);
}
