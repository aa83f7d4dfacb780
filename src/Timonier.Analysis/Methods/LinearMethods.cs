// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Models;
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Methods;

/// <summary>Ordinary and weighted least squares on a table.</summary>
internal static class LinearMethods
{
    private static readonly MethodParameter Cluster = new(
        "cluster", ValueKind.TextColumnNames, "", "une ou deux colonnes dont les valeurs égales forment des grappes : erreurs robustes à toute dépendance dans une grappe");

    private static readonly MethodParameter Table = new("table", ValueKind.Choice, "coef", "tableau rendu : `coef`, `fit` ou `loo`")
    {
        Choices = ["coef", "fit", "loo"],
        IsPerRun = true,
    };

    private static readonly MethodColumn[] Columns =
    [
        new("term", ValueKind.Text, "`coef` : terme du modèle, `(Intercept)` pour la constante"),
        new("Estimate", ValueKind.Number, "`coef` : coefficient ; vide si le terme dépend des précédents"),
        new("Std..Error", ValueKind.Number, "`coef` : erreur type"),
        new("t.value", ValueKind.Number, "`coef` : coefficient sur erreur type"),
        new("Pr...t..", ValueKind.Number, "`coef` : probabilité d’un t au moins aussi grand"),
        new("ci_t.2.5..", ValueKind.Number, "`coef` : borne basse de l’intervalle à 95 %"),
        new("ci_t.97.5..", ValueKind.Number, "`coef` : borne haute de l’intervalle à 95 %"),
        new("HC.HC0", ValueKind.Number, "`coef` : erreur type robuste à des variances inégales (White)"),
        new("HC.HC1", ValueKind.Number, "`coef` : la même, fois n/(n−p)"),
        new("HC.HC2", ValueKind.Number, "`coef` : la même, résidus sur 1−h"),
        new("HC.HC3", ValueKind.Number, "`coef` : la même, résidus sur (1−h)²"),
        new("se_cluster", ValueKind.Number, "`coef` : erreur type par grappes, première colonne de `cluster`"),
        new("se_cluster2", ValueKind.Number, "`coef` : erreur type par grappes, seconde colonne de `cluster`"),
        new("se_cluster_both", ValueKind.Number, "`coef` : erreur type par grappes croisées des deux colonnes"),
        new("n", ValueKind.Number, "`fit` : lignes utilisées"),
        new("df", ValueKind.Number, "`fit` : degrés de liberté"),
        new("sigma", ValueKind.Number, "`fit` : écart type résiduel"),
        new("r2", ValueKind.Number, "`fit` : part expliquée"),
        new("adj_r2", ValueKind.Number, "`fit` : part expliquée par degré de liberté"),
        new("F", ValueKind.Number, "`fit` : statistique F"),
        new("AIC", ValueKind.Number, "`fit` : critère d’Akaike"),
        new("BIC", ValueKind.Number, "`fit` : critère de Schwarz"),
        new("press", ValueKind.Number, "`fit` : somme des carrés des écarts à la prévision sans l’unité"),
        new("id", ValueKind.Text, "`loo` : nom ou numéro de la ligne"),
        new("fitted", ValueKind.Number, "`loo` : valeur ajustée"),
        new("residual", ValueKind.Number, "`loo` : écart à la valeur ajustée"),
        new("hat", ValueKind.Number, "`loo` : levier"),
        new("rstandard", ValueKind.Number, "`loo` : résidu studentisé"),
        new("rstudent", ValueKind.Number, "`loo` : résidu studentisé, écart type estimé sans l’unité"),
        new("cooks", ValueKind.Number, "`loo` : distance de Cook"),
        new("dffits", ValueKind.Number, "`loo` : DFFITS"),
        new("loo_pred", ValueKind.Number, "`loo` : prévision de l’unité par le modèle ajusté sans elle"),
        NoAnswerText.OfGroups,
    ];

    public static Method Ols { get; } = new()
    {
        Id = "ols",
        Title = "Régression linéaire (moindres carrés ordinaires)",
        Question = "Que vaudrait un résultat, connaissant d’autres colonnes, et que pèse chaque unité dans la réponse ?",
        Scope = MethodScope.Group,
        Shape = MethodShape.Free,
        Parameters = [ModelRows.Y, ModelRows.X, ModelRows.Codes, ModelRows.Id, Cluster, Table],
        Inputs = [],
        Outputs = Columns,
        Run = (input, output) => Run(input, output, []),
    };

    public static Method Wls { get; } = new()
    {
        Id = "wls",
        Title = "Régression linéaire pondérée",
        Question = "Que vaudrait un résultat, connaissant d’autres colonnes, quand certaines unités sont mieux mesurées que d’autres ?",
        Scope = MethodScope.Group,
        Shape = MethodShape.Free,
        Parameters =
        [
            ModelRows.Y, ModelRows.X, new("weights", ValueKind.TextColumnNames, "weights", "colonne des poids, positifs : la variance d’une ligne est en 1/poids"),
            ModelRows.Codes, ModelRows.Id, Cluster, Table,
        ],
        Inputs = [],
        Outputs = Columns,
        Run = (input, output) => Run(input, output, ["weights"]),
    };

