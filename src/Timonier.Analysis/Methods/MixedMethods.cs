// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Models;
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Methods;

/// <summary>Mixed models on a table.</summary>
internal static class MixedMethods
{
    public static Method Definition { get; } = new()
    {
        Id = "mixed-model",
        Title = "Modèle mixte (effets aléatoires de groupes)",
        Question = "Combien les groupes diffèrent-ils vraiment, et que vaut chacun une fois rapproché de l’ensemble ?",
        Scope = MethodScope.Table,
        Shape = MethodShape.Free,
        Parameters =
        [
            ModelRows.Y,
            new("x", ValueKind.TextColumnNames, "", "colonnes explicatives ; aucune à défaut"),
            new("groups", ValueKind.TextColumnNames, "groups", "colonnes de groupes : un effet aléatoire pour chaque valeur de chacune"),
            new("slopes", ValueKind.TextColumnNames, "", "colonnes de `x` dont la pente varie aussi d’un groupe à l’autre (première colonne de groupes)"),
            new("family", ValueKind.Choice, "normal", "`normal`, `binomial` (proportion) ou `poisson` (compte)") { Choices = ["normal", "binomial", "poisson"], IsPerRun = true },
            new("trials", ValueKind.TextColumnNames, "", "`binomial` : colonne des dénominateurs (`y` est le numérateur)"),
            new("likelihood", ValueKind.Choice, "REML", "`REML` (restreinte) ou `ML` ; toujours ML hors du cas normal") { Choices = ["REML", "ML"], IsPerRun = true },
            ModelRows.Codes,
            new("table", ValueKind.Choice, "coef", "tableau rendu : `coef`, `variance` ou `blup`") { Choices = ["coef", "variance", "blup"], IsPerRun = true },
        ],
        Inputs = [],
        Outputs =
        [
            new("term", ValueKind.Text, "`coef` et `blup` : terme ; `variance` : terme de l’effet aléatoire, `Residual` pour le résidu"),
            new("est", ValueKind.Number, "`coef` : coefficient"),
            new("se", ValueKind.Number, "`coef` : erreur type"),
            new("deviance", ValueKind.Number, "`coef` : −2 log-vraisemblance du modèle, la même sur chaque ligne"),
            new("grouping", ValueKind.Text, "`variance` et `blup` : colonne de groupes"),
            new("sd", ValueKind.Number, "`variance` : écart type"),
            new("corr", ValueKind.Number, "`variance` : corrélation de la pente avec la constante"),
            new("level", ValueKind.Text, "`blup` : groupe"),
            new("blup", ValueKind.Number, "`blup` : effet prédit du groupe, rapproché de zéro selon ce qu’on en sait"),
        ],
        Run = Run,
    };

    private static MethodFault? Run(MethodInput input, MethodOutput output)
    {
        if (ModelRows.Read(input, 0, ["y", "trials", "slopes"], out var rows) is { } fault)
        {
            return fault;
        }

        string[] terms = [.. input.ColumnNames("x").Where(name => !input.ColumnNames("groups").Contains(name, StringComparer.Ordinal))];
        var x = rows.Select(terms).WithIntercept();
        if (rows.Count <= x.Columns + 1)
        {
            return ModelFaults.TooFewRows(rows.Count, x.Columns);
        }

        var groupings = input.ColumnNames("groups").Select(name => ModelRows.Number(rows.Texts(name))).ToArray();
        if (groupings.Length == 0)
        {
            return ModelFaults.OneColumn("groups", 0);
        }

        var slopes = input.ColumnNames("slopes");
        var random = groupings.Select((grouping, k) => new RandomTerm(grouping.Numbers, rows.Select(k == 0 ? slopes : []).WithIntercept())).ToArray();
        var (fit, wrong) = Fit(input, rows, x, random);
        if (fit is null)
        {
            return wrong;
        }

        Write(input, (rows, terms, [.. groupings.Select(grouping => grouping.Levels)]), fit, output);
        return null;
    }

    private static (MixedFit? Fit, MethodFault? Fault) Fit(MethodInput input, ModelRows rows, Matrix x, RandomTerm[] random)
    {
        if (LinearModel.Fit(x, rows.Of("y")).Rank < x.Columns)
        {
            return (null, ModelFaults.Dependent());
        }

        var family = input.Parameter("family").Constant;
        var likelihood = input.Parameter("likelihood").Constant == "ML" ? LikelihoodKind.Full : LikelihoodKind.Restricted;
        var y = rows.Of("y");
        if (family == "normal")
        {
            return (MixedModel.Fit(new(x, y, random) { Likelihood = likelihood }), null);
        }

        if (family == "poisson")
        {
            return y.Any(count => count < 0)
                ? (null, ModelFaults.OutOfRange("y", "un compte positif ou nul"))
                : (GeneralisedMixedModel.Fit(ResponseFamily.Poisson, new(x, y, random)), null);
        }

        var trials = rows.Names("trials") ? rows.Of("trials") : [.. y.Select(_ => 1.0)];
        return y.Zip(trials).Any(pair => pair.First < 0 || pair.First > pair.Second || !(pair.Second > 0))
            ? (null, ModelFaults.OutOfRange("y", "un numérateur entre 0 et le dénominateur"))
            : (GeneralisedMixedModel.Fit(ResponseFamily.Binomial, new(x, [.. y.Zip(trials, (a, n) => a / n)], random) { Weights = trials }), null);
    }

    private static void Write(MethodInput input, (ModelRows Rows, string[] Terms, string[][] Levels) model, MixedFit fit, MethodOutput output)
    {
        var table = new FreeTable();
        string[] names = ["(Intercept)", .. model.Terms];
        string[] effects = ["(Intercept)", .. input.ColumnNames("slopes")];
        var wanted = input.Parameter("table").Constant;
        var source = model.Rows.Rows[0];
        for (var j = 0; wanted == "coef" && j < names.Length; j++)
        {
            table.Row(source).With("term", names[j]).With("est", fit.Coefficients[j]).With("se", Math.Sqrt(fit.Covariance[j, j])).With("deviance", fit.Deviance);
        }

        for (var k = 0; k < model.Levels.Length; k++)
        {
            var (grouping, covariance) = (input.ColumnNames("groups")[k], fit.RandomCovariances[k]);
            for (var e = 0; wanted == "variance" && e < covariance.Rows; e++)
            {
                var corr = e == 0 ? double.NaN : covariance[0, e] / Math.Sqrt(covariance[0, 0] * covariance[e, e]);
                table.Row(source).With("grouping", grouping).With("term", effects[e]).With("sd", Math.Sqrt(covariance[e, e])).With("corr", corr);
            }

            for (var level = 0; wanted == "blup" && level < model.Levels[k].Length; level++)
            {
                for (var e = 0; e < covariance.Rows; e++)
                {
                    table.Row(source).With("grouping", grouping).With("level", model.Levels[k][level]).With("term", effects[e])
                        .With("blup", fit.RandomEffects[k][level, e]);
                }
            }
        }

        if (wanted == "variance" && input.Parameter("family").Constant == "normal")
        {
            table.Row(source).With("grouping", "Residual").With("term", "").With("sd", fit.ResidualDeviation).With("corr", double.NaN);
        }

        table.WriteTo(output);
    }
}
