// SPDX-License-Identifier: Apache-2.0
using Timonier.Network.Successions;

namespace Timonier.Indicators.Figures;

/// <summary>A figure of the past as the unit of today would have had it, with the rule that made it.</summary>
/// <param name="Own">What was told or added up under the unit's own name.</param>
/// <param name="Figure">The comparable figure; missing when there is none, and then the note says why.</param>
/// <param name="Origins">The units whose figures it rests on, with their shares.</param>
/// <param name="Note">How it was made, or why it cannot be, in one French sentence; empty when nothing was restated.</param>
public sealed record Restatement(Figure Own, Figure Figure, IReadOnlyList<Origin> Origins, string Note)
{
    /// <summary>True when it rests on other units than the unit itself, whole.</summary>
    public bool IsRestated => Note.Length > 0;
}
