// SPDX-License-Identifier: Apache-2.0
using Npgsql;
using Timonier.Indicators.Figures;
using Timonier.Indicators.Quality;

namespace Timonier.Indicators.Views;

/// <summary>The versions of the charter of a network.</summary>
public sealed class CharterList(NpgsqlDataSource source)
{
    /// <summary>Those known at the reading’s state of knowledge, the one in force first. Everybody who knows the network may read the charter.</summary>
    public async Task<IReadOnlyList<CharterVersion>> ReadAsync(NetworkReading reading, CancellationToken ct) => reading.Actor.Knows(reading.Map.Network)
        ? await CharterRows.ListAsync(source, reading.Map.Network, reading.Version.Revision, ct)
        : [];
}
