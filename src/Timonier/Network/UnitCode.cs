// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network;

/// <summary>A code that designates a unit in one scheme: INSEE <c>01</c> as a département and <c>01</c> as a région are two codes.</summary>
/// <param name="Scheme">The coding scheme: <c>departement</c>, <c>region</c>, <c>pilote</c>, <c>uai</c>, <c>i-milo</c>... data, not types.</param>
/// <param name="Code">The code, always text: a leading zero is part of it.</param>
public readonly record struct UnitCode(string Scheme, string Code)
{
    /// <summary><c>scheme:code</c>, the unambiguous form used in addresses and files.</summary>
    public override string ToString() => $"{Scheme}:{Code}";
}
