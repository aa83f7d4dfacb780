// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;
using Timonier.Analysis.Peers;

namespace Timonier.Analysis.Tests.Peers;

public class PeersTests
{
    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 15)]
    public void Neighbours_are_those_of_a_full_sort_whatever_the_threads(int threads, int k)
    {
        // Rounded coordinates make many equal distances: they are settled by row.
        var points = Points(301, 5);
        foreach (ref var value in points.Values)
        {
            value = Math.Round(value);
        }

        var found = NeighbourSearch.Find(points, k, threads);
        for (var i = 0; i < points.Rows; i++)
        {
            var sorted = Enumerable.Range(0, points.Rows).Where(j => j != i)
                .OrderBy(j => Enumerable.Range(0, 5).Sum(c => Math.Pow(points[i, c] - points[j, c], 2))).ThenBy(j => j).Take(k).ToArray();
            Assert.Equal(sorted, found.RowsOf(i).ToArray());
        }
    }

    [Fact]
    public void Unit_is_never_its_own_neighbour()
    {
        var same = new Matrix(20, 3);
        var found = NeighbourSearch.Find(same, 4);
        Assert.Equal([1, 2, 3, 4], found.RowsOf(0).ToArray());
        Assert.Equal([0, 1, 2, 4], found.RowsOf(3).ToArray());
        Assert.All(found.Distances, distance => Assert.Equal(0, distance));
    }

    [Theory]
    [InlineData(Linkage.WardD2)]
    [InlineData(Linkage.Average)]
    [InlineData(Linkage.Complete)]
    public void Merges_never_go_down_and_cuts_are_nested(Linkage linkage)
    {
        var tree = HierarchicalClustering.Cluster(DistanceMatrix.Euclidean(Points(60, 3)), linkage);
        for (var step = 1; step < tree.Heights.Length; step++)
        {
            Assert.True(tree.Heights[step] >= tree.Heights[step - 1] - 1e-12);
        }

        for (var groups = 1; groups < 60; groups++)
        {
            var (coarse, fine) = (tree.Cut(groups), tree.Cut(groups + 1));
            Assert.Equal(groups, coarse.Max());
            foreach (var family in fine.Zip(coarse).GroupBy(pair => pair.First))
            {
                Assert.Single(family.Select(pair => pair.Second).Distinct());
            }
        }
    }

    [Fact]
    public void Two_clear_groups_are_found_and_their_silhouette_is_high()
    {
        var points = Points(40, 2);
        for (var i = 20; i < 40; i++)
        {
            points[i, 0] += 50;
        }

        var distances = DistanceMatrix.Euclidean(points);
        var groups = HierarchicalClustering.Cluster(distances, Linkage.WardD2).Cut(2);
        Assert.Equal([.. Enumerable.Repeat(1, 20), .. Enumerable.Repeat(2, 20)], groups);
        Assert.True(Silhouette.Mean(distances, groups) > 0.9);
        Assert.Equal(groups, KMeans.Cluster(points, KMeans.Centres(points, groups)));
    }

    [Fact]
    public void Single_group_has_no_silhouette() =>
        Assert.True(double.IsNaN(Silhouette.Mean(DistanceMatrix.Euclidean(Points(5, 2)), [1, 1, 1, 1, 1])));

    [Fact]
    public void Agreement_of_groupings_ignores_their_names()
    {
        Assert.Equal(1, AdjustedRand.Index([1, 1, 2, 2, 3], [9, 9, 4, 4, 7]));

        // L. Hubert, P. Arabie (1985): one pair together in both of two groupings of six units in 3 + 3 and 2 + 2 + 2.
        Assert.Equal((2 - (6 * 3 / 15.0)) / (4.5 - (6 * 3 / 15.0)), AdjustedRand.Index([1, 1, 1, 2, 2, 2], [1, 1, 2, 2, 3, 3]), 1e-12);
    }

    [Fact]
    public void Squared_Mahalanobis_distances_sum_to_units_less_one_times_columns()
    {
        var x = Points(50, 4);
        Assert.Equal(49 * 4, MahalanobisDistance.Squared(x).Sum(), 1e-10);
        var scaled = x.Copy();
        foreach (ref var value in scaled.Column(2))
        {
            value = (1000 * value) - 5;
        }

        Assert.Equal(MahalanobisDistance.Squared(x)[7], MahalanobisDistance.Squared(scaled)[7], 1e-10);
    }

    [Fact]
    public void Components_rebuild_the_standardised_columns()
    {
        var x = Points(30, 4);
        var (components, standard) = (PrincipalComponents.Of(x), StandardScores.ByMean(x).Values);
        Assert.Equal(4, components.StandardDeviations.Sum(sd => sd * sd), 1e-12);
        for (var j = 0; j < 4; j++)
        {
            var sum = Enumerable.Range(0, 4).Sum(k => components.Scores[11, k] * components.Loadings[j, k]);
            Assert.Equal(standard[11, j], sum, 1e-12);
        }
    }

    [Fact]
    public void Column_that_does_not_vary_has_no_standard_score()
    {
        var constant = Matrix.OfColumns([1, 2, 3, 4], [5, 5, 5, 5]);
        Assert.True(double.IsNaN(StandardScores.ByMean(constant).Values[0, 1]));
        Assert.True(double.IsNaN(StandardScores.ByMedian(constant).Values[0, 1]));
        Assert.Throws<ArgumentException>(() => PrincipalComponents.Of(constant));
    }

    private static Matrix Points(int rows, int columns)
    {
        var sequence = new SeededSequence(9);
        var points = new Matrix(rows, columns);
        foreach (ref var value in points.Values)
        {
            value = 2 * sequence.NextNormal();
        }

        return points;
    }
}
