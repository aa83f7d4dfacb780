// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Timonier.Analysis.Numbers;
using Timonier.Analysis.Peers;

namespace Timonier.Analysis.Methods;

/// <summary>Comparable units on a table.</summary>
internal static class PeersMethods
{
    private const int MostNeighbours = 1_000;

    // The distances of all pairs are held at once: 1.6 GB at this number of rows.
    private const int MostClustered = 20_000;

    public static Method Standardise { get; } = new()
    {
        Id = "standardise",
        Title = "Mise à une échelle commune",
        Question = "Où se place chaque unité, colonne par colonne, quand toutes les colonnes ont la même échelle ?",
        Scope = MethodScope.Group,
        Shape = MethodShape.Free,
        Parameters = [ModelRows.X, ModelRows.Codes, ModelRows.Id, PeersColumns.Scale],
        Inputs = [],
        Outputs =
        [
            new("id", ValueKind.Text, "nom ou numéro de la ligne"),
            new("z.{x}", ValueKind.Number, "écart au centre, en étalements, une colonne par colonne de `x`"),
            NoAnswerText.OfGroups,
        ],
        Run = RunStandardise,
    };

    public static Method Knn { get; } = new()
    {
        Id = "knn",
        Title = "Plus proches voisins",
        Question = "Quelles sont les unités les plus comparables à chacune ?",
        Scope = MethodScope.Group,
        Shape = MethodShape.Free,
        Parameters = [ModelRows.X, ModelRows.Codes, ModelRows.Id, new("k", ValueKind.Number, "5", "nombre de voisins") { Range = NumberRange.Whole(1, MostNeighbours), IsPerRun = true }, PeersColumns.Scale],
        Inputs = [],
        Outputs =
        [
            new("id", ValueKind.Text, "nom ou numéro de la ligne"),
            new("nn.{i}", ValueKind.Text, "i-ième voisin ; à distance égale, la première ligne d’abord"),
            new("dist.{i}", ValueKind.Number, "sa distance euclidienne"),
            NoAnswerText.OfGroups,
        ],
        Run = RunKnn,
    };

    public static Method Hclust { get; } = new()
    {
        Id = "hclust",
        Title = "Classification hiérarchique",
        Question = "Quels groupes d’unités comparables se dessinent, et sont-ils nets ?",
        Scope = MethodScope.Group,
        Shape = MethodShape.Free,
        Parameters =
        [
            ModelRows.X, ModelRows.Codes, ModelRows.Id, PeersColumns.Scale,
            new("linkage", ValueKind.Choice, "wardD2", "`wardD2`, `average` (lien moyen) ou `complete` (lien complet)") { Choices = ["wardD2", "average", "complete"], IsPerRun = true },
            new("k", ValueKind.Numbers, "3;4;5", "nombres de groupes des coupes") { Range = NumberRange.Whole(1, MostClustered), IsPerRun = true },
            new("table", ValueKind.Choice, "merge", "tableau rendu : `merge`, `cutree` ou `silhouette`") { Choices = ["merge", "cutree", "silhouette"], IsPerRun = true },
        ],
        Inputs = [],
        Outputs =
        [
            new("step", ValueKind.Number, "`merge` : numéro du regroupement, du plus bas au plus haut"),
            new("merge_a", ValueKind.Number, "`merge` : premier membre ; −i est la ligne i, +s le groupe fait au regroupement s"),
            new("merge_b", ValueKind.Number, "`merge` : second membre"),
            new("height", ValueKind.Number, "`merge` : hauteur"),
            new("id", ValueKind.Text, "`cutree` : nom ou numéro de la ligne"),
            new("k{k}", ValueKind.Number, "`cutree` : groupe de la ligne quand l’arbre est coupé en k groupes, numérotés par ordre d’apparition"),
            new("k", ValueKind.Number, "`silhouette` : nombre de groupes"),
            new("silhouette", ValueKind.Number, "`silhouette` : silhouette moyenne, de −1 à 1"),
            NoAnswerText.OfGroups,
        ],
        Run = RunHclust,
    };

