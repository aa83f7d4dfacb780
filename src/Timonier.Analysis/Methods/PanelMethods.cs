// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Models;

namespace Timonier.Analysis.Methods;

/// <summary>Panel regressions on a table.</summary>
internal static class PanelMethods
{
    public static Method Definition { get; } = new()
    {
        Id = "panel",
        Title = "Régressions sur données répétées (intra, effets aléatoires, deux dimensions)",
        Question = "Comment un résultat bouge-t-il avec d’autres colonnes quand les mêmes unités sont suivies plusieurs années ?",
        Scope = MethodScope.Group,
        Shape = MethodShape.Free,
        Parameters =
        [
            ModelRows.Y, ModelRows.X,
            new("unit", ValueKind.TextColumnNames, "unit", "colonne de l’unité suivie"),
            new("period", ValueKind.TextColumnNames, "period", "colonne de la période"),
            ModelRows.Codes,
        ],
        Inputs = [],
        Outputs =
        [
            new("model", ValueKind.Text, "`within` : effets fixes des unités ; `random_swar` : effets aléatoires (Swamy et Arora) ; `twoways` : effets fixes des unités et des périodes"),
            new("term", ValueKind.Text, "terme du modèle"),
            new("est", ValueKind.Number, "coefficient"),
            new("se", ValueKind.Number, "erreur type sous le modèle"),
            new("se_cluster_HC0", ValueKind.Number, "erreur type robuste à toute dépendance dans une unité (Arellano)"),
            NoAnswerText.OfGroups,
        ],
        Run = Run,
    };

    private static MethodFault? Run(MethodInput input, MethodOutput output)
    {
        foreach (var parameter in new[] { "unit", "period" })
        {
            if (input.ColumnNames(parameter).Count != 1)
            {
                return ModelFaults.OneColumn(parameter, input.ColumnNames(parameter).Count);
            }
        }

        return FreeTable.ForEachGroup(input, output, (group, table) =>
        {
            if (ModelRows.Read(input, group, ["y"], out var rows) is { } fault)
            {
                return fault;
            }

            if (rows.Terms.Length == 0)
            {
                return ModelFaults.SomeColumns("x");
            }

            var (units, names) = ModelRows.Number(rows.Texts(input.ColumnNames("unit")[0]));
            var (periods, times) = ModelRows.Number(rows.Texts(input.ColumnNames("period")[0]));
            var terms = names.Length + times.Length + rows.Terms.Length;
            if (rows.Count <= terms || names.Length <= rows.Terms.Length + 1)
            {
                return ModelFaults.TooFewRows(rows.Count, terms);
            }

            var problem = new PanelProblem(rows.Covariates(), rows.Of("y"), units, periods);
            Write(rows, "within", PanelModel.Within(problem), table);
            Write(rows, "random_swar", PanelModel.Random(problem), table);
            Write(rows, "twoways", PanelModel.TwoWays(problem), table);
            return null;
        });
    }

    private static void Write(ModelRows rows, string model, PanelFit fit, FreeTable table)
    {
        var (covariance, clustered) = (fit.Covariance(), fit.ClusteredCovariance());
        string[] names = fit.Coefficients.Length > rows.Terms.Length ? ["(Intercept)", .. rows.Terms] : rows.Terms;
        for (var j = 0; j < names.Length; j++)
        {
            table.Row(rows.Rows[0]).With("model", model).With("term", names[j]).With("est", fit.Coefficients[j])
                .With("se", Math.Sqrt(covariance[j, j])).With("se_cluster_HC0", Math.Sqrt(clustered[j, j]));
        }
    }
}
