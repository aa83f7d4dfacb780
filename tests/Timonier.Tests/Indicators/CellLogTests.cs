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
    public void In_any_order_each_place_keeps_what_was_told_last_and_chunks_are_sorted() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(20),
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var told = Enumerable.Range(1, 9_000).Select(revision => (
                Key: new ChunkKey(random.Next(1, 4), Aspect.Observed, random.Next(2020, 2022)),
                Bits: new CellKey(random.Next(1, 200), (ushort)random.Next(0, 3), new(1, CellForm.Value, ValueState.Present, 0)).Bits,
                Revision: revision)).ToArray();
            var latest = told.GroupBy(t => (t.Key, t.Bits)).ToDictionary(g => g.Key, g => (long)g.Max(t => t.Revision));
            random.Shuffle(told);
            var log = new CellLog();
            foreach (var (key, bits, revision) in told)
                log.Add(log.NumberOf(key), bits, (revision, Chunk.None), revision);
            var chunks = log.ToChunks();
            return chunks.Values.Sum(c => c.Count) == latest.Count && chunks.All(c => Enumerable.Range(0, c.Value.Count).All(i =>
                (i == 0 || c.Value.Keys[i - 1] < c.Value.Keys[i]) && c.Value.First[i] == latest[(c.Key, c.Value.Keys[i])]));
        }));
}
