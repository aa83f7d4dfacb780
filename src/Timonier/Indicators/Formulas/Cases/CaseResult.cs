// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas.Cases;

/// <summary>The verdict on one case.</summary>
/// <param name="Id">The case.</param>
/// <param name="Text">Its formula.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Reason">The rule or the name of the committed lists; empty for an agreement or a failure.</param>
public sealed record CaseResult(string Id, string Text, CaseVerdict Verdict, string Reason)
{
    /// <summary>What was expected, as the case writes it.</summary>
    public required string Expected { get; init; }

    /// <summary>What we give, in one line.</summary>
    public required string Found { get; init; }
}
