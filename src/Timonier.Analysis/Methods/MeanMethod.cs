// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Intervals;

namespace Timonier.Analysis.Methods;

/// <summary>A mean with its Student interval, by group.</summary>
internal static class MeanMethod
{
    public static Method Definition { get; } = new()
    {
        Id = "mean-t",
        Title = "Moyenne et intervalle de Student",
        Question = "Quelle est la moyenne de mesures, et dans quel intervalle se trouve vraisemblablement la moyenne réelle ?",
        Scope = MethodScope.Group,
        Shape = MethodShape.Groups,
        DefaultGroup = ["area", "dataset"],
        Parameters = [LimitColumns.Parameter],
        Inputs = [new("values", ValueKind.Number, "mesure, une par ligne") { AlsoNamed = ["x"] }],
        Outputs =
        [
            new("value_sum", ValueKind.Number, "somme des mesures"),
            new("value_count", ValueKind.Number, "nombre de mesures"),
            new("stdev", ValueKind.Number, "écart-type, diviseur k − 1"),
            new("value", ValueKind.Number, "moyenne"),
            .. LimitColumns.Declarations("de la moyenne", [], []),
            NoAnswerText.Declaration,
        ],
        Run = Run,
    };

    private static MethodFault? Run(MethodInput input, MethodOutput output)
    {
        var (sums, counts) = (output.Numbers("value_sum"), output.Numbers("value_count"));
        var (deviations, means) = (output.Numbers("stdev"), output.Numbers("value"));
        var limits = LimitColumns.Add(input, output);
        var reasons = output.Texts(NoAnswerText.Column);
        var work = new double[input.RowCount];
        for (var group = 0; group < output.RowCount; group++)
        {
            var mean = MeanInterval.Of(input.Gather("values", group, work));
            (sums[group], counts[group], deviations[group], means[group]) = (mean.Sum, mean.Count, mean.StandardDeviation, mean.Mean);
            var reason = limits.Fill(group, input.Groups[group][0], mean, static (value, level) => value.Limits(level));
            reasons[group] = NoAnswerText.Of(reason);
        }

        return null;
    }
}