    private static MethodFault? Run(MethodInput input, MethodOutput output, string[] weights) => FreeTable.ForEachGroup(input, output, (group, table) =>
    {
        if (ModelRows.Read(input, group, ["y", .. weights], out var rows) is { } fault)
        {
            return fault;
        }

        var x = rows.WithIntercept();
        if (rows.Count <= x.Columns)
        {
            return ModelFaults.TooFewRows(rows.Count, x.Columns);
        }

        if (weights.Length > 0 && !rows.Names("weights"))
        {
            return ModelFaults.OneColumn("weights", 0);
        }

        if (weights.Length > 0 && rows.Of("weights").Any(weight => !(weight >= 0)))
        {
            return ModelFaults.OutOfRange("weights", "des poids positifs");
        }

        Write(input, rows, weights.Length == 0 ? LinearModel.Fit(x, rows.Of("y")) : LinearModel.Fit(x, rows.Of("y"), rows.Of("weights")), table);
        return null;
    });

    private static void Write(MethodInput input, ModelRows rows, LinearFit fit, FreeTable table)
    {
        switch (input.Parameter("table").Constant)
        {
            case "fit":
                WriteFit(rows, fit, table);
                break;
            case "loo":
                WriteLeaveOneOut(rows, fit, table);
                break;
            default:
                WriteCoefficients(input, rows, fit, table);
                break;
        }
    }

    private static void WriteCoefficients(MethodInput input, ModelRows rows, LinearFit fit, FreeTable table)
    {
        var covariance = fit.Covariance();
        var robust = Array.ConvertAll(Enum.GetValues<HeteroscedasticityCorrection>(), correction => RobustCovariance.Of(fit, correction));
        var clustered = Clustered(input, rows, fit);
        var reach = StudentDistribution.Quantile(0.975, fit.DegreesOfFreedom);
        string[] names = ["(Intercept)", .. rows.Terms];
        for (var j = 0; j < names.Length; j++)
        {
            var (estimate, error) = (fit.Coefficients[j], Math.Sqrt(covariance[j, j]));
            table.Row(rows.Rows[0]).With("term", names[j]).With("Estimate", estimate).With("Std..Error", error)
                .With("t.value", estimate / error).With("Pr...t..", StudentDistribution.BothSides(estimate / error, fit.DegreesOfFreedom))
                .With("ci_t.2.5..", estimate - (reach * error)).With("ci_t.97.5..", estimate + (reach * error));
            for (var k = 0; k < robust.Length; k++)
            {
                table.With($"HC.HC{k}", Math.Sqrt(robust[k][j, j]));
            }

            foreach (var (name, matrix) in clustered)
            {
                table.With(name, Math.Sqrt(matrix[j, j]));
            }
        }
    }

    // Two ways: V₁ + V₂ − V₁₂ (A. C. Cameron, J. Gelbach, D. Miller, 2011).
    private static List<(string Name, Matrix Covariance)> Clustered(MethodInput input, ModelRows rows, LinearFit fit)
    {
        var columns = input.ColumnNames("cluster");
        var found = new List<(string, Matrix)>();
        if (columns.Count == 0)
        {
            return found;
        }

        Matrix Of(string[] keys) => RobustCovariance.Clustered(fit, ModelRows.Number(keys).Numbers, ClusterCorrection.GroupsAndTerms);
        var first = rows.Texts(columns[0]);
        found.Add(("se_cluster", Of(first)));
        if (columns.Count > 1)
        {
            var second = rows.Texts(columns[1]);
            found.Add(("se_cluster2", Of(second)));
            var (one, two, both) = (found[0].Item2, found[1].Item2, Of([.. first.Zip(second, (a, b) => $"{a}\u001F{b}")]));
            var sum = new Matrix(one.Rows, one.Columns);
            for (var i = 0; i < sum.Values.Length; i++)
            {
                sum.Values[i] = one.Values[i] + two.Values[i] - both.Values[i];
            }

            found.Add(("se_cluster_both", sum));
        }

        return found;
    }

    private static void WriteFit(ModelRows rows, LinearFit fit, FreeTable table)
    {
        var summary = FitSummary.Of(fit);
        table.Row(rows.Rows[0]).With("n", fit.Count).With("df", fit.DegreesOfFreedom).With("sigma", fit.Sigma)
            .With("r2", summary.RSquared).With("adj_r2", summary.AdjustedRSquared).With("F", summary.F)
            .With("AIC", summary.Aic).With("BIC", summary.Bic).With("press", Influence.Of(fit).Press);
    }

    private static void WriteLeaveOneOut(ModelRows rows, LinearFit fit, FreeTable table)
    {
        var (influence, ids) = (Influence.Of(fit), rows.Ids());
        for (var i = 0; i < rows.Count; i++)
        {
            table.Row(rows.Rows[i]).With("id", ids[i]).With("fitted", fit.Fitted[i]).With("residual", fit.Residuals[i]).With("hat", fit.Hat[i])
                .With("rstandard", influence.Studentised[i]).With("rstudent", influence.ExternallyStudentised[i])
                .With("cooks", influence.Cook[i]).With("dffits", influence.Dffits[i]).With("loo_pred", influence.LeaveOneOutPredictions[i]);
        }
    }
}
