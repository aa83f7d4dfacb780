// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network;

/// <summary>Something that a role may allow, declared by its room.</summary>
/// <param name="Code">Stable code, <c>room.verb</c>.</param>
/// <param name="Label">What it allows, French infinitive: « lire les résultats ».</param>
/// <param name="Scope">Whether it is held over a subtree or over a network as a whole.</param>
public sealed record Right(string Code, string Label, RightScope Scope)
{
    /// <summary>The compartment that it opens; nothing for a right that roles alone give.</summary>
    public Compartment? Compartment { get; init; }
}
