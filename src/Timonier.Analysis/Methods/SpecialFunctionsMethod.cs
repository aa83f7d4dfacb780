// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Methods;

/// <summary>Probability distributions and special functions by name, for those who check our numbers.</summary>
internal static class SpecialFunctionsMethod
{
    public static Method Definition { get; } = new()
    {
        Id = "special-functions",
        Title = "Fonctions spéciales et lois de probabilité",
        Question = "Quelle est la valeur d’une fonction de répartition, d’un quantile ou d’une fonction spéciale ?",
        Scope = MethodScope.Row,
        Inputs =
        [
            new("fn", ValueKind.Text, "nom de la fonction, comme dans R : pnorm, qchisq, ptukey…"),
            new("a", ValueKind.ExtendedNumber, "premier argument"),
            new("b", ValueKind.ExtendedNumber, "deuxième argument") { IsOptional = true },
            new("c", ValueKind.ExtendedNumber, "troisième argument") { IsOptional = true },
        ],
        Outputs =
        [
            new("value", ValueKind.Number, "valeur de la fonction") { AlsoNamed = ["expected"] },
            new("reason", ValueKind.Text, "pourquoi il n’y a pas de valeur"),
        ],
        Run = Run,
    };

    private static MethodFault? Run(MethodInput input, MethodOutput output)
    {
        var (functions, a) = (input.Texts("fn"), input.Numbers("a"));
        var (b, c) = (input.NumbersOrMissing("b"), input.NumbersOrMissing("c"));
        var (values, reasons) = (output.Numbers("value"), output.Texts("reason"));
        for (var row = 0; row < values.Length; row++)
        {
            if (Evaluate(functions[row], a[row], b[row], c[row]) is { } value)
            {
                values[row] = value;
                reasons[row] = double.IsNaN(value) ? "argument manquant ou hors du domaine" : "";
            }
            else
            {
                reasons[row] = "fonction inconnue";
            }
        }

        return null;
    }

    private static double? Evaluate(string function, double a, double b, double c) => function switch
    {
        "dnorm" => NormalDistribution.Density(a),
        "pnorm" => NormalDistribution.Lower(a),
        "pnorm_upper" => NormalDistribution.Upper(a),
        "qnorm" => NormalDistribution.Quantile(a),
        "dchisq" => ChiSquaredDistribution.Density(a, b),
        "pchisq" => ChiSquaredDistribution.Lower(a, b),
        "pchisq_upper" => ChiSquaredDistribution.Upper(a, b),
        "qchisq" => ChiSquaredDistribution.Quantile(a, b),
        "dt" => StudentDistribution.Density(a, b),
        "pt" => StudentDistribution.Lower(a, b),
        "pt_upper" => StudentDistribution.Upper(a, b),
        "qt" => StudentDistribution.Quantile(a, b),
        "df" => FisherDistribution.Density(a, b, c),
        "pf" => FisherDistribution.Lower(a, b, c),
        "pf_upper" => FisherDistribution.Upper(a, b, c),
        "qf" => FisherDistribution.Quantile(a, b, c),
        "dbeta" => BetaDistribution.Density(a, b, c),
        "pbeta" => BetaDistribution.Lower(a, b, c),
        "pbeta_upper" => BetaDistribution.Upper(a, b, c),
        "qbeta" => BetaDistribution.Quantile(a, b, c),
        "dgamma" => GammaDistribution.Density(a, b, c),
        "pgamma" => GammaDistribution.Lower(a, b, c),
        "pgamma_upper" => GammaDistribution.Upper(a, b, c),
        "qgamma" => GammaDistribution.Quantile(a, b, c),
        "dpois" => PoissonDistribution.Density(a, b),
        "ppois" => PoissonDistribution.Lower(a, b),
        "ppois_upper" => PoissonDistribution.Upper(a, b),
        "qpois" => PoissonDistribution.Quantile(a, b),
        "dbinom" => BinomialDistribution.Density(a, b, c),
        "pbinom" => BinomialDistribution.Lower(a, b, c),
        "pbinom_upper" => BinomialDistribution.Upper(a, b, c),
        "qbinom" => BinomialDistribution.Quantile(a, b, c),
        "ptukey" => TukeyDistribution.Lower(a, b, c),
        "ptukey_upper" => TukeyDistribution.Upper(a, b, c),
        "qtukey" => TukeyDistribution.Quantile(a, b, c),
        "lgamma" => SpecialGamma.LogGamma(a),
        "digamma" => SpecialGamma.Digamma(a),
        "trigamma" => SpecialGamma.Trigamma(a),
        _ => null,
    };
}
