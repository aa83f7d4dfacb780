// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Models;
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Methods;

/// <summary>Regressions of proportions and counts on a table.</summary>
internal static class GeneralisedMethods
{
    // Below it, the logarithm of an exposure drowns everything else.
    private const double LeastExposure = 1e-12;

    private static readonly MethodParameter Table = new("table", ValueKind.Choice, "coef", "tableau rendu : `coef`, `fit` ou `fitted`")
    {
        Choices = ["coef", "fit", "fitted"],
        IsPerRun = true,
    };

    private static readonly MethodParameter Accuracy = new(
        "accuracy", ValueKind.Number, "1e-8", "variation relative de la déviance sous laquelle le calcul s’arrête")
    {
        Range = new(1e-15, 0.1),
        IsPerRun = true,
    };

    private static readonly MethodColumn[] Columns =
    [
        new("term", ValueKind.Text, "`coef` : terme du modèle"),
        new("Estimate", ValueKind.Number, "`coef` : coefficient, sur l’échelle du modèle"),
        new("Std..Error", ValueKind.Number, "`coef` : erreur type, dispersion estimée"),
        new("t.value", ValueKind.Number, "`coef` : coefficient sur erreur type"),
        new("Pr...t..", ValueKind.Number, "`coef` : probabilité d’un t au moins aussi grand"),
        new("HC0", ValueKind.Number, "`coef` : erreur type robuste à une mauvaise variance"),
        new("HC1", ValueKind.Number, "`coef` : la même, fois √(n/(n−p))"),
        new("n", ValueKind.Number, "`fit` : lignes utilisées"),
        new("df", ValueKind.Number, "`fit` : degrés de liberté"),
        new("dispersion", ValueKind.Number, "`fit` : χ² de Pearson par degré de liberté ; 1 si le hasard seul jouait"),
        new("deviance", ValueKind.Number, "`fit` : déviance"),
        new("pearson", ValueKind.Number, "`fit` : χ² de Pearson"),
        new("converged", ValueKind.Flag, "`fit` : faux si le calcul ne s’est pas stabilisé (une colonne sépare parfaitement les réponses)"),
        new("id", ValueKind.Text, "`fitted` : nom ou numéro de la ligne"),
        new("fitted", ValueKind.Number, "`fitted` : valeur attendue"),
        new("resid_response", ValueKind.Number, "`fitted` : observé moins attendu"),
        new("resid_pearson", ValueKind.Number, "`fitted` : le même, sur son écart type à dispersion 1"),
        new("resid_deviance", ValueKind.Number, "`fitted` : racine signée de la part de déviance"),
        new("hat", ValueKind.Number, "`fitted` : levier"),
        NoAnswerText.OfGroups,
    ];

    public static Method FractionalLogit { get; } = Define(
        "fractional-logit",
        "Régression d’une part entre 0 et 1 (logit fractionnaire)",
        "Quelle part attendre, connaissant d’autres colonnes, quand la part n’est pas un rapport de comptes connus ?",
        [
            new("weights", ValueKind.TextColumnNames, "", "colonne de poids ; à défaut, toutes les lignes pèsent autant"),
            new("multiplier", ValueKind.Number, "1", "facteur d’échelle de `y` : 100 quand la colonne est en pour cent") { Range = NumberRange.Positive, IsPerRun = true },
        ],
        FromShares);

    public static Method QuasiBinomial { get; } = Define(
        "quasi-binomial",
        "Régression d’une proportion x sur n (quasi-binomiale)",
        "Quelle proportion attendre, connaissant d’autres colonnes, quand les structures diffèrent plus que le hasard ?",
        [
            new("trials", ValueKind.TextColumnNames, "", "colonne des dénominateurs (`y` est le numérateur)"),
            new("failures", ValueKind.TextColumnNames, "", "colonne des échecs, au lieu des dénominateurs"),
        ],
        FromCounts);

    public static Method PoissonOffset { get; } = Define(
        "poisson-offset",
        "Régression d’un compte rapporté à une exposition (quasi-Poisson)",
        "Combien d’événements attendre pour une exposition donnée, connaissant d’autres colonnes ?",
        [new("exposure", ValueKind.TextColumnNames, "", "colonne de l’exposition (population, personnes suivies) ; à défaut, 1")],
        FromExposure);

    private static Method Define(
        string id, string title, string question, MethodParameter[] own, Func<MethodInput, ModelRows, Matrix, (GeneralisedProblem? Problem, MethodFault? Fault)> problem) => new()
        {
            Id = id,
            Title = title,
            Question = question,
            Scope = MethodScope.Group,
            Shape = MethodShape.Free,
            Parameters = [ModelRows.Y, ModelRows.X, .. own, ModelRows.Codes, ModelRows.Id, Accuracy, Table],
            Inputs = [],
            Outputs = Columns,
            Run = (input, output) => Run(input, output, [.. own.Where(parameter => parameter.Kind is ValueKind.TextColumnNames).Select(parameter => parameter.Name)], problem),
        };

