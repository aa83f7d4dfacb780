// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Funnels;

namespace Timonier.Analysis.Methods;

/// <summary>The four columns of limits of a result.</summary>
internal sealed record FunnelColumns(double[] LowerInner, double[] UpperInner, double[] LowerOuter, double[] UpperOuter)
{
    /// <summary>Writes the limits of a row.</summary>
    public void Set(int row, FunnelLimits limits)
    {
        (LowerInner[row], UpperInner[row]) = (limits.LowerInner, limits.UpperInner);
        (LowerOuter[row], UpperOuter[row]) = (limits.LowerOuter, limits.UpperOuter);
    }
}
