// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli.Generate;

/// <summary>How much to generate, and from which seed.</summary>
/// <param name="Scale">Times the volume of reference of the shape.</param>
/// <param name="Seed">The same seed gives the same bytes.</param>
/// <param name="IsSmall">The reduced form of the shape, for tests, where it has one.</param>
internal sealed record GenerationSettings(double Scale, ulong Seed, bool IsSmall)
{
    /// <summary>The seed of the demonstration.</summary>
    public const ulong DefaultSeed = 2026;

    /// <summary>The reference volume from the usual seed.</summary>
    public static GenerationSettings Default { get; } = new(1, DefaultSeed, false);
}
