// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Web.Charts;

/// <summary>One period of a series; what is null is unknown then and leaves a gap.</summary>
/// <param name="Period">The period as the reader names it: <c>2024</c>, <c>T3 2025</c>.</param>
/// <param name="Observed">The value of the unit.</param>
public sealed record SeriesPoint(string Period, double? Observed)
{
    /// <summary>What was expected, or aimed at, for that period: the dashed line.</summary>
    public double? Reference { get; init; }

    /// <summary>The quarter of the peers that lies lowest ends here.</summary>
    public double? PeersLow { get; init; }

    /// <summary>The quarter of the peers that lies highest begins here.</summary>
    public double? PeersHigh { get; init; }

    /// <summary>True when the definition changes with this period: the series is cut before it.</summary>
    public bool IsNewDefinition { get; init; }

    /// <summary>What to say of the value in the twin table, such as the reason why it is missing.</summary>
    public string? Note { get; init; }
}
