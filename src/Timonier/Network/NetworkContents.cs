// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network;

/// <summary>What a <see cref="NetworkMap"/> is made of.</summary>
internal sealed record NetworkContents(
    IReadOnlyList<Unit> Units,
    IReadOnlyList<UnitKind> Kinds,
    IReadOnlyList<(string Code, string Label)> Trees,
    IReadOnlyList<UnitLink> Links);
