// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Figures;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Indicators.Views;

/// <summary>Opens a network for a reader: the version is read first, and what is behind catches up before anything is answered.</summary>
public sealed class NetworkReadings(DataVersions versions, NetworkMaps maps, Catalogues catalogues, Cubes cubes, Qualities qualities, PanelCache panels)
{
    /// <summary>The network as known now.</summary>
    public async Task<NetworkReading> OpenAsync(Actor actor, SteeringNetwork network, CancellationToken ct) =>
        await OpenAsync(actor, network, await versions.ReadAsync(network.Id.Value, ct), ct);

    /// <summary>The network as known at the end of a day of the past.</summary>
    public async Task<NetworkReading> OpenAsKnownAsync(Actor actor, SteeringNetwork network, DateTimeOffset instant, CancellationToken ct)
    {
        var revision = await versions.RevisionAtAsync(network.Id.Value, instant, ct);
        return await OpenAtAsync(actor, network, revision, ct);
    }

    /// <summary>The network as known at one of its revisions: two readings of one revision are identical for ever.</summary>
    public async Task<NetworkReading> OpenAtAsync(Actor actor, SteeringNetwork network, long revision, CancellationToken ct) =>
        await OpenAsync(actor, network, await versions.ReadAtAsync(network.Id.Value, revision, ct), ct);

    /// <summary>The references that every network shares, as known now; whoever reads a network reads them.</summary>
    public Task<NetworkReading> OpenReferencesAsync(Actor actor, CancellationToken ct) =>
        OpenAsync(actor, new(NetworkId.References, "references", "Références communes", new()), ct);

    private async Task<NetworkReading> OpenAsync(Actor actor, SteeringNetwork network, DataVersion version, CancellationToken ct)
    {
        var map = await maps.GetAsync(network.Id, version, ct);
        var catalogue = await catalogues.GetAsync(network.Id, version, ct);
        var cube = await cubes.GetAsync(network.Id, version, ct);
        var quality = await qualities.GetAsync(version, new(map, catalogue, cube), ct);
        return new(new(actor, map, catalogue, version, network.Settings), cube, panels, quality);
    }
}
