// SPDX-License-Identifier: Apache-2.0
using Npgsql;
using Timonier.Foundation;
using Timonier.Indicators.Import.Mappings;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Indicators.Import;

/// <summary>Reads what an import is confronted with: the network of a mapping, its units, catalogue and figures.</summary>
public sealed class ImportKnowledge(NpgsqlDataSource source, DataVersions versions, NetworkMaps maps, Catalogues catalogues, Cubes cubes)
{
    /// <summary>The network of a mapping; nothing when the mapping is to create it; a refusal when there is none, or the actor does not know it.</summary>
    internal async Task<Outcome<SteeringNetwork>> FindNetworkAsync(ImportMapping mapping, Actor actor, CancellationToken ct)
    {
        var networks = await NetworkRows.LoadAsync(source, ct);
        if (networks.FirstOrDefault(n => n.Code == mapping.NetworkCode) is { } found && actor.Knows(found.Id))
            return found;
        return mapping.Network.Create && actor.May(NetworkRights.Create, NetworkId.References) && !networks.Any(n => n.Code == mapping.NetworkCode)
            ? Draft(mapping.Network)
            : NetworkRefusals.NoSuchNetwork.With(mapping.NetworkCode, string.Join(", ", networks.Where(n => actor.Knows(n.Id)).Select(n => n.Code)));
    }

    /// <summary>The network of a code, whoever asks; nothing when there is none.</summary>
    internal async Task<SteeringNetwork?> FindNetworkAsync(string code, CancellationToken ct) =>
        (await NetworkRows.LoadAsync(source, ct)).FirstOrDefault(n => n.Code == code);

    /// <summary>What a network knows now.</summary>
    internal async Task<ImportBasis> ReadAsync(SteeringNetwork network, CancellationToken ct)
    {
        if (IsToCreate(network))
            return ImportBasis.Nothing;
        var version = await versions.ReadAsync(network.Id.Value, ct);
        return new(
            version,
            await maps.GetAsync(network.Id, version, ct),
            await catalogues.GetAsync(network.Id, version, ct),
            await cubes.GetAsync(network.Id, version, ct));
    }

    /// <summary>Takes in the cube that a batch made, so that nobody reads it back.</summary>
    internal Task InstallAsync(NetworkId network, Cube.CubeSnapshot cube, CancellationToken ct) => cubes.InstallAsync(network, cube, ct);

    /// <summary>True for a network that the mapping is to create.</summary>
    internal static bool IsToCreate(SteeringNetwork network) => network.Id.Value < 0;

    /// <summary>The network that a mapping would create.</summary>
    internal static SteeringNetwork Draft(NetworkPart part)
    {
        var usual = new NetworkSettings();
        return new(new(-1), part.Code, part.Name, usual with
        {
            SteeredKinds = part.SteeredKinds,
            ReferenceKinds = part.ReferenceKinds.Count > 0 ? part.ReferenceKinds : usual.ReferenceKinds,
            SecretBelow = part.SecretBelow ?? usual.SecretBelow,
            IsFictional = part.Fictional,
        });
    }
}
