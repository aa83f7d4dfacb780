// SPDX-License-Identifier: Apache-2.0
using FsCheck;
using FsCheck.Fluent;
using Timonier.Indicators;
using Timonier.Indicators.Cube;

namespace Timonier.Tests.Indicators;

public sealed class CellLogTests
{
    /// <summary>Few places, so that they are told several times; more cells than a block holds, so that blocks are crossed.</summary>
    [Fact]
    public void In_any_order_each_place_keeps_what_was_told_last_and_not_withdrawn_and_every_past_is_found_again() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(20),
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var told = Enumerable.Range(0, 9_000).Select(i => new Told(
                new(random.Next(1, 4), Aspect.Observed, random.Next(2020, 2022)),
                new CellKey(random.Next(1, 200), (ushort)random.Next(0, 3), new(1, CellForm.Value, ValueState.Present, 0)).Bits,
                (i / 100) + 1)).DistinctBy(t => (t.Key, t.Bits, t.Revision)).ToArray();
            var gone = Enumerable.Range(1, 90).Where(_ => random.Next(4) == 0).ToDictionary(r => r, r => random.Next(r + 1, 101));
            random.Shuffle(told);
            var log = new CellLog();
            foreach (var (key, bits, revision) in told)
                log.Add(log.NumberOf(key), bits, (revision, Chunk.None), revision);
            var cube = new CubeSnapshot(100, new(), log.ToChunks(new(gone)), new(gone));
            return new[] { 100, 77, random.Next(1, 100), 1, 0 }.All(revision => Same(revision == 100 ? cube : cube.AsKnownAt(revision), Standing(told, gone, revision)));
        }));

    [Fact]
    public void Batch_after_batch_the_past_of_the_last_cube_is_each_cube_there_was() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(50),
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var cubes = new List<CubeSnapshot> { new(0, new(), []) };
            for (var revision = 1; revision <= 8; revision++)
            {
                var draft = new CubeDraft(cubes[^1]);
                foreach (var unit in Enumerable.Range(1, 40).Where(_ => random.Next(3) == 0))
                    draft.Add(new(1, Aspect.Observed, new(unit, 0, new(1, CellForm.Value, ValueState.Present, 0)), random.Next(5), Chunk.None, Chunk.None, 0, unit), 2024);
                draft.Settle();
                cubes.Add(cubes[^1].With(revision, draft.Replaced.ToList()));
            }

            return cubes.All(was => Same(cubes[^1].AsKnownAt(was.Revision), Cells(was)))
                && cubes[^1].ChangesOf(new(1), Aspect.Observed).SequenceEqual(Enumerable.Range(1, 8).Where(r => !Same(cubes[r], Cells(cubes[r - 1]))));
        }));

    private static Dictionary<(int, int, ulong), long> Standing(IEnumerable<Told> told, Dictionary<int, int> gone, int revision) => told
        .Where(t => t.Revision <= revision && (!gone.TryGetValue(t.Revision, out var withdrawn) || withdrawn > revision))
        .GroupBy(t => (t.Key.Indicator, t.Key.Year, t.Bits)).ToDictionary(g => g.Key, g => (long)g.Max(t => t.Revision));

    private static Dictionary<(int, int, ulong), long> Cells(CubeSnapshot cube)
    {
        var cells = new Dictionary<(int, int, ulong), long>();
        for (var indicator = 1; indicator < 4; indicator++)
        {
            foreach (var (year, chunk) in cube.YearsOf(new(indicator), Aspect.Observed))
            {
                for (var i = 0; i < chunk.Count; i++)
                {
                    Assert.True(i == 0 || chunk.Keys[i - 1] < chunk.Keys[i]);
                    cells.Add((indicator, year, chunk.Keys[i]), chunk.First[i]);
                }
            }
        }

        return cells;
    }

    private static bool Same(CubeSnapshot cube, Dictionary<(int, int, ulong), long> expected)
    {
        var cells = Cells(cube);
        return cells.Count == expected.Count && cube.Count == cells.Count && cells.All(c => expected.TryGetValue(c.Key, out var value) && value == c.Value);
    }

    private sealed record Told(ChunkKey Key, ulong Bits, int Revision);
}
