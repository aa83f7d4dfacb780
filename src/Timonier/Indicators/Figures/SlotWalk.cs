// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Figures;

/// <summary>Finds the slots of units that come in order of id, as the cells of a chunk do: one pass over both.</summary>
internal ref struct SlotWalk(ReadOnlySpan<int> ids)
{
    private readonly ReadOnlySpan<int> ids = ids;
    private int at;

    /// <summary>The slot of a unit, not before the last one asked; −1 when the map does not know it.</summary>
    public int To(int unit)
    {
        while (at < ids.Length && ids[at] < unit)
            at++;
        return at < ids.Length && ids[at] == unit ? at : -1;
    }
}
