// SPDX-License-Identifier: Apache-2.0
using Npgsql;
using Timonier.Foundation;

namespace Timonier.Network.Views;

/// <summary>The networks of the instance, and the one of a code.</summary>
public sealed class NetworkList(NpgsqlDataSource source)
{
    /// <summary>The networks that an actor has a mandate in; all of them for an instance-wide mandate. The references (network 0) last.</summary>
    public async Task<IReadOnlyList<SteeringNetwork>> ReadAsync(Actor actor, CancellationToken ct) =>
        [.. (await NetworkRows.LoadAsync(source, ct)).Where(n => actor.Knows(n.Id)).OrderBy(n => n.Id == NetworkId.References).ThenBy(n => n.Name, StringComparer.CurrentCulture)];

    /// <summary>The network of a code; one that the actor does not know answers as one that does not exist.</summary>
    public async Task<Outcome<SteeringNetwork>> FindAsync(Actor actor, string code, CancellationToken ct)
    {
        var known = await ReadAsync(actor, ct);
        return known.FirstOrDefault(n => n.Code == code) is { } found
            ? found
            : NetworkRefusals.NoSuchNetwork.With(code, string.Join(", ", known.Select(n => n.Code)));
    }
}
