// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Cube;
using Timonier.Indicators.Quality;
using Timonier.Network;

namespace Timonier.Indicators.Figures;

/// <summary>What a panel is built from.</summary>
internal sealed record PanelSubject(CubeSnapshot Cube, NetworkMap Map, Indicator Indicator, Aspect Aspect, Period Period, int SecretBelow)
{
    /// <summary>What the entry charter finds: it locks figures.</summary>
    public QualitySnapshot Quality { get; init; } = QualitySnapshot.None;

    /// <summary>The tree up which figures are added; nothing for the network's own.</summary>
    public string? Tree { get; init; }
}