    private static MethodFault? Run(
        MethodInput input, MethodOutput output, string[] own, Func<MethodInput, ModelRows, Matrix, (GeneralisedProblem? Problem, MethodFault? Fault)> problem) =>
        FreeTable.ForEachGroup(input, output, (group, table) =>
        {
            if (ModelRows.Read(input, group, ["y", .. own], out var rows) is { } fault)
            {
                return fault;
            }

            var x = rows.WithIntercept();
            if (rows.Count <= x.Columns)
            {
                return ModelFaults.TooFewRows(rows.Count, x.Columns);
            }

            var (found, wrong) = problem(input, rows, x);
            if (found is not null)
            {
                Write(input, rows, GeneralisedLinearModel.Fit(found, input.Parameter("accuracy").At(0)), table);
            }

            return wrong;
        });

    private static (GeneralisedProblem?, MethodFault?) FromShares(MethodInput input, ModelRows rows, Matrix x)
    {
        var multiplier = input.Parameter("multiplier").At(0);
        var y = Array.ConvertAll(rows.Of("y"), value => value / multiplier);
        return y.Any(share => share is < 0 or > 1)
            ? (null, ModelFaults.OutOfRange("y", "une part entre 0 et 1, ou de 0 à 100 avec --set multiplier=100"))
            : (new(ResponseFamily.Binomial, x, y) { Weights = rows.Names("weights") ? rows.Of("weights") : [] }, null);
    }

    private static (GeneralisedProblem?, MethodFault?) FromCounts(MethodInput input, ModelRows rows, Matrix x)
    {
        var y = rows.Of("y");
        var trials = rows.Names("failures") ? [.. y.Zip(rows.Of("failures"), (a, b) => a + b)]
            : rows.Names("trials") ? rows.Of("trials") : Array.Empty<double>();
        if (trials.Length == 0)
        {
            return (null, ModelFaults.OneColumn("trials", 0));
        }

        return y.Zip(trials).Any(pair => pair.First < 0 || pair.First > pair.Second)
            ? (null, ModelFaults.OutOfRange("y", "un numérateur entre 0 et le dénominateur"))
            : (new(ResponseFamily.Binomial, x, [.. y.Zip(trials, (a, n) => n > 0 ? a / n : 0)]) { Weights = trials }, null);
    }

    private static (GeneralisedProblem?, MethodFault?) FromExposure(MethodInput input, ModelRows rows, Matrix x)
    {
        var (y, exposure) = (rows.Of("y"), rows.Names("exposure") ? rows.Of("exposure") : []);
        return y.Any(count => count < 0) ? (null, ModelFaults.OutOfRange("y", "un compte positif ou nul"))
            : exposure.Any(value => !(value >= LeastExposure)) ? (null, ModelFaults.OutOfRange("exposure", "une exposition au-dessus de zéro (1e-12 au moins)"))
            : (new(ResponseFamily.Poisson, x, y) { Offset = Array.ConvertAll(exposure, value => Math.Log(value)) }, null);
    }

    private static void Write(MethodInput input, ModelRows rows, GeneralisedFit fit, FreeTable table)
    {
        switch (input.Parameter("table").Constant)
        {
            case "fit":
                table.Row(rows.Rows[0]).With("n", fit.Working.Count).With("df", fit.DegreesOfFreedom).With("dispersion", fit.Dispersion)
                    .With("deviance", fit.Deviance).With("pearson", fit.Pearson).With("converged", fit.Converged ? 1 : 0);
                break;
            case "fitted":
                var ids = rows.Ids();
                for (var i = 0; i < rows.Count; i++)
                {
                    table.Row(rows.Rows[i]).With("id", ids[i]).With("fitted", fit.Fitted[i]).With("resid_response", fit.ResponseResidual(i))
                        .With("resid_pearson", fit.PearsonResidual(i)).With("resid_deviance", fit.DevianceResidual(i)).With("hat", fit.Working.Hat[i]);
                }

                break;
            default:
                WriteCoefficients(rows, fit, table);
                break;
        }
    }

    private static void WriteCoefficients(ModelRows rows, GeneralisedFit fit, FreeTable table)
    {
        var covariance = fit.Covariance();
        var (white, corrected) = (fit.RobustCovarianceOf(HeteroscedasticityCorrection.HC0), fit.RobustCovarianceOf(HeteroscedasticityCorrection.HC1));
        string[] names = ["(Intercept)", .. rows.Terms];
        for (var j = 0; j < names.Length; j++)
        {
            var (estimate, error) = (fit.Coefficients[j], Math.Sqrt(covariance[j, j]));
            table.Row(rows.Rows[0]).With("term", names[j]).With("Estimate", estimate).With("Std..Error", error)
                .With("t.value", estimate / error).With("Pr...t..", StudentDistribution.BothSides(estimate / error, fit.DegreesOfFreedom))
                .With("HC0", Math.Sqrt(white[j, j])).With("HC1", Math.Sqrt(corrected[j, j]));
        }
    }
}
