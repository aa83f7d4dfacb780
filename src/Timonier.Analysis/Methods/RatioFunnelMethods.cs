// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Funnels;

namespace Timonier.Analysis.Methods;

/// <summary>The funnel of a ratio observed/expected.</summary>
internal static class RatioFunnelMethods
{
    private static readonly string[] Limit = ["lower_2s", "upper_2s", "lower_3s", "upper_3s"];

    private static Method Significance { get; } = new()
    {
        Id = "funnel-ratio",
        Title = "Entonnoir d’un ratio observé/attendu",
        Question = "L’écart entre événements observés et attendus dépasse-t-il ce que le hasard explique ?",
        Scope = MethodScope.Row,
        Inputs =
        [
            new("obs", ValueKind.Number, "événements observés ; sans cette colonne, seules les limites sont calculées") { AlsoNamed = ["observed", "numerator", "count", "x"], IsOptional = true },
            new("expected", ValueKind.Number, "événements attendus") { AlsoNamed = ["denominator"] },
        ],
        Outputs =
        [
            .. FunnelText.Limits("du ratio autour de 1, pour les événements attendus de la structure"), FunnelText.Significance, NoAnswerText.Declaration,
        ],
        Run = RunSignificance,
    };

    private static Method Limits { get; } = Significance with
    {
        Scope = MethodScope.Group,
        Shape = MethodShape.Free,
        Inputs = [new("expected", ValueKind.Number, "événements attendus de la structure") { AlsoNamed = ["denominator"] }],
        Outputs =
        [
            new("Observed_events", ValueKind.Number, "événements observés en abscisse, cent points"),
            .. Limit.SelectMany(Declare),
        ],
        Run = RunLimits,
    };

    public static Method Definition { get; } = MethodTable.Join(
        (Significance.Id, Significance.Title, Significance.Question),
        new("significance", "où se place chaque structure", Significance),
        new("limits", "les courbes à tracer", Limits));

    private static IEnumerable<MethodColumn> Declare(string limit) =>
    [
        new($"{limit}_exp_events", ValueKind.Number, "événements attendus pour lesquels le nombre observé est sur la limite"),
        new($"{limit}_count", ValueKind.Number, "limite du ratio, moins 1"),
        new($"{limit}_isr", ValueKind.Number, "limite du ratio, fois 100"),
    ];

    private static MethodFault? RunSignificance(MethodInput input, MethodOutput output)
    {
        var expected = input.Numbers("expected");
        var observed = input.NumbersOrMissing("obs");
        var columns = FunnelText.Add(output);
        var (significances, reasons) = (output.Texts("significance"), output.Texts(NoAnswerText.Column));
        for (var row = 0; row < expected.Length; row++)
        {
            var reason = double.IsNaN(expected[row]) ? NoAnswer.Missing
                : expected[row] <= 0 ? NoAnswer.NoDenominator
                : !input.Has("obs") ? NoAnswer.None
                : Intervals.ExactPoisson.CheckCount(observed[row]);
            reasons[row] = NoAnswerText.Of(reason);
            if (expected[row] > 0)
            {
                columns.Set(row, PoissonFunnel.RatioLimits(expected[row]));
                significances[row] = FunnelText.Of(PoissonFunnel.Judge(observed[row], expected[row]));
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
        var events = output.Numbers("Observed_events");
        var columns = Array.ConvertAll(Limit, name => (
            Expected: output.Numbers($"{name}_exp_events"), Count: output.Numbers($"{name}_count"), Isr: output.Numbers($"{name}_isr")));
        for (var group = 0; group < input.Groups.Count; group++)
        {
            var (smallest, largest) = input.Extremes("expected", group);
            if (!(smallest > 0))
            {
                return MethodFaults.IncompleteSet(NoAnswerText.Of(double.IsNaN(smallest) ? NoAnswer.Missing : NoAnswer.NoDenominator));
            }

            var axis = FunnelAxis.OfRatio(smallest, largest);
            for (var i = 0; i < axis.Length; i++)
            {
                var row = (group * FunnelAxis.Points) + i;
                events[row] = axis[i];
                var on = PoissonFunnel.ExpectedOnLimits(axis[i]);
                double[] expected = [on.LowerInner, on.UpperInner, on.LowerOuter, on.UpperOuter];
                for (var limit = 0; limit < expected.Length; limit++)
                {
                    columns[limit].Expected[row] = expected[limit];
                    columns[limit].Count[row] = (axis[i] / expected[limit]) - 1;
                    columns[limit].Isr[row] = axis[i] / expected[limit] * 100;
                }
            }
        }

        return null;
    }
}
