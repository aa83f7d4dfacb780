// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Models;

namespace Timonier.Analysis.Methods;

/// <summary>Robust regressions on a table.</summary>
internal static class RobustMethods
{
    public static Method Definition { get; } = new()
    {
        Id = "robust",
        Title = "Régression robuste (Huber, bicarrée, MM)",
        Question = "Que donne la régression quand quelques unités aberrantes ne doivent pas la déplacer, et lesquelles sont-elles ?",
        Scope = MethodScope.Group,
        Shape = MethodShape.Free,
        Parameters =
        [
            ModelRows.Y, ModelRows.X, ModelRows.Codes, ModelRows.Id,
            new("k", ValueKind.Number, "1.345", "limite des poids de Huber, en écarts types robustes") { Range = NumberRange.Positive, IsPerRun = true },
            new("c", ValueKind.Number, "4.685", "limite des poids bicarrés, en écarts types robustes") { Range = NumberRange.Positive, IsPerRun = true },
            new("accuracy", ValueKind.Number, "1e-4", "déplacement relatif des résidus sous lequel Huber et bicarrée s’arrêtent")
            {
                Range = new(1e-14, 0.1),
                IsPerRun = true,
            },
            new("table", ValueKind.Choice, "coef", "tableau rendu : `coef`, `weights` ou `fit`") { Choices = ["coef", "weights", "fit"], IsPerRun = true },
        ],
        Inputs = [],
        Outputs =
        [
            new("term", ValueKind.Text, "`coef` : terme du modèle"),
            new("huber", ValueKind.Number, "`coef` : coefficient, poids de Huber"),
            new("bisquare_ls", ValueKind.Number, "`coef` : coefficient, poids bicarrés, départ aux moindres carrés"),
            new("lmrob_MM", ValueKind.Number, "`coef` : coefficient, estimation MM ; vide s’il n’y a pas deux fois plus de lignes que de termes"),
            new("id", ValueKind.Text, "`weights` : nom ou numéro de la ligne"),
            new("w_huber", ValueKind.Number, "`weights` : poids de Huber, entre 0 et 1"),
            new("w_MM", ValueKind.Number, "`weights` : poids MM, entre 0 et 1"),
            new("resid_MM", ValueKind.Number, "`weights` : écart à la régression MM"),
            new("scale_huber", ValueKind.Number, "`fit` : écart type robuste, Huber"),
            new("scale_bisquare", ValueKind.Number, "`fit` : écart type robuste, bicarrée"),
            new("scale_MM", ValueKind.Number, "`fit` : écart type robuste, MM"),
            new("converged_huber", ValueKind.Flag, "`fit` : FALSE si Huber bouge encore après 1 000 pas"),
            new("converged_bisquare", ValueKind.Flag, "`fit` : FALSE si la bicarrée bouge encore après 1 000 pas"),
            NoAnswerText.OfGroups,
        ],
        Run = Run,
    };

    private static MethodFault? Run(MethodInput input, MethodOutput output) => FreeTable.ForEachGroup(input, output, (group, table) =>
    {
        if (ModelRows.Read(input, group, ["y"], out var rows) is { } fault)
        {
            return fault;
        }

        var (x, y) = (rows.WithIntercept(), rows.Of("y"));
        if (rows.Count <= x.Columns)
        {
            return ModelFaults.TooFewRows(rows.Count, x.Columns);
        }

        if (LinearModel.Fit(x, y).Rank < x.Columns)
        {
            return ModelFaults.Dependent();
        }

        var accuracy = input.Parameter("accuracy").At(0);
        var huber = RobustRegression.Fit(x, y, new(PsiFunction.Huber) { Limit = input.Parameter("k").At(0), Accuracy = accuracy });
        var bisquare = RobustRegression.Fit(x, y, new(PsiFunction.Bisquare) { Limit = input.Parameter("c").At(0), Accuracy = accuracy });
        var mm = rows.Count < 2 * x.Columns ? null : MmRegression.Fit(x, y);
        Write(input.Parameter("table").Constant, rows, (huber, bisquare, mm), table);
        return null;
    });

    private static void Write(string wanted, ModelRows rows, (RobustFit Huber, RobustFit Bisquare, RobustFit? Mm) fits, FreeTable table)
    {
        string[] names = ["(Intercept)", .. rows.Terms];
        var ids = rows.Ids();
        for (var j = 0; wanted == "coef" && j < names.Length; j++)
        {
            table.Row(rows.Rows[0]).With("term", names[j]).With("huber", fits.Huber.Coefficients[j])
                .With("bisquare_ls", fits.Bisquare.Coefficients[j]).With("lmrob_MM", fits.Mm?.Coefficients[j] ?? double.NaN);
        }

        for (var i = 0; wanted == "weights" && i < rows.Count; i++)
        {
            table.Row(rows.Rows[i]).With("id", ids[i]).With("w_huber", fits.Huber.Weights[i])
                .With("w_MM", fits.Mm?.Weights[i] ?? double.NaN).With("resid_MM", fits.Mm?.Residuals[i] ?? double.NaN);
        }

        if (wanted == "fit")
        {
            table.Row(rows.Rows[0]).With("scale_huber", fits.Huber.Scale).With("scale_bisquare", fits.Bisquare.Scale)
                .With("scale_MM", fits.Mm?.Scale ?? double.NaN)
                .With("converged_huber", fits.Huber.Converged ? 1 : 0).With("converged_bisquare", fits.Bisquare.Converged ? 1 : 0);
        }
    }
}
