// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Tests.Conformance;
using Timonier.Analysis.Tests.Methods;

namespace Timonier.Analysis.Tests.Peers;

/// <summary>Comparable units against the values of R, run as the command line runs them.</summary>
public class PeersReplays : IReplays
{
    private const double Closed = 1e-10;
    private static readonly string[] Sets = ["swiss", "USArrests"];

    public static IEnumerable<Replay> All =>
    [
        .. Sets.SelectMany(set => new[] { "wardD2", "average", "complete" }
            .Select(linkage => new Replay($"hclust_{set}_{linkage}.csv", "hclust", Closed, run => Merges(run, set, linkage)))),
        .. Sets.Select(set => new Replay($"hclust_{set}_cutree.csv", "hclust", Closed, run => Cuts(run, set))),
        .. Sets.Select(set => new Replay($"knn_{set}.csv", "knn", Closed, run => Neighbours(run, $"knn_{set}.csv", set, (5, "mean")))),
        new("knn_robust_USArrests.csv", "knn", Closed, run => Neighbours(run, "knn_robust_USArrests.csv", "USArrests", (7, "median"))),
        .. Sets.Select(set => new Replay($"mahalanobis_{set}.csv", "mahalanobis", Closed, run => Mahalanobis(run, set))),
        .. Sets.Select(set => new Replay($"pca_{set}.csv", "pca", Closed, run => Components(run, set)) { Remark = "Signes des colonnes alignés." }),
    ];

    [Fact]
    public void Column_that_does_not_vary_is_refused() =>
        Assert.Equal("model.range", CatalogueRun.FaultOf("knn", VectorFile.Parse("same", "a,b\n1,2\n2,2\n3,2\n4,2\n5,2\n6,2"), "k=2").Code);

    private static string[] Named(string set, params string[] settings) => set == "USArrests" ? ["id=state", .. settings] : settings;

    private static void Merges(Comparison run, string set, string linkage)
    {
        var expected = VectorFile.Read($"hclust_{set}_{linkage}.csv");
        var result = CatalogueRun.Of("hclust", VectorFile.Read($"{set}.csv"), Named(set, $"linkage={linkage}"));
        for (var row = 0; row < expected.RowCount; row++)
        {
            foreach (var column in expected.Columns)
            {
                run.Close(result.Number(row, column), expected.Number(row, column), $"{column} {row + 1}");
            }
        }
    }

    private static void Cuts(Comparison run, string set)
    {
        var expected = VectorFile.Read($"hclust_{set}_cutree.csv");
        var result = CatalogueRun.Of("hclust", VectorFile.Read($"{set}.csv"), Named(set, "table=cutree"));
        for (var row = 0; row < expected.RowCount; row++)
        {
            foreach (var column in new[] { "k3", "k4", "k5" })
            {
                run.Close(result.Number(row, column), expected.Number(row, column), $"{column} {row + 1}");
            }
        }

        // "mean silhouette k= 3 0.3318; 4 0.3034; 5 0.2753"
        var widths = CatalogueRun.Of("hclust", VectorFile.Read($"{set}.csv"), Named(set, "table=silhouette"));
        var published = expected.Notes[0].Split("k= ")[1].Split("; ");
        for (var k = 0; k < published.Length; k++)
        {
            var value = double.Parse(published[k].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
            run.Close(Math.Round(widths.Number(k, "silhouette"), 12), value, $"silhouette {published[k].Split(' ')[0]}");
        }
    }

    private static void Neighbours(Comparison run, string file, string set, (int Count, string Scale) wanted)
    {
        var expected = VectorFile.Read(file);
        var names = expected.Texts("id");
        var result = CatalogueRun.Of("knn", VectorFile.Read($"{set}.csv"), Named(set, $"k={wanted.Count}", $"scale={wanted.Scale}"));
        for (var row = 0; row < expected.RowCount; row++)
        {
            for (var place = 1; place <= wanted.Count; place++)
            {
                // The rows of swiss have no name in the file: the method answers their number.
                var found = result.Text(row, $"nn.{place}");
                var name = set == "swiss" ? names[int.Parse(found, System.Globalization.CultureInfo.InvariantCulture) - 1] : found;
                run.Same(name, expected.Text(row, $"nn.{place}"), $"{names[row]} nn.{place}");
                run.Close(result.Number(row, $"dist.{place}"), expected.Number(row, expected.Columns[wanted.Count + place]), $"{names[row]} dist.{place}");
            }
        }
    }

    private static void Mahalanobis(Comparison run, string set)
    {
        var expected = VectorFile.Read($"mahalanobis_{set}.csv");
        var result = CatalogueRun.Of("mahalanobis", VectorFile.Read($"{set}.csv"), Named(set));
        for (var row = 0; row < expected.RowCount; row++)
        {
            run.Close(result.Number(row, "d2"), expected.Number(row, "d2"), expected.Text(row, "id"));
        }
    }

    private static void Components(Comparison run, string set)
    {
        var expected = VectorFile.Read($"pca_{set}.csv");
        var result = CatalogueRun.Of("pca", VectorFile.Read($"{set}.csv"), Named(set));
        foreach (var column in expected.Columns.Skip(1))
        {
            var sign = Math.Sign(result.Number(0, column) * expected.Number(0, column));
            for (var row = 0; row < expected.RowCount; row++)
            {
                run.Close(sign * result.Number(row, column), expected.Number(row, column), $"{column} {expected.Text(row, "var")}");
            }
        }

        var deviations = CatalogueRun.Of("pca", VectorFile.Read($"{set}.csv"), Named(set, "table=sdev"));
        var published = expected.Notes.Single(note => note.Contains("sdev:", StringComparison.Ordinal)).Split("sdev: ")[1].Split(" ·")[0].Split(' ');
        for (var c = 0; c < published.Length; c++)
        {
            run.Close(deviations.Number(c, "sdev"), double.Parse(published[c], System.Globalization.CultureInfo.InvariantCulture), $"sdev {c + 1}");
        }
    }
}
