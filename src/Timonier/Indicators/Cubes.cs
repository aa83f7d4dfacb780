// SPDX-License-Identifier: Apache-2.0
using System.Collections.Concurrent;
using Npgsql;
using Timonier.Indicators.Cube;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Indicators;

/// <summary>The cubes of all networks, kept in memory by revision. A newer revision reads only the chunks that changed; an older one is drawn from what is in memory.</summary>
public sealed class Cubes
{
    private readonly NpgsqlDataSource source;
    private readonly ConcurrentDictionary<int, PeriodIndex> periods = new();
    private readonly Snapshots<CubeSnapshot> snapshots;

    /// <summary>Reads from this database.</summary>
    public Cubes(NpgsqlDataSource source)
    {
        this.source = source;
        snapshots = new(cube => cube.Revision, LoadAsync);
    }

    internal Task<CubeSnapshot> GetAsync(NetworkId network, DataVersion version, CancellationToken ct) =>
        snapshots.GetAsync(network.Value, version.Observations, ct);

    internal Task InstallAsync(NetworkId network, CubeSnapshot snapshot, CancellationToken ct) => snapshots.InstallAsync(network.Value, snapshot, ct);

    private async Task<CubeSnapshot> LoadAsync(SnapshotRequest<CubeSnapshot> asked, CancellationToken ct)
    {
        if (asked.Newest is not { } newest)
            return await ObservationRows.LoadAsync(source, new(asked.Network), asked.Revision, periods.GetOrAdd(asked.Network, _ => new()), ct);
        return newest.Revision > asked.Revision
            ? newest.AsKnownAt(asked.Revision)
            : await ObservationRows.CatchUpAsync(source, new(asked.Network), newest, asked.Revision, ct);
    }
}
