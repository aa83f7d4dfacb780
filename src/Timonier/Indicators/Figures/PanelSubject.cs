// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Cube;
using Timonier.Network;

namespace Timonier.Indicators.Figures;

/// <summary>What a panel is built from.</summary>
internal sealed record PanelSubject(CubeSnapshot Cube, NetworkMap Map, Indicator Indicator, Aspect Aspect, Period Period, int SecretBelow)
{
    /// <summary>Units whose figure is locked by the charter; none when nothing is judged.</summary>
    public IReadOnlySet<int> Locked { get; init; } = NoUnit;

    private static readonly IReadOnlySet<int> NoUnit = new HashSet<int>();
}
