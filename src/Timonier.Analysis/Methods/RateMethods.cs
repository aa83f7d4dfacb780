// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Intervals;

namespace Timonier.Analysis.Methods;

/// <summary>Intervals of a count or of a rate, row by row.</summary>
internal static class RateMethods
{
    private static readonly MethodParameter Multiplier =
        new("multiplier", ValueKind.Number, "1", "facteur d’échelle du résultat : 100000 pour un taux pour 100 000") { Range = NumberRange.Positive };

    private static readonly MethodColumn Events = new("x", ValueKind.Number, "nombre d’événements") { AlsoNamed = ["numerator", "count"] };

    public static Method Byar { get; } = new()
    {
        Id = "byar",
        Title = "Taux et intervalle de Byar",
        Question = "Quel est le taux d’événements, et dans quel intervalle se trouve vraisemblablement le taux réel ?",
        Scope = MethodScope.Row,
        Parameters =
        [
            LimitColumns.Parameter,
            Multiplier,
            new("exact_below", ValueKind.Number, "10", "nombre d’événements en dessous duquel les bornes sont exactes ; 0 : toujours Byar") { Range = NumberRange.NotNegative },
        ],
        Inputs = [Events, Denominator("n", ["denominator", "pop"])],
        Outputs = Outputs([], []),
        Run = static (input, output) => Run(input, output, "n", Limits),
    };

    public static Method ExactPoisson { get; } = new()
    {
        Id = "exact-poisson",
        Title = "Taux et intervalle exact de Poisson",
        Question = "Quel intervalle exact pour un nombre d’événements, ou pour leur taux par unité de temps ou de population ?",
        Scope = MethodScope.Row,
        Parameters = [LimitColumns.Parameter, Multiplier],
        Inputs = [Events, Denominator("T", ["n", "denominator", "pop"])],
        Outputs = Outputs(["lower"], ["upper"]),
        Run = static (input, output) => Run(input, output, "T", static (x, _, level) => (Intervals.ExactPoisson.Of(x, level), "Exact")),
    };

    private static MethodColumn Denominator(string name, string[] names) =>
        new(name, ValueKind.Number, "population ou temps d’exposition ; 1 en son absence") { AlsoNamed = names, IsOptional = true };

    private static MethodColumn[] Outputs(string[] lowerNames, string[] upperNames) =>
    [
        new("value", ValueKind.Number, "taux, multiplié par le facteur d’échelle"),
        .. LimitColumns.Declarations("du taux", lowerNames, upperNames),
        new("method", ValueKind.Text, "formule des bornes : `Exact` ou `Byars`"),
        NoAnswerText.Declaration,
    ];

    private static (Interval Interval, string Formula) Limits(double x, double exactBelow, ConfidenceLevel level) =>
        x < exactBelow ? (Intervals.ExactPoisson.Of(x, level), "Exact") : (Intervals.Byar.Approximate(x, level), "Byars");

    private static MethodFault? Run(
        MethodInput input, MethodOutput output, string denominator, Func<double, double, ConfidenceLevel, (Interval, string)> interval)
    {
        var (x, n) = (input.Numbers("x"), input.Has(denominator) ? input.Numbers(denominator) : null);
        var multiplier = input.Parameter("multiplier");
        var threshold = denominator == "n" ? input.Parameter("exact_below") : null;
        var values = output.Numbers("value");
        var limits = LimitColumns.Add(input, output);
        var (formulas, reasons) = (output.Texts("method"), output.Texts(NoAnswerText.Column));
        for (var row = 0; row < x.Length; row++)
        {
            var size = n is null ? 1 : n[row];
            var reason = Check(x[row], size);
            var factor = multiplier.At(row) / size;
            values[row] = reason is NoAnswer.None ? x[row] * factor : double.NaN;
            for (var pair = 0; pair < limits.Count && reason is NoAnswer.None or NoAnswer.LimitBelowZero; pair++)
            {
                if (!limits.TryLevel(pair, row, out var level))
                {
                    reason = NoAnswer.Missing;
                    break;
                }

                var (counts, formula) = interval(x[row], threshold?.At(row) ?? 0, level);
                (limits.Lower[pair][row], limits.Upper[pair][row]) = (counts.Lower * factor, counts.Upper * factor);
                formulas[row] = formula;
                reason = reason is NoAnswer.None ? counts.Reason : reason;
            }

            reasons[row] = NoAnswerText.Of(reason);
        }

        return null;
    }

    private static NoAnswer Check(double x, double n) =>
        double.IsNaN(n) ? NoAnswer.Missing
        : Intervals.ExactPoisson.CheckCount(x) is not NoAnswer.None and var reason ? reason
        : n <= 0 ? NoAnswer.NoDenominator
        : NoAnswer.None;
}
