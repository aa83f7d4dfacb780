// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Description;
using Timonier.Analysis.Quantiles;

namespace Timonier.Analysis.Methods;

/// <summary>Values on a common bar around their benchmark, by group.</summary>
internal static class SpineMethod
{
    private static readonly (string Name, double Share)[] Marks = [("place_min", 0), ("place_p25", 0.25), ("place_p75", 0.75), ("place_max", 1)];

    public static Method Definition { get; } = new()
    {
        Id = "spine",
        Title = "Position sur une barre centrée (spine)",
        Question = "Où se place chaque valeur sur une barre dont le milieu est la référence, quelle que soit l’unité de l’indicateur ?",
        Scope = MethodScope.Group,
        DefaultGroup = ["indicator", "indicatorId"],
        Parameters =
        [
            new("polarity", ValueKind.Choice, "none", "`low is good` : la barre est retournée, les petites valeurs à droite ; sinon les grandes valeurs sont à droite")
            {
                Choices = ["none", "no judgement", "high is good", "low is good"],
            },
            new("missing_share", ValueKind.Number, "0.5", "part de valeurs manquantes au-delà de laquelle rien n’est placé") { Range = NumberRange.Share },
        ],
        Inputs =
        [
            new("value", ValueKind.Number, "valeur") { AlsoNamed = ["x"] },
            new("benchmark", ValueKind.Number, "valeur du milieu, la même dans le groupe ; à défaut, la moyenne des valeurs") { AlsoNamed = ["comparator"], IsOptional = true },
        ],
        Outputs =
        [
            new("place", ValueKind.Number, "place de la valeur, de 0 à 1 ; 0,5 sur la référence"),
            new("place_min", ValueKind.Number, "place de la plus petite valeur"),
            new("place_p25", ValueKind.Number, "place du premier quartile (type 7)"),
            new("place_p75", ValueKind.Number, "place du troisième quartile (type 7)"),
            new("place_max", ValueKind.Number, "place de la plus grande valeur"),
            NoAnswerText.Declaration,
        ],
        Run = Run,
    };

    private static MethodFault? Run(MethodInput input, MethodOutput output)
    {
        var (places, marks) = (output.Numbers("place"), Array.ConvertAll(Marks, mark => output.Numbers(mark.Name)));
        var reasons = output.Texts(NoAnswerText.Column);
        var (values, benchmarks) = (input.Numbers("value"), input.NumbersOrMissing("benchmark"));
        var work = new double[input.RowCount];
        for (var group = 0; group < input.Groups.Count; group++)
        {
            var rows = input.Groups[group];
            var known = input.Gather("value", group, work);
            known.Sort();
            known = known[(known.LastIndexOf(double.NaN) + 1)..];
            var isInverted = input.Parameter("polarity").TextAt(rows[0]).Trim().Equals("low is good", StringComparison.OrdinalIgnoreCase);
            var scale = new SpineScale(known, input.Has("benchmark") ? benchmarks[rows[0]] : Numbers.Moments.Mean(known), isInverted ? -1 : 1);
            var isThin = rows.Length - known.Length > input.Parameter("missing_share").At(rows[0]) * rows.Length;
            var reason = known.Length == 0 || isThin ? NoAnswer.TooFewValues : scale.Reason;
            foreach (var row in rows)
            {
                if (input.Has("benchmark") && !benchmarks[row].Equals(benchmarks[rows[0]]))
                {
                    reason = NoAnswer.Contradiction;
                }
            }

            foreach (var row in rows)
            {
                reasons[row] = NoAnswerText.Of(reason is NoAnswer.None && double.IsNaN(values[row]) ? NoAnswer.Missing : reason);
                for (var mark = 0; mark < Marks.Length && reason is NoAnswer.None; mark++)
                {
                    places[row] = scale.Place(values[row]);
                    marks[mark][row] = scale.Place(SampleQuantile.OfSorted(known, Marks[mark].Share));
                }
            }
        }

        return null;
    }
}
