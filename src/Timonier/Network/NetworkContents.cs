// SPDX-License-Identifier: Apache-2.0
using Timonier.Network.Successions;
using Timonier.Network.Zones;

namespace Timonier.Network;

/// <summary>What a <see cref="NetworkMap"/> is made of.</summary>
internal sealed record NetworkContents(
    IReadOnlyList<Unit> Units,
    IReadOnlyList<UnitKind> Kinds,
    IReadOnlyList<(string Code, string Label)> Trees,
    IReadOnlyList<UnitLink> Links)
{
    public IReadOnlyList<Succession> Successions { get; init; } = [];

    public IReadOnlyList<ZoneShare> Zones { get; init; } = [];

    /// <summary>The greatest number ever given to a succession, those undone included.</summary>
    public int LastSuccession { get; init; }
}
