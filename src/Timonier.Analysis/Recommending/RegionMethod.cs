// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Recommending;

/// <summary>The parameters of regional priorities.</summary>
public sealed record RegionMethod
{
    /// <summary>Draws of the true gaps for the interval of a stake.</summary>
    public int Draws { get; init; } = 2000;

    /// <summary>Random weightings for the acceptability of a priority.</summary>
    public int Weightings { get; init; } = 5000;

    /// <summary>Priorities proposed at most.</summary>
    public int AtMost { get; init; } = 5;

    /// <summary>Acceptability from which a priority is proposed.</summary>
    public double AcceptableFrom { get; init; } = 0.6;

    /// <summary>Probability of the interval of a stake.</summary>
    public double Confidence { get; init; } = 0.80;

    /// <summary>Seed.</summary>
    public ulong Seed { get; init; } = 20_260_101;
}
