// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Description;

namespace Timonier.Analysis.Methods;

/// <summary>A sample in robust numbers, by group.</summary>
internal static class DescriptionMethod
{
    public static Method Definition { get; } = new()
    {
        Id = "robust-univariate",
        Title = "Description robuste d’un échantillon",
        Question = "Où se situe et comment s’étale un échantillon, sans que quelques valeurs extrêmes décident de la réponse ?",
        Scope = MethodScope.Group,
        Shape = MethodShape.Groups,
        DefaultGroup = ["dataset", "area"],
        Inputs = [new("x", ValueKind.Number, "valeur de l’échantillon ; une valeur manquante est écartée") { AlsoNamed = ["value", "values"] }],
        Outputs =
        [
            new("n", ValueKind.Number, "nombre de valeurs"),
            new("mean", ValueKind.Number, "moyenne"),
            new("sd", ValueKind.Number, "écart-type, diviseur n − 1"),
            new("median", ValueKind.Number, "médiane"),
            new("mad", ValueKind.Number, "1,4826 fois l’écart absolu médian"),
            new("iqr7", ValueKind.Number, "écart interquartile, quartiles de type 7"),
            new("trim10", ValueKind.Number, "moyenne sans un dixième des valeurs de chaque côté"),
            new("huber_mu", ValueKind.Number, "centre de Huber, k = 1,5"),
            new("huber_s", ValueKind.Number, "échelle du centre de Huber (mad)"),
            new("Sn", ValueKind.Number, "échelle Sn de Rousseeuw et Croux"),
            new("Qn", ValueKind.Number, "échelle Qn de Rousseeuw et Croux"),
            new("box_lo", ValueKind.Number, "bout de la moustache inférieure"),
            new("hinge_lo", ValueKind.Number, "charnière inférieure"),
            new("hinge_hi", ValueKind.Number, "charnière supérieure"),
            new("box_hi", ValueKind.Number, "bout de la moustache supérieure"),
            new("n_out", ValueKind.Number, "nombre de valeurs au-delà des moustaches"),
            new("medcouple", ValueKind.Number, "asymétrie, de −1 à 1"),
            NoAnswerText.Declaration,
        ],
        Run = Run,
    };

    private static MethodFault? Run(MethodInput input, MethodOutput output)
    {
        string[] names =
        [
            "n", "mean", "sd", "median", "mad", "iqr7", "trim10", "huber_mu", "huber_s", "Sn", "Qn", "box_lo", "hinge_lo", "hinge_hi", "box_hi",
            "n_out", "medcouple",
        ];
        var columns = Array.ConvertAll(names, output.Numbers);
        var reasons = output.Texts(NoAnswerText.Column);
        var work = new double[input.RowCount];
        for (var group = 0; group < output.RowCount; group++)
        {
            var sample = input.Gather("x", group, work);
            sample.Sort();
            sample = sample[(sample.LastIndexOf(double.NaN) + 1)..];
            var (summary, huber, box) = (RobustSummary.OfSorted(sample), HuberLocation.OfSorted(sample), BoxPlot.OfSorted(sample));
            double[] values =
            [
                summary.Count, summary.Mean, summary.StandardDeviation, summary.Median, summary.Mad, summary.InterquartileRange, summary.TrimmedMean,
                huber.Centre, huber.Scale, PairwiseScales.S(sample), PairwiseScales.Q(sample),
                box.LowerWhisker, box.LowerHinge, box.UpperHinge, box.UpperWhisker, box.Outside, Medcouple.OfSorted(sample),
            ];
            for (var i = 0; i < values.Length; i++)
            {
                columns[i][group] = values[i];
            }

            reasons[group] = NoAnswerText.Of(summary.Count < 2 ? NoAnswer.TooFewValues : huber.Reason);
        }

        return null;
    }
}
