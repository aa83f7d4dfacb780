// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Context;

/// <summary>The size and the nature of a simulated network. Every number drawn depends on the seed alone.</summary>
public sealed record WorldShape
{
    /// <summary>Units.</summary>
    public int Units { get; init; } = 440;

    /// <summary>Indicators, all proportions.</summary>
    public int Indicators { get; init; } = 60;

    /// <summary>Correlated covariates.</summary>
    public int Covariates { get; init; } = 15;

    /// <summary>Years.</summary>
    public int Years { get; init; } = 1;

    /// <summary>Regions.</summary>
    public int Regions { get; init; } = 18;

    /// <summary>Standard deviation of the units' own effects, in log-odds.</summary>
    public double OwnEffect { get; init; } = 0.18;

    /// <summary>Standard deviation of the effect of context, in log-odds.</summary>
    public double ContextEffect { get; init; } = 0.25;

    /// <summary>Share of the variance of an own effect that the next year keeps.</summary>
    public double Persistence { get; init; } = 0.8;

    /// <summary>Share of context values that are missing.</summary>
    public double MissingContext { get; init; }

    /// <summary>Whether the model is wrong: heavy tails, curved and crossed context, an effect of volume.</summary>
    public WorldNature Nature { get; init; } = WorldNature.AsModelled;

    /// <summary>Seed.</summary>
    public ulong Seed { get; init; } = 42;
}
