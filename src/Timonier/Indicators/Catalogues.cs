// SPDX-License-Identifier: Apache-2.0
using Npgsql;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Indicators;

/// <summary>The catalogues of all networks, kept in memory by revision.</summary>
public sealed class Catalogues(NpgsqlDataSource source)
{
    private readonly Snapshots<Catalogue> catalogues = new(
        catalogue => catalogue.Revision,
        (asked, ct) => DefinitionRows.LoadAsync(source, new(asked.Network), asked.Revision, ct));

    /// <summary>The catalogue of a version read earlier in the same request.</summary>
    public Task<Catalogue> GetAsync(NetworkId network, DataVersion version, CancellationToken ct) =>
        catalogues.GetAsync(network.Value, version.Definitions, ct);
}
