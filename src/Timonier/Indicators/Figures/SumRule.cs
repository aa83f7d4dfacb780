// SPDX-License-Identifier: Apache-2.0
using Timonier.Network;

namespace Timonier.Indicators.Figures;

/// <summary>How figures add up a tree: under which definition, and which units are expected to tell one.</summary>
internal sealed record SumRule(Definition Definition, byte Version, HashSet<string> Reporting, UnitsOnDay Units)
{
    /// <summary>True when a hidden figure enters no sum: it is expected, and not known.</summary>
    public bool LeavesHiddenOut { get; init; }
}
