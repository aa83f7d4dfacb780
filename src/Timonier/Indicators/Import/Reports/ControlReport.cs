// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Reports;

/// <summary>A total given by the mapping and the one computed.</summary>
/// <param name="Label">Name of the control, French.</param>
/// <param name="Expected">The total given.</param>
/// <param name="Found">The total computed; nothing when it could not be.</param>
/// <param name="IsMet">True when they agree, tolerance included.</param>
/// <param name="Refuses">True when a failure of this control refuses the batch.</param>
public sealed record ControlReport(string Label, decimal Expected, decimal? Found, bool IsMet, bool Refuses)
{
    /// <summary>Why it could not be computed, French; empty otherwise.</summary>
    public string Note { get; init; } = "";
}