    public static Method Mahalanobis { get; } = new()
    {
        Id = "mahalanobis",
        Title = "Distance de Mahalanobis au centre",
        Question = "Quelles unités ont une combinaison de valeurs inhabituelle, même si chacune est ordinaire ?",
        Scope = MethodScope.Group,
        Shape = MethodShape.Free,
        Parameters = [ModelRows.X, ModelRows.Codes, ModelRows.Id],
        Inputs = [],
        Outputs =
        [
            new("id", ValueKind.Text, "nom ou numéro de la ligne"),
            new("d2", ValueKind.Number, "carré de la distance à la moyenne"),
            new("p", ValueKind.Number, "probabilité d’une distance au moins aussi grande si les colonnes étaient normales (χ²)"),
            NoAnswerText.OfGroups,
        ],
        Run = RunMahalanobis,
    };

    public static Method Pca { get; } = new()
    {
        Id = "pca",
        Title = "Composantes principales",
        Question = "Quelles combinaisons de colonnes résument le mieux les différences entre unités ?",
        Scope = MethodScope.Group,
        Shape = MethodShape.Free,
        Parameters =
        [
            ModelRows.X, ModelRows.Codes, ModelRows.Id,
            new("table", ValueKind.Choice, "loadings", "tableau rendu : `loadings`, `sdev` ou `scores`") { Choices = ["loadings", "sdev", "scores"], IsPerRun = true },
        ],
        Inputs = [],
        Outputs =
        [
            new("var", ValueKind.Text, "`loadings` : colonne"),
            new("id", ValueKind.Text, "`scores` : nom ou numéro de la ligne"),
            new("PC{i}", ValueKind.Number, "`loadings` : coefficient de la colonne, le plus grand de chaque composante est positif ; `scores` : coordonnée"),
            new("component", ValueKind.Text, "`sdev` : composante"),
            new("sdev", ValueKind.Number, "`sdev` : écart type le long de la composante"),
            new("share", ValueKind.Number, "`sdev` : part de la variance"),
            NoAnswerText.OfGroups,
        ],
        Run = RunPca,
    };

    private static MethodFault? RunStandardise(MethodInput input, MethodOutput output) => ForEachGroup(input, output, PeersColumns.Read, (rows, points, table) =>
    {
        var ids = rows.Ids();
        for (var i = 0; i < rows.Count; i++)
        {
            table.Row(rows.Rows[i]).With("id", ids[i]);
            for (var j = 0; j < points.Columns; j++)
            {
                table.With($"z.{rows.Terms[j]}", points[i, j]);
            }
        }

        return null;
    });

    private static MethodFault? RunKnn(MethodInput input, MethodOutput output) => ForEachGroup(input, output, PeersColumns.Read, (rows, points, table) =>
    {
        var k = (int)input.Parameter("k").At(0);
        if (k < 1 || k >= rows.Count)
        {
            return ModelFaults.TooFewUnits(rows.Count, k + 1);
        }

        var (found, ids) = (NeighbourSearch.Find(points, k), rows.Ids());
        for (var i = 0; i < rows.Count; i++)
        {
            table.Row(rows.Rows[i]).With("id", ids[i]);
            for (var place = 0; place < k; place++)
            {
                table.With(Numbered("nn.", place), ids[found.RowsOf(i)[place]]);
            }

            for (var place = 0; place < k; place++)
            {
                table.With(Numbered("dist.", place), found.DistancesOf(i)[place]);
            }
        }

        return null;
    });

    private static MethodFault? RunHclust(MethodInput input, MethodOutput output) => ForEachGroup(input, output, PeersColumns.Read, (rows, points, table) =>
    {
        var linkage = input.Parameter("linkage").Constant switch
        {
            "average" => Linkage.Average,
            "complete" => Linkage.Complete,
            _ => Linkage.WardD2,
        };
        var cuts = input.Parameter("k").Constants.ToArray();
        if (rows.Count > MostClustered)
        {
            return ModelFaults.TooManyRows(rows.Count, MostClustered);
        }

        if (cuts.Length > 0 && cuts.Max() > rows.Count)
        {
            return ModelFaults.TooFewUnits(rows.Count, (int)cuts.Max());
        }

        var distances = DistanceMatrix.Euclidean(points);
        var tree = HierarchicalClustering.Cluster(distances, linkage);
        WriteTree(input.Parameter("table").Constant, rows, (tree, distances, cuts), table);
        return null;
    });

