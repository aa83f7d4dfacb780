// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Dispersion;
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Methods;

/// <summary>Means of a common precision drawn together, on a table, by group.</summary>
internal static class JamesSteinRun
{
    private const int FewestUnits = 4;

    public static Method Definition { get; } = new()
    {
        Id = "james-stein",
        Title = "Moyennes rapprochées à variance commune (James et Stein)",
        Question = "Que valent vraiment des moyennes toutes mesurées avec la même précision ?",
        Scope = MethodScope.Group,
        Parameters =
        [
            new("variance", ValueKind.Number, "", "variance d’échantillonnage commune ; à défaut, celle d’une proportion sur `trials` essais")
            {
                Range = NumberRange.Positive,
                IsPerRun = true,
            },
            new("trials", ValueKind.Number, "45", "nombre d’essais commun quand `variance` n’est pas dit") { Range = NumberRange.Positive, IsPerRun = true },
        ],
        Inputs = [new("y", ValueKind.Number, "moyenne de l’unité") { AlsoNamed = ["value"] }],
        Outputs =
        [
            new("js", ValueKind.Number, "moyenne rapprochée"),
            new("factor", ValueKind.Number, "part de l’écart à la moyenne d’ensemble qui est gardée"),
            NoAnswerText.Declaration,
        ],
        Run = Run,
    };

    private static MethodFault? Run(MethodInput input, MethodOutput output)
    {
        var (js, factor, reasons) = (output.Numbers("js"), output.Numbers("factor"), output.Texts(NoAnswerText.Column));
        var (values, given, trials) = (input.Numbers("y"), input.Parameter("variance").At(0), input.Parameter("trials").At(0));
        for (var group = 0; group < input.Groups.Count; group++)
        {
            var known = input.Groups[group].ToArray().Where(row => !double.IsNaN(values[row])).ToArray();
            foreach (var row in input.Groups[group])
            {
                reasons[row] = NoAnswerText.Of(double.IsNaN(values[row]) ? NoAnswer.Missing : known.Length < FewestUnits ? NoAnswer.TooFewValues : NoAnswer.None);
            }

            if (known.Length < FewestUnits)
            {
                continue;
            }

            var y = Array.ConvertAll(known, row => values[row]);
            var mean = Moments.Mean(y);
            var variance = double.IsNaN(given) ? mean * (1 - mean) / trials : given;
            var reason = !(variance >= 0) ? NoAnswer.OutOfRange : Moments.SumOfSquares(y) == 0 ? NoAnswer.NoSpread : NoAnswer.None;
            var found = reason is NoAnswer.None ? JamesStein.Of(y, variance) : null;
            for (var k = 0; k < known.Length; k++)
            {
                (js[known[k]], factor[known[k]]) = (found?.Values[k] ?? double.NaN, found?.Factor ?? double.NaN);
                reasons[known[k]] = NoAnswerText.Of(reason);
            }
        }

        return null;
    }
}
