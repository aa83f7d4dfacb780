// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Dispersion;

namespace Timonier.Analysis.Methods;

/// <summary>Overdispersion on a table, by group.</summary>
internal static class OverdispersionRun
{
    private static readonly string[] Names =
    [
        "rr", "Y", "s", "Uzscore", "Wuzscore", "od_z", "odll95", "odul95", "odll998", "odul998", "phi", "tau2", "target",
    ];

    public static Method Definition { get; } = new()
    {
        Id = "overdispersion",
        Title = "Surdispersion",
        Question = "Les structures diffèrent-elles plus que le hasard seul, et quels écarts restent remarquables une fois cela admis ?",
        Scope = MethodScope.Group,
        Parameters =
        [
            new("data_type", ValueKind.Choice, "SR", "`SR` : ratio standardisé ; `PR` : proportion ; `RC` : ratio de deux comptes")
            {
                Choices = ["SR", "PR", "RC"],
                IsPerRun = true,
            },
            new("sr_method", ValueKind.Choice, "SHMI", "pour `SR`, `SHMI` (logarithme, extrêmes écartés) ou `CQC` (racine, extrêmes ramenés)")
            {
                Choices = ["SHMI", "CQC"],
                IsPerRun = true,
            },
            new("trim_by", ValueKind.Number, "0.1", "part extrême à chaque bout") { Range = new(0, 0.49), IsPerRun = true },
        ],
        Inputs =
        [
            new("numerator", ValueKind.Number, "compte observé") { AlsoNamed = ["x", "obs", "observed"] },
            new("denominator", ValueKind.Number, "compte attendu, ou dénominateur") { AlsoNamed = ["n", "expected"] },
        ],
        Outputs =
        [
            new("rr", ValueKind.Number, "rapport des deux"),
            new("Y", ValueKind.Number, "le même sur l’échelle de comparaison"),
            new("s", ValueKind.Number, "son écart type, hasard seul"),
            new("Uzscore", ValueKind.Number, "écart à la cible, en écarts types"),
            new("Wuzscore", ValueKind.Number, "le même après traitement des extrêmes ; vide si écarté"),
            new("od_z", ValueKind.Number, "écart à la cible, surdispersion comprise"),
            new("odll95", ValueKind.Number, "limite basse à 95 %, surdispersion comprise (`CQC` : sur l’échelle de la racine)"),
            new("odul95", ValueKind.Number, "limite haute à 95 %"),
            new("odll998", ValueKind.Number, "limite basse à 99,8 %"),
            new("odul998", ValueKind.Number, "limite haute à 99,8 %"),
            new("phi", ValueKind.Number, "moyenne des carrés des écarts : 1 si le hasard seul jouait"),
            new("tau2", ValueKind.Number, "variance entre structures, sur l’échelle de comparaison"),
            new("target", ValueKind.Number, "cible : 1, ou le rapport d’ensemble"),
            NoAnswerText.Declaration,
        ],
        Run = Run,
    };

    private static MethodFault? Run(MethodInput input, MethodOutput output)
    {
        var method = new OverdispersionMethod(
            (input.Parameter("data_type").Constant, input.Parameter("sr_method").Constant) switch
            {
                ("PR", _) => OverdispersionKind.Proportion,
                ("RC", _) => OverdispersionKind.RatioOfCounts,
                (_, "CQC") => OverdispersionKind.Cqc,
                _ => OverdispersionKind.Shmi,
            },
            input.Parameter("trim_by").At(0));
        var columns = Array.ConvertAll(Names, output.Numbers);
        var reasons = output.Texts(NoAnswerText.Column);
        var (tops, bottoms) = (new double[input.RowCount], new double[input.RowCount]);
        for (var group = 0; group < input.Groups.Count; group++)
        {
            var top = input.Gather("numerator", group, tops);
            var bottom = input.Gather("denominator", group, bottoms);
            var checks = Check(method.Kind, top, bottom);
            var result = Overdispersion.Estimate(method, top, bottom);
            for (var k = 0; k < top.Length; k++)
            {
                var row = input.Groups[group][k];
                var reason = checks[k] is NoAnswer.None && double.IsNaN(result.AdjustedScores[k]) ? NoAnswer.TooFewValues : checks[k];
                reasons[row] = NoAnswerText.Of(reason);
                Write(columns, row, (method, result, k), checks[k] is NoAnswer.None ? top[k] / bottom[k] : double.NaN);
            }
        }

        return null;
    }

    // What has no answer is taken out of the estimate too.
    private static NoAnswer[] Check(OverdispersionKind kind, Span<double> top, Span<double> bottom)
    {
        var checks = new NoAnswer[top.Length];
        for (var k = 0; k < checks.Length; k++)
        {
            var (x, n) = (top[k], bottom[k]);
            checks[k] = double.IsNaN(x) || double.IsNaN(n) ? NoAnswer.Missing
                : x < 0 ? NoAnswer.NegativeCount
                : n <= 0 ? NoAnswer.NoDenominator
                : kind is OverdispersionKind.Proportion && x > n ? NoAnswer.CountAboveDenominator
                : kind is OverdispersionKind.Shmi && x == 0 ? NoAnswer.TooFewEvents
                : NoAnswer.None;
            top[k] = checks[k] is NoAnswer.None ? x : double.NaN;
        }

        return checks;
    }

    private static void Write(double[][] columns, int row, (OverdispersionMethod Method, Overdispersion Result, int Unit) found, double ratio)
    {
        var (method, result, k) = found;

        // The published limits of the square-root method stay on the scale of the root.
        double Limit(double y) => double.IsNaN(ratio) ? double.NaN : method.Kind == OverdispersionKind.Cqc ? y : method.Back(y);
        var (warning, alarm) = (result.Limits(k, method.Warning), result.Limits(k, method.Alarm));
        double[] values =
        [
            ratio, result.Y[k], result.S[k], result.Scores[k], result.TrimmedScores[k], result.AdjustedScores[k],
            Limit(warning.Lower), Limit(warning.Upper), Limit(alarm.Lower), Limit(alarm.Upper),
            result.Phi, result.TauSquared, method.Back(result.Target),
        ];
        for (var c = 0; c < values.Length; c++)
        {
            columns[c][row] = values[c];
        }
    }
}
