// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Cube;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Indicators.Import;

/// <summary>What the network knew when an import was confronted with it.</summary>
internal sealed record ImportBasis(DataVersion Version, NetworkMap Map, Catalogue Catalogue, CubeSnapshot Cube)
{
    /// <summary>A network that does not exist yet.</summary>
    public static ImportBasis Nothing => new(default, new(new(-1), 0, new([], [], [], [])), new(0, []), new(0, new(), []));
}
