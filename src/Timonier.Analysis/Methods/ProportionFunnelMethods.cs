// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Funnels;
using Timonier.Analysis.Intervals;

namespace Timonier.Analysis.Methods;

/// <summary>The funnel of a proportion: where units stand, and the curve to draw.</summary>
internal static class ProportionFunnelMethods
{
    private static readonly MethodColumn[] Inputs =
    [
        new("numerator", ValueKind.Number, "nombre d’événements de la structure") { AlsoNamed = ["x"] },
        new("denominator", ValueKind.Number, "dénominateur de la structure") { AlsoNamed = ["n"] },
    ];

    private static readonly MethodParameter[] Parameters =
    [
        new("multiplier", ValueKind.Number, "100", "facteur d’échelle des limites : 100 pour des pourcentages") { Range = NumberRange.Positive },
        new("curve", ValueKind.Choice, "normal", "`normal` : part ∓ z·erreur-type (Public Health England) ; `wilson` : intervalle de Wilson autour de la part d’ensemble (ancien Fingertips)")
        {
            Choices = ["normal", "wilson"],
        },
    ];

    private static readonly MethodColumn Baseline = new("baseline", ValueKind.Number, "part de l’ensemble, multipliée par le facteur d’échelle");

    private static Method Significance { get; } = new()
    {
        Id = "funnel-proportion",
        Title = "Entonnoir d’une proportion",
        Question = "L’écart d’une structure à la part de l’ensemble dépasse-t-il ce que le hasard explique pour son effectif ?",
        Scope = MethodScope.Group,
        Parameters = Parameters,
        Inputs = Inputs,
        Outputs = [.. FunnelText.Limits("pour l’effectif de la structure"), Baseline, FunnelText.Significance, NoAnswerText.Declaration],
        Run = RunSignificance,
    };

    private static Method Limits { get; } = Significance with
    {
        Scope = MethodScope.Group,
        Shape = MethodShape.Free,
        Outputs = [new("Population", ValueKind.Number, "effectif en abscisse, cent points"), .. FunnelText.Limits("pour cet effectif"), Baseline],
        Run = RunLimits,
    };

    public static Method Definition { get; } = MethodTable.Join(
        (Significance.Id, Significance.Title, Significance.Question),
        new("significance", "où se place chaque structure", Significance),
        new("limits", "les courbes à tracer", Limits));

    private static MethodFault? RunSignificance(MethodInput input, MethodOutput output)
    {
        var columns = FunnelText.Add(output);
        var baselines = output.Numbers("baseline");
        var (significances, reasons) = (output.Texts("significance"), output.Texts(NoAnswerText.Column));
        var (x, n) = (input.Numbers("numerator"), input.Numbers("denominator"));
        for (var group = 0; group < input.Groups.Count; group++)
        {
            var rows = input.Groups[group];
            var reason = Build(input, group, out var funnel);
            var multiplier = input.Parameter("multiplier").At(rows[0]);
            foreach (var row in rows)
            {
                var own = Wilson.Check(x[row], n[row]);
                reasons[row] = own is not NoAnswer.None ? NoAnswerText.Of(own)
                    : reason is not NoAnswer.None ? "ensemble incomplet : " + NoAnswerText.Of(reason)
                    : "";
                if (reason is NoAnswer.None)
                {
                    var limits = At(funnel, n[row], input, rows[0]);
                    columns.Set(row, limits.Times(multiplier));
                    baselines[row] = funnel.Baseline * multiplier;
                    significances[row] = FunnelText.Of(limits.Judge(x[row] / n[row]));
                }
            }
        }

        return null;
    }

    private static MethodFault? RunLimits(MethodInput input, MethodOutput output)
    {
        var rows = new int[input.Groups.Count * FunnelAxis.Points];
        for (var group = 0; group < input.Groups.Count; group++)
        {
            Array.Fill(rows, input.Groups[group][0], group * FunnelAxis.Points, FunnelAxis.Points);
        }

        output.SetRows(rows);
        var populations = output.Numbers("Population");
        var columns = FunnelText.Add(output);
        var baselines = output.Numbers("baseline");
        for (var group = 0; group < input.Groups.Count; group++)
        {
            var reason = Build(input, group, out var funnel);
            if (reason is not NoAnswer.None)
            {
                return MethodFaults.IncompleteSet(NoAnswerText.Of(reason));
            }

            var first = input.Groups[group][0];
            var multiplier = input.Parameter("multiplier").At(first);
            var (smallest, largest) = input.Extremes("denominator", group);
            var axis = FunnelAxis.OfProportion(smallest, largest);
            for (var i = 0; i < axis.Length; i++)
            {
                var row = (group * FunnelAxis.Points) + i;
                populations[row] = axis[i];
                columns.Set(row, At(funnel, axis[i], input, first).Times(multiplier));
                baselines[row] = funnel.Baseline * multiplier;
            }
        }

        return null;
    }

    private static NoAnswer Build(MethodInput input, int group, out ProportionFunnel funnel)
    {
        var size = input.Groups[group].Length;
        return ProportionFunnel.TryBuild(
            input.Gather("numerator", group, new double[size]), input.Gather("denominator", group, new double[size]), out funnel);
    }

    private static FunnelLimits At(ProportionFunnel funnel, double n, MethodInput input, int row) =>
        input.Parameter("curve").TextAt(row).Equals("wilson", StringComparison.OrdinalIgnoreCase) ? funnel.WilsonLimits(n) : funnel.Limits(n);
}
