// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Charts;

/// <summary>One type of structures: how its values lie in the nation, and where those of the region stand.</summary>
/// <param name="Name">The type.</param>
/// <param name="Count">How many structures of the nation are in the box.</param>
/// <param name="Nation">How they lie; nothing when they are too few to be shown.</param>
public sealed record BoxRow(string Name, int Count, Spread? Nation)
{
    /// <summary>Values of the region's structures, in any order; drawn as rings, never labelled.</summary>
    public IReadOnlyList<double> Region { get; init; } = [];

    /// <summary>The value of the unit that is read, when it is of this type.</summary>
    public double? Value { get; init; }
}
