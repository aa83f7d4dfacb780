// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Dispersion;
using Timonier.Analysis.Intervals;

namespace Timonier.Analysis.Methods;

/// <summary>Units drawn toward their whole, on a table, by group.</summary>
internal static class EmpiricalBayesRun
{
    private static readonly string[] Estimates = ["blup", "se", "tau2", "mu"];

    private const int FewestUnits = 2;

    public static Method Definition { get; } = new()
    {
        Id = "empirical-bayes",
        Title = "Valeurs rapprochées de l’ensemble (bayésien empirique)",
        Question = "Que vaut vraiment chaque unité, sachant que les petites varient beaucoup par hasard ?",
        Scope = MethodScope.Group,
        Parameters =
        [
            new("family", ValueKind.Choice, "auto", "`poisson` : x événements pour n (Marshall) ; `normal` : valeurs yi de variances vi ; `auto` : selon les colonnes du fichier")
            {
                Choices = ["auto", "poisson", "normal"],
                IsPerRun = true,
            },
            new("method", ValueKind.Text, "REML;PM;DL", "`normal` : estimateurs de la variance entre unités, séparés par des points-virgules, parmi " + string.Join(", ", Enum.GetNames<HeterogeneityEstimator>()))
            {
                IsPerRun = true,
            },
            new("conf", ValueKind.Confidence, "0.95", "`normal` : niveau de confiance de `pi_lb` et `pi_ub`") { AlsoNamed = ["confidence"], IsPerRun = true },
        ],
        Inputs =
        [
            new("x", ValueKind.Number, "`poisson` : événements") { AlsoNamed = ["numerator", "count"], IsOptional = true },
            new("n", ValueKind.Number, "`poisson` : population, ou événements attendus") { AlsoNamed = ["denominator", "pop"], IsOptional = true },
            new("yi", ValueKind.Number, "`normal` : valeur") { IsOptional = true },
            new("vi", ValueKind.Number, "`normal` : variance d’échantillonnage") { IsOptional = true },
        ],
        Outputs =
        [
            new("raw", ValueKind.Number, "`poisson` : taux brut"),
            new("estmm", ValueKind.Number, "`poisson` : taux rapproché"),
            new("a", ValueKind.Number, "`poisson` : variance des vrais taux"),
            new("b", ValueKind.Number, "`poisson` : taux d’ensemble"),
            new("blup_{method}", ValueKind.Number, "`normal` : valeur rapprochée, pour chaque estimateur : `blup_REML`, `blup_DL`…"),
            new("se_{method}", ValueKind.Number, "`normal` : son erreur type"),
            new("tau2_{method}", ValueKind.Number, "`normal` : variance entre unités"),
            new("mu_{method}", ValueKind.Number, "`normal` : moyenne"),
            new("kept", ValueKind.Number, "`normal` : part de l’écart à la moyenne qui est gardée, premier estimateur"),
            new("pi_lb", ValueKind.Number, "`normal` : borne basse de la valeur rapprochée, premier estimateur"),
            new("pi_ub", ValueKind.Number, "`normal` : borne haute"),
            NoAnswerText.Declaration,
        ],
        Run = Run,
    };

    private static MethodFault? Run(MethodInput input, MethodOutput output)
    {
        var (hasCounts, hasValues) = (input.Has("x") && input.Has("n"), input.Has("yi") && input.Has("vi"));
        var family = input.Parameter("family").Constant;
        return family != "normal" && hasCounts ? RunCounts(input, output)
            : family != "poisson" && hasValues ? RunValues(input, output)
            : ModelFaults.EitherColumns("x et n", "yi et vi");
    }

    private static MethodFault? RunCounts(MethodInput input, MethodOutput output)
    {
        var (raw, smooth, a, b) = (output.Numbers("raw"), output.Numbers("estmm"), output.Numbers("a"), output.Numbers("b"));
        var reasons = output.Texts(NoAnswerText.Column);
        var (events, populations) = (new double[input.RowCount], new double[input.RowCount]);
        for (var group = 0; group < input.Groups.Count; group++)
        {
            var x = input.Gather("x", group, events);
            var n = input.Gather("n", group, populations);
            var rates = MarshallRates.Of(x, n);
            for (var k = 0; k < x.Length; k++)
            {
                var row = input.Groups[group][k];
                var reason = double.IsNaN(x[k]) || double.IsNaN(n[k]) ? NoAnswer.Missing
                    : x[k] < 0 ? NoAnswer.NegativeCount
                    : n[k] <= 0 ? NoAnswer.NoDenominator
                    : NoAnswer.None;
                reasons[row] = NoAnswerText.Of(reason);
                if (reason is NoAnswer.None)
                {
                    // Where no event was seen anywhere, every rate is the common one.
                    (raw[row], smooth[row]) = (x[k] / n[k], double.IsNaN(rates.Rates[k]) ? rates.B : rates.Rates[k]);
                    (a[row], b[row]) = (rates.A, rates.B);
                }
            }
        }

        return null;
    }

    private static MethodFault? RunValues(MethodInput input, MethodOutput output)
    {
        if (RandomEffectsRun.Estimators(input.Parameter("method").Constant, out var estimators) is { } fault)
        {
            return fault;
        }

        var z = new ConfidenceLevel(input.Parameter("conf").At(0)).Z;
        var columns = Array.ConvertAll(estimators, estimator => Estimates.Select(name => output.Numbers($"{name}_{estimator}")).ToArray());
        var (kept, lower, upper, reasons) = (output.Numbers("kept"), output.Numbers("pi_lb"), output.Numbers("pi_ub"), output.Texts(NoAnswerText.Column));
        for (var group = 0; group < input.Groups.Count; group++)
        {
            var rows = RandomEffectsRun.Complete(input, group, reasons);
            if (rows.Length < FewestUnits)
            {
                Array.ForEach(rows, row => reasons[row] = NoAnswerText.Of(NoAnswer.TooFewValues));
                continue;
            }

            var (y, v) = RandomEffectsRun.Values(input, rows);
            for (var e = 0; e < estimators.Length; e++)
            {
                var fit = RandomEffects.Fit(y, v, estimators[e]);
                for (var k = 0; k < rows.Length; k++)
                {
                    var (value, error) = fit.Shrunken(k);
                    (columns[e][0][rows[k]], columns[e][1][rows[k]]) = (value, error);
                    (columns[e][2][rows[k]], columns[e][3][rows[k]]) = (fit.TauSquared, fit.Coefficients[0]);
                    if (e == 0)
                    {
                        (kept[rows[k]], lower[rows[k]], upper[rows[k]]) = (fit.TauSquared / (fit.TauSquared + v[k]), value - (z * error), value + (z * error));
                    }
                }
            }
        }

        return null;
    }
}
