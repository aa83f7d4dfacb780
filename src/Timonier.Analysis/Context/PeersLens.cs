// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Context;

/// <summary>Lens 2: what the nearest units by context get.</summary>
internal static class PeersLens
{
    /// <summary>Writes the volume-weighted value and the quartiles of each unit's neighbours.</summary>
    public static void Fill(ContextMethod method, ContextNeighbours neighbours, ContextCell[] cells)
    {
        Span<double> values = stackalloc double[neighbours.Count];
        for (var i = 0; i < cells.Length; i++)
        {
            var (count, top, bottom) = (0, 0.0, 0.0);
            foreach (var row in neighbours.Of(i))
            {
                ref readonly var peer = ref cells[row];
                if (peer.Reason is ContextReason.None or ContextReason.WithoutEquivalent or ContextReason.ContextMissing
                    && double.IsFinite(peer.Value))
                {
                    values[count++] = peer.Value;
                    top += peer.Volume * peer.Value;
                    bottom += peer.Volume;
                }
            }

            if (count < Math.Min(method.PeersAtLeast, neighbours.Count) || count == 0)
            {
                continue;
            }

            values[..count].Sort();
            cells[i].PeersValue = top / bottom;
            cells[i].PeersMedian = Quantile(values[..count], 0.5);
            cells[i].PeersLower = Quantile(values[..count], 0.25);
            cells[i].PeersUpper = Quantile(values[..count], 0.75);
        }
    }

    // Linear interpolation between order statistics ("type 7").
    private static double Quantile(ReadOnlySpan<double> sorted, double share)
    {
        var place = (sorted.Length - 1) * share;
        var below = (int)place;
        return below + 1 < sorted.Length ? sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }
}
