// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators;
using Timonier.Indicators.Cube;

namespace Timonier.Tests.Indicators;

public sealed class CubeDraftTests
{
    private readonly CubeSnapshot empty = new(0, new(), []);

    [Fact]
    public void What_is_known_the_same_is_unchanged_whatever_the_decimals_written()
    {
        var known = Settled(empty, (1, 125, 1));
        var draft = Drafted(known, (1, 1250, 2), (2, 7, 0));
        var difference = draft.Settle();
        Assert.Equal((1, 1, 0), (difference.Created, difference.Unchanged, difference.Changed.Count));
    }

    [Fact]
    public void A_figure_known_otherwise_is_changed_and_the_new_one_is_read()
    {
        var known = Settled(empty, (1, 10, 0), (2, 20, 0));
        var draft = Drafted(known, (2, 21, 0));
        Assert.Equal(20, draft.Settle().Changed[0].Before.First);
        var next = known.With(2, draft.Replaced.ToList());
        Assert.Equal(21, next.Find(new(1), Aspect.Observed, 2, Figured.Year)!.Value.First);
        Assert.Equal(20, known.Find(new(1), Aspect.Observed, 2, Figured.Year)!.Value.First);
    }

    [Fact]
    public void Two_lines_that_agree_are_counted_once_and_two_that_contradict_are_named()
    {
        var difference = Drafted(empty, (1, 10, 0), (1, 10, 0), (2, 5, 0), (2, 6, 0)).Settle();
        Assert.Equal((1, 1), (difference.Repeated, difference.Conflicts.Count));
        Assert.Equal((3, 4), (difference.Conflicts[0].One.Line, difference.Conflicts[0].Other.Line));
    }

    [Fact]
    public void The_order_of_lines_changes_nothing()
    {
        var figures = Enumerable.Range(1, 200).Select(u => (u, (long)(u * 7), (byte)0)).ToArray();
        var (straight, reversed) = (Settled(empty, figures), Settled(empty, [.. figures.Reverse()]));
        foreach (var (unit, value, _) in figures)
        {
            Assert.Equal(value, straight.Find(new(1), Aspect.Observed, unit, Figured.Year)!.Value.First);
            Assert.Equal(value, reversed.Find(new(1), Aspect.Observed, unit, Figured.Year)!.Value.First);
        }
    }

    private static CubeSnapshot Settled(CubeSnapshot basis, params (int Unit, long Value, byte Scale)[] figures)
    {
        var draft = Drafted(basis, figures);
        draft.Settle();
        return basis.With(basis.Revision + 1, draft.Replaced.ToList());
    }

    private static CubeDraft Drafted(CubeSnapshot basis, params (int Unit, long Value, byte Scale)[] figures)
    {
        var draft = new CubeDraft(basis);
        var number = basis.Periods.Add(Figured.Year.Code);
        var line = 1;
        foreach (var (unit, value, scale) in figures)
        {
            var key = new CellKey(unit, number, new(1, CellForm.Value, ValueState.Present, scale));
            draft.Add(new(1, Aspect.Observed, key, value, Chunk.None, Chunk.None, 0, line++), Figured.Year.FilingYear);
        }

        return draft;
    }
}