    private static void WriteTree(string wanted, ModelRows rows, (Dendrogram Tree, DistanceMatrix Distances, double[] Cuts) found, FreeTable table)
    {
        var groups = Array.ConvertAll(found.Cuts, cut => found.Tree.Cut((int)cut));
        for (var step = 0; wanted == "merge" && step < found.Tree.Heights.Length; step++)
        {
            table.Row(rows.Rows[0]).With("step", step + 1).With("merge_a", found.Tree.Left[step])
                .With("merge_b", found.Tree.Right[step]).With("height", found.Tree.Heights[step]);
        }

        var ids = rows.Ids();
        for (var i = 0; wanted == "cutree" && i < rows.Count; i++)
        {
            table.Row(rows.Rows[i]).With("id", ids[i]);
            for (var k = 0; k < groups.Length; k++)
            {
                table.With(string.Create(CultureInfo.InvariantCulture, $"k{found.Cuts[k]}"), groups[k][i]);
            }
        }

        for (var k = 0; wanted == "silhouette" && k < groups.Length; k++)
        {
            table.Row(rows.Rows[0]).With("k", found.Cuts[k]).With("silhouette", Silhouette.Mean(found.Distances, groups[k]));
        }
    }

    private static MethodFault? RunMahalanobis(MethodInput input, MethodOutput output) => ForEachGroup(input, output, Raw, (rows, points, table) =>
    {
        var (squared, ids) = (MahalanobisDistance.Squared(points), rows.Ids());
        for (var i = 0; i < rows.Count; i++)
        {
            table.Row(rows.Rows[i]).With("id", ids[i]).With("d2", squared[i]).With("p", ChiSquaredDistribution.Upper(squared[i], points.Columns));
        }

        return null;
    });

    private static MethodFault? RunPca(MethodInput input, MethodOutput output) => ForEachGroup(input, output, Raw, (rows, points, table) =>
    {
        var still = Array.FindIndex(StandardScores.ByMean(points).Spreads, spread => !(spread > 0));
        if (still >= 0)
        {
            return ModelFaults.Still(rows.Terms[still]);
        }

        var (components, wanted, ids) = (PrincipalComponents.Of(points), input.Parameter("table").Constant, rows.Ids());
        for (var j = 0; wanted == "loadings" && j < points.Columns; j++)
        {
            Coordinates(table.Row(rows.Rows[0]).With("var", rows.Terms[j]), components.Loadings, j);
        }

        for (var i = 0; wanted == "scores" && i < rows.Count; i++)
        {
            Coordinates(table.Row(rows.Rows[i]).With("id", ids[i]), components.Scores, i);
        }

        for (var c = 0; wanted == "sdev" && c < points.Columns; c++)
        {
            var deviation = components.StandardDeviations[c];
            table.Row(rows.Rows[0]).With("component", Numbered("PC", c)).With("sdev", deviation).With("share", deviation * deviation / points.Columns);
        }

        return null;
    });

    private static void Coordinates(FreeTable table, Matrix values, int row)
    {
        for (var c = 0; c < values.Columns; c++)
        {
            table.With(Numbered("PC", c), values[row, c]);
        }
    }

    private static string Numbered(string prefix, int place) => prefix + (place + 1).ToString(CultureInfo.InvariantCulture);

    private static MethodFault? Raw(MethodInput input, int group, out ModelRows rows, out Matrix points)
    {
        points = new Matrix(0, 0);
        if (ModelRows.Read(input, group, [], out rows) is { } fault)
        {
            return fault;
        }

        points = rows.Covariates();
        return PeersColumns.Check(rows);
    }

    private delegate MethodFault? Reader(MethodInput input, int group, out ModelRows rows, out Matrix points);

    private static MethodFault? ForEachGroup(MethodInput input, MethodOutput output, Reader read, Func<ModelRows, Matrix, FreeTable, MethodFault?> act) =>
        FreeTable.ForEachGroup(input, output, (group, table) => read(input, group, out var rows, out var points) ?? act(rows, points, table));
}
