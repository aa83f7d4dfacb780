// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using Timonier.Analysis.Inequality;
using Timonier.Analysis.Intervals;
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Methods;

/// <summary>Slope and relative index of inequality, by group.</summary>
internal static class InequalityMethod
{
    private const int MostLevels = 4;
    private const int Repetitions = 100_000;

    public static Method Definition { get; } = new()
    {
        Id = "sii-rii",
        Title = "Indices de pente et relatif d’inégalité",
        Question = "De combien l’indicateur change-t-il d’un bout à l’autre de l’échelle sociale ou territoriale ?",
        Scope = MethodScope.Group,
        Shape = MethodShape.Groups,
        DefaultGroup = ["TestDescription", "Area", "Grouping1", "Grouping2"],
        Parameters =
        [
            new("conf", ValueKind.Confidences, "0.95", "niveau(x) de confiance, séparés par des points-virgules") { AlsoNamed = ["confidence"] },
            new("value_type", ValueKind.Number, "0", "0 : moyenne ; 1 : taux (erreurs en logarithme) ; 2 : proportion (erreurs en logit)") { AlsoNamed = ["ValueType"], Range = NumberRange.Whole(0, 2) },
            new("transform", ValueKind.Flag, "FALSE", "TRUE : la droite est ajustée sur l’échelle des erreurs"),
            new("multiplier", ValueKind.Number, "1", "facteur d’échelle de l’indice de pente ; négatif, il retourne l’indice relatif") { Range = NumberRange.NotZero },
            new("repetitions", ValueKind.Number, Repetitions.ToString(CultureInfo.InvariantCulture), "nombre d’échantillons simulés") { Range = NumberRange.Whole(1_000, 10_000_000) },
            new("seed", ValueKind.Number, "1", "graine de la simulation") { Range = NumberRange.Whole(0, 1e15), IsPerRun = true },
        ],
        Inputs =
        [
            new("Quantile", ValueKind.Number, "rang de la classe, de 1 au nombre de classes (5 à 100)"),
            new("Population", ValueKind.Number, "population de la classe"),
            new("Value", ValueKind.Number, "valeur de la classe ; à défaut `Count`/`Population` pour une proportion") { IsOptional = true },
            new("Count", ValueKind.Number, "événements de la classe, pour une proportion sans `Value`") { AlsoNamed = ["x"], IsOptional = true },
            new("StandardError", ValueKind.Number, "erreur-type de la valeur, sur l’échelle des erreurs") { AlsoNamed = ["se"], IsOptional = true },
            new("LowerCL", ValueKind.Number, "borne inférieure à 95 %, à défaut d’erreur-type") { AlsoNamed = ["lower_cl"], IsOptional = true },
            new("UpperCL", ValueKind.Number, "borne supérieure à 95 %, à défaut d’erreur-type") { AlsoNamed = ["upper_cl"], IsOptional = true },
        ],
        Outputs =
        [
            new("sii", ValueKind.Number, "indice de pente : écart entre les deux bouts de l’échelle"),
            new("rii", ValueKind.Number, "indice relatif : rapport entre les deux bouts"),
            new("Intercept", ValueKind.Number, "valeur au premier bout"),
            .. Enumerable.Range(1, MostLevels).SelectMany(Limits),
            NoAnswerText.Declaration,
        ],
        Run = Run,
    };

    private static IEnumerable<MethodColumn> Limits(int level)
    {
        var label = level.ToString(CultureInfo.InvariantCulture);
        return
        [
            new($"sii_lowercl_{label}", ValueKind.Number, $"borne inférieure de l’indice de pente, niveau n° {label}"),
            new($"sii_uppercl_{label}", ValueKind.Number, $"borne supérieure de l’indice de pente, niveau n° {label}"),
            new($"rii_lowercl_{label}", ValueKind.Number, $"borne inférieure de l’indice relatif, niveau n° {label}"),
            new($"rii_uppercl_{label}", ValueKind.Number, $"borne supérieure de l’indice relatif, niveau n° {label}"),
        ];
    }

    private static MethodFault? Run(MethodInput input, MethodOutput output)
    {
        var levels = input.Parameter("conf");
        var count = levels.IsPerRow ? 1 : levels.Constants.Length;
        if (count is < 1 or > MostLevels)
        {
            return MethodFaults.TooManyLevels(MostLevels);
        }

        var (slopes, ratios, intercepts) = (output.Numbers("sii"), output.Numbers("rii"), output.Numbers("Intercept"));
        var columns = Enumerable.Range(1, count)
            .Select(level => Limits(level).Select(column => output.Numbers(column.Name)).ToArray()).ToArray();
        var reasons = output.Texts(NoAnswerText.Column);
        for (var group = 0; group < output.RowCount; group++)
        {
            var gradient = Fit(input, group);
            (slopes[group], ratios[group], intercepts[group]) = (gradient.Slope, gradient.Ratio, gradient.Intercept);
            reasons[group] = NoAnswerText.Of(gradient.Reason);
            var asked = levels.ListAt(input.Groups[group][0]);
            var known = new ConfidenceLevel[asked.Length];
            for (var i = 0; i < known.Length; i++)
            {
                known[i] = double.IsNaN(asked[i]) ? ConfidenceLevel.NinetyFive : new ConfidenceLevel(asked[i]);
            }

            var limits = gradient.Limits(known);
            for (var i = 0; i < limits.Length; i++)
            {
                (columns[i][0][group], columns[i][1][group]) = (limits[i].Slope.Lower, limits[i].Slope.Upper);
                (columns[i][2][group], columns[i][3][group]) = (limits[i].Ratio.Lower, limits[i].Ratio.Upper);
            }
        }

        return null;
    }

    private static InequalityGradient Fit(MethodInput input, int group)
    {
        var rows = input.Groups[group].ToArray();
        Array.Sort(Array.ConvertAll(rows, row => input.Numbers("Quantile")[row]), rows);
        var first = rows[0];
        var scale = input.Parameter("value_type").At(first) switch
        {
            1 => ValueScale.Rate,
            2 => ValueScale.Proportion,
            _ => ValueScale.Plain,
        };
        var line = input.Parameter("transform").IsSetAt(first) && scale is not ValueScale.Plain ? LineScale.Errors : LineScale.Values;
        var asked = input.Parameter("repetitions").At(first);
        var repetitions = double.IsNaN(asked) ? Repetitions : (int)asked;
        var seed = (ulong)input.Parameter("seed").At(first);
        var populations = Array.ConvertAll(rows, row => input.Numbers("Population")[row]);
        var (counts, given) = (input.NumbersOrMissing("Count"), input.NumbersOrMissing("Value"));
        var values = Array.ConvertAll(rows, row => double.IsNaN(given[row]) && scale is ValueScale.Proportion ? counts[row] / input.Numbers("Population")[row] : given[row]);
        var (errors, lower, upper) = (input.NumbersOrMissing("StandardError"), input.NumbersOrMissing("LowerCL"), input.NumbersOrMissing("UpperCL"));
        var z = 2 * NormalDistribution.Quantile(0.975);
        var spreads = Array.ConvertAll(rows, row => double.IsNaN(errors[row])
            ? (InequalityGradient.ToScale(upper[row], scale) - InequalityGradient.ToScale(lower[row], scale)) / z
            : errors[row]);
        return new(populations, values, spreads, new(scale, line, input.Parameter("multiplier").At(first), repetitions, SeededSequence.SeedFor(seed, (ulong)group)));
    }
}
