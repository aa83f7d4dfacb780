// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Cube;
using Timonier.Network;

namespace Timonier.Indicators.Quality;

/// <summary>What the rules of a charter look at.</summary>
internal sealed record QualityBasis(NetworkMap Map, Catalogue Catalogue, CubeSnapshot Cube)
{
    /// <summary>The last revision that changed any of it.</summary>
    public long Revision => Math.Max(Map.Revision, Math.Max(Catalogue.Revision, Cube.Revision));
}
