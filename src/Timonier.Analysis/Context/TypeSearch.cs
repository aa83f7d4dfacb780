// SPDX-License-Identifier: Apache-2.0
using System.Collections.Concurrent;
using Timonier.Analysis.Numbers;
using Timonier.Analysis.Peers;

namespace Timonier.Analysis.Context;

/// <summary>Finds types of context among points: Ward's tree cut at each number of types tried, then k-means, the best silhouette that is stable.</summary>
/// <remarks>Each number of types and each subsample is a computation of its own, gathered in order: the same bits whatever the threads.</remarks>
internal sealed class TypeSearch(TypeMethod method, ulong seed, int threads)
{
    private const int SilhouetteUpTo = 2000;

    // Room for the distances of a tree, a hundred megabytes for 5,000 units: one a thread, taken and given back.
    private readonly ConcurrentBag<double[]> rooms = [];

    private ParallelOptions AtOnce => new() { MaxDegreeOfParallelism = threads };

    /// <summary>The types of the given rows of a matrix of points; other rows join the nearest centre over what is known of them.</summary>
    /// <param name="points">Points, one row a unit.</param>
    /// <param name="complete">Rows whose coordinates are all known.</param>
    public ContextTypes Find(Matrix points, int[] complete)
    {
        var known = points.SelectRows(complete);
        var most = Math.Min(method.Most, known.Rows / Math.Max(1, method.SizeAtLeast));
        if (most < 2)
        {
            return Single(points.Rows, known);
        }

        var candidates = Candidates(known, Math.Min(method.Fewest, most), most);
        for (var fewer = Math.Min(method.Fewest, most) - 1; candidates.Count == 0 && fewer >= 2; fewer--)
        {
            candidates = Candidates(known, fewer, fewer);
        }

        if (candidates.Count == 0)
        {
            return Single(points.Rows, known);
        }

        candidates.Sort((a, b) => b.Silhouette.CompareTo(a.Silhouette));
        Steady(known, candidates);
        var chosen = candidates.Find(candidate => candidate.Stability >= method.StableFrom) ?? candidates[0];
        var centres = KMeans.Centres(known, chosen.Groups);
        var types = new int[points.Rows];
        for (var k = 0; k < complete.Length; k++)
        {
            types[complete[k]] = chosen.Groups[k];
        }

        return new(types, centres, chosen.Silhouette, chosen.Stability, chosen.Stability >= method.StableFrom);
    }

    private static ContextTypes Single(int rows, Matrix known)
    {
        var all = new int[known.Rows];
        Array.Fill(all, 1);
        var types = new int[rows];
        Array.Fill(types, 1);
        return new(types, known.Rows == 0 ? new Matrix(1, known.Columns) : KMeans.Centres(known, all), double.NaN, double.NaN, false);
    }

    private List<Candidate> Candidates(Matrix known, int fewest, int most)
    {
        var tree = Grow(known, SeededSequence.SeedFor(seed, 0), out var sample);
        var measured = sample.Length <= SilhouetteUpTo ? sample : Sample(known.Rows, SilhouetteUpTo, SeededSequence.SeedFor(seed, 1));
        var distances = DistanceMatrix.Euclidean(known.SelectRows(measured));
        var found = new Candidate?[most - fewest + 1];
        Parallel.For(0, found.Length, AtOnce, place =>
        {
            var groups = Cut(known, tree, sample, fewest + place);
            if (SmallestSize(groups) >= method.SizeAtLeast)
            {
                found[place] = new(fewest + place, groups) { Silhouette = Peers.Silhouette.Mean(distances, Array.ConvertAll(measured, row => groups[row])) };
            }
        });
        return [.. found.OfType<Candidate>()];
    }

    // One tree a subsample, cut at every number of types still in the running.
    private void Steady(Matrix known, List<Candidate> candidates)
    {
        var size = (int)Math.Round(method.SubsampleShare * known.Rows);
        var agreements = new double[method.Subsamples][];
        Parallel.For(0, method.Subsamples, AtOnce, draw =>
        {
            var rows = Sample(known.Rows, size, SeededSequence.SeedFor(seed, (ulong)draw + 2));
            var part = known.SelectRows(rows);
            var tree = Grow(part, SeededSequence.SeedFor(seed, (ulong)draw + 1002), out var sample);
            agreements[draw] = [.. candidates.Select(candidate =>
                AdjustedRand.Index(Cut(part, tree, sample, candidate.Count), Array.ConvertAll(rows, row => candidate.Groups[row])))];
        });
        foreach (var agreement in agreements)
        {
            for (var place = 0; place < agreement.Length; place++)
            {
                candidates[place].Stability += agreement[place] / method.Subsamples;
            }
        }
    }

    private Dendrogram Grow(Matrix points, ulong drawSeed, out int[] sample)
    {
        sample = Sample(points.Rows, Math.Min(points.Rows, method.TreeUpTo), drawSeed);
        var pairs = DistanceMatrix.PairsOf(sample.Length);
        var room = rooms.TryTake(out var free) && free.Length >= pairs ? free : new double[pairs];
        var tree = HierarchicalClustering.ClusterOver(DistanceMatrix.Euclidean(points.SelectRows(sample), room), Linkage.WardD2);
        rooms.Add(room);
        return tree;
    }

    private static int[] Cut(Matrix points, Dendrogram tree, int[] sample, int count) =>
        KMeans.Cluster(points, KMeans.Centres(points.SelectRows(sample), tree.Cut(count)));

    private static int SmallestSize(int[] groups)
    {
        var sizes = new int[groups.Max() + 1];
        foreach (var group in groups)
        {
            sizes[group]++;
        }

        return sizes.Skip(1).Min();
    }

    // Rows drawn without replacement, given back in order; all of them when as many are asked.
    private static int[] Sample(int count, int size, ulong drawSeed)
    {
        var rows = new int[count];
        for (var i = 0; i < count; i++)
        {
            rows[i] = i;
        }

        if (size >= count)
        {
            return rows;
        }

        var sequence = new SeededSequence(drawSeed);
        for (var i = 0; i < size; i++)
        {
            var other = i + sequence.NextIndex(count - i);
            (rows[i], rows[other]) = (rows[other], rows[i]);
        }

        var drawn = rows[..size];
        Array.Sort(drawn);
        return drawn;
    }

    private sealed class Candidate(int count, int[] groups)
    {
        public int Count { get; } = count;

        public int[] Groups { get; } = groups;

        public double Silhouette { get; init; }

        public double Stability { get; set; }
    }
}
