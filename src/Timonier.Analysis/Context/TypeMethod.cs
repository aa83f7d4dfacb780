// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Context;

/// <summary>How units are gathered into named types of context: Ward's tree, then k-means from its cut.</summary>
public sealed record TypeMethod
{
    /// <summary>Fewest types tried.</summary>
    public int Fewest { get; init; } = 8;

    /// <summary>Most types tried.</summary>
    public int Most { get; init; } = 14;

    /// <summary>Units a type must have.</summary>
    public int SizeAtLeast { get; init; } = 12;

    /// <summary>Mean adjusted Rand index over subsamples from which a typology is stable.</summary>
    public double StableFrom { get; init; } = 0.7;

    /// <summary>Subsamples drawn.</summary>
    public int Subsamples { get; init; } = 10;

    /// <summary>Share of the units in a subsample.</summary>
    public double SubsampleShare { get; init; } = 0.8;

    /// <summary>Units above which the tree is grown on a seeded sample of this size.</summary>
    public int TreeUpTo { get; init; } = 5000;
}
