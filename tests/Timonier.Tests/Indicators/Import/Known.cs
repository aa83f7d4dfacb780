// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators;
using Timonier.Indicators.Cube;
using Timonier.Network;

namespace Timonier.Tests.Indicators.Import;

/// <summary>What a network knows, asked in a line.</summary>
internal sealed record Known(NetworkMap Map, Catalogue Catalogue, CubeSnapshot Cube)
{
    /// <summary>One figure as text: <c>12</c>, <c>3/4</c>, <c>missing</c>; nothing when there is none. The unit is <c>scheme:code</c>.</summary>
    public string? Of(string unit, string indicator, string period, Aspect aspect = Aspect.Observed)
    {
        var found = Map.Find(unit, DateOnly.MaxValue);
        if (!found.IsDone || Catalogue.ByCode(indicator) is not { } known || !PeriodText.TryRead(period, out var asked))
            return null;
        if (Cube.Find(known.Id, aspect, found.Value.Id.Value, asked) is not { } cell)
            return null;
        var shape = cell.Key.Shape;
        if (cell.First == Chunk.None)
            return shape.State.ToString().ToLowerInvariant();
        var first = new Quantity(cell.First, shape.Scale).ToString();
        return cell.Second == Chunk.None ? first : shape.Form is CellForm.Ratio
            ? $"{first}/{new Quantity(cell.Second, shape.Scale)}"
            : $"{first} sur {new Quantity(cell.Second, shape.Scale)}";
    }

    /// <summary>The sum of an indicator over the units of a kind, at a period.</summary>
    public decimal Sum(string indicator, string kind, string period, Aspect aspect = Aspect.Observed)
    {
        Assert.True(PeriodText.TryRead(period, out var asked));
        var sum = 0m;
        foreach (var unit in Map.Units.Where(u => u.KindOn(asked.End) == kind))
        {
            if (Cube.Find(Catalogue.ByCode(indicator)!.Id, aspect, unit.Id.Value, asked) is { } cell && cell.First != Chunk.None)
                sum += new Quantity(cell.First, cell.Key.Shape.Scale).ToDecimal();
        }

        return sum;
    }
}
