// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Multiplicity;

namespace Timonier.Analysis.Methods;

/// <summary>P-values adjusted for their number.</summary>
internal static class MultiplicityMethods
{
    private static readonly (string Name, Adjustment Adjustment, string Meaning)[] Adjustments =
    [
        ("holm", Adjustment.Holm, "Holm : risque global, sans hypothèse"),
        ("hochberg", Adjustment.Hochberg, "Hochberg : risque global, tests indépendants ou positivement liés"),
        ("hommel", Adjustment.Hommel, "Hommel : comme Hochberg, un peu plus puissant"),
        ("bonferroni", Adjustment.Bonferroni, "Bonferroni : risque global, le plus simple"),
        ("BH", Adjustment.BenjaminiHochberg, "Benjamini et Hochberg : taux de fausses découvertes"),
        ("BY", Adjustment.BenjaminiYekutieli, "Benjamini et Yekutieli : taux de fausses découvertes, dépendance quelconque"),
    ];

    public static Method PAdjust { get; } = new()
    {
        Id = "p-adjust",
        Title = "Probabilités critiques ajustées",
        Question = "Parmi de nombreux tests, lesquels restent significatifs compte tenu de leur nombre ?",
        Scope = MethodScope.Group,
        Inputs = [new("p", ValueKind.Number, "probabilité critique, de 0 à 1")],
        Outputs = [.. Adjustments.Select(adjustment => new MethodColumn(adjustment.Name, ValueKind.Number, adjustment.Meaning)), NoAnswerText.Declaration],
        Run = Run,
    };

    private static MethodFault? Run(MethodInput input, MethodOutput output)
    {
        var p = input.Numbers("p");
        var columns = Array.ConvertAll(Adjustments, adjustment => output.Numbers(adjustment.Name));
        var reasons = output.Texts(NoAnswerText.Column);
        var (work, adjusted) = (new double[input.RowCount], new double[input.RowCount]);
        for (var group = 0; group < input.Groups.Count; group++)
        {
            var rows = input.Groups[group];
            var values = input.Gather("p", group, work);
            foreach (ref var value in values)
            {
                value = value is >= 0 and <= 1 ? value : double.NaN;
            }

            for (var i = 0; i < Adjustments.Length; i++)
            {
                Multiplicity.PAdjust.Fill(values, Adjustments[i].Adjustment, adjusted);
                for (var place = 0; place < rows.Length; place++)
                {
                    columns[i][rows[place]] = adjusted[place];
                }
            }

            foreach (var row in rows)
            {
                reasons[row] = NoAnswerText.Of(double.IsNaN(p[row]) ? NoAnswer.Missing : p[row] is >= 0 and <= 1 ? NoAnswer.None : NoAnswer.OutOfRange);
            }
        }

        return null;
    }
}
