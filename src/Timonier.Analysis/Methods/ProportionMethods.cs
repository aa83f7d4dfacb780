// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Intervals;

namespace Timonier.Analysis.Methods;

/// <summary>Intervals of a proportion, row by row.</summary>
internal static class ProportionMethods
{
    // Beyond it a count is no longer exact, and exact limits no longer mean anything.
    private const double MostTrials = 1e12;

    private static readonly MethodColumn[] Inputs =
    [
        new("x", ValueKind.Number, "nombre d’événements") { AlsoNamed = ["numerator"] },
        new("n", ValueKind.Number, "dénominateur") { AlsoNamed = ["denominator"] },
    ];

    private static readonly MethodParameter[] Parameters =
    [
        LimitColumns.Parameter,
        new("multiplier", ValueKind.Number, "1", "facteur d’échelle du résultat : 100 pour des pourcentages") { Range = NumberRange.Positive },
    ];

    public static Method Wilson { get; } = new()
    {
        Id = "wilson",
        Title = "Proportion et intervalle de Wilson",
        Question = "Quelle est la part observée, et dans quel intervalle se trouve vraisemblablement la part réelle ?",
        Scope = MethodScope.Row,
        Parameters = Parameters,
        Inputs = Inputs,
        Outputs = Outputs(["prop_test_lower"], ["prop_test_upper"]),
        Run = static (input, output) => Run(input, output, Intervals.Wilson.Of),
    };

    public static Method ClopperPearson { get; } = new()
    {
        Id = "clopper-pearson",
        Title = "Proportion et intervalle exact de Clopper et Pearson",
        Question = "Quel intervalle contient la part réelle avec une probabilité jamais inférieure au niveau annoncé ?",
        Scope = MethodScope.Row,
        Parameters = Parameters,
        Inputs = Inputs,
        Outputs = Outputs(["binom_test_lower"], ["binom_test_upper"]),
        Run = static (input, output) => Run(input, output, Intervals.ClopperPearson.Of),
    };

    private static MethodColumn[] Outputs(string[] lowerNames, string[] upperNames) =>
    [
        new("value", ValueKind.Number, "part x/n, multipliée par le facteur d’échelle"),
        .. LimitColumns.Declarations("de la part", lowerNames, upperNames),
        NoAnswerText.Declaration,
    ];

    private static MethodFault? Run(MethodInput input, MethodOutput output, Func<double, double, ConfidenceLevel, Interval> interval)
    {
        var (x, n, multiplier) = (input.Numbers("x"), input.Numbers("n"), input.Parameter("multiplier"));
        var values = output.Numbers("value");
        var limits = LimitColumns.Add(input, output);
        var reasons = output.Texts(NoAnswerText.Column);
        for (var row = 0; row < x.Length; row++)
        {
            var factor = multiplier.At(row);
            var reason = n[row] > MostTrials ? NoAnswer.OutOfRange : Intervals.Wilson.Check(x[row], n[row]);
            values[row] = reason is NoAnswer.None ? x[row] / n[row] * factor : double.NaN;
            var state = (Count: x[row], Size: n[row], Factor: factor, Interval: interval);
            var other = reason is NoAnswer.None
                ? limits.Fill(row, row, state, static (s, level) => s.Interval(s.Count, s.Size, level).Times(s.Factor))
                : reason;
            reasons[row] = NoAnswerText.Of(other);
        }

        return null;
    }
}
