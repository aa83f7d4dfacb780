// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Funnels;

namespace Timonier.Analysis.Methods;

/// <summary>The funnel of a rate, crude or directly standardised.</summary>
internal static class RateFunnelMethods
{
    private static readonly string[] Limit = ["lower_2s", "upper_2s", "lower_3s", "upper_3s"];

    private static readonly MethodColumn[] Inputs =
    [
        new("count", ValueKind.Number, "nombre d’événements") { AlsoNamed = ["ev", "numerator", "x"] },
        new("rate", ValueKind.Number, "taux, multiplié par le facteur d’échelle") { AlsoNamed = ["rate_dsr"] },
        new("pop", ValueKind.Number, "population, pour un taux brut sans événement") { AlsoNamed = ["denominator", "n"], IsOptional = true },
    ];

    private static readonly MethodParameter[] Parameters =
    [
        new("rate_type", ValueKind.Choice, "dsr", "`dsr` : taux standardisé directement ; `crude` : taux brut") { Choices = ["dsr", "crude"] },
        new("multiplier", ValueKind.Number, "100000", "facteur d’échelle des taux") { Range = NumberRange.Positive },
    ];

    private static readonly MethodColumn Baseline = new("baseline", ValueKind.Number, "taux de l’ensemble");

    private static Method Significance { get; } = new()
    {
        Id = "funnel-rate",
        Title = "Entonnoir d’un taux",
        Question = "L’écart d’un taux à celui de l’ensemble dépasse-t-il ce que le hasard explique ?",
        Scope = MethodScope.Group,
        Parameters = Parameters,
        Inputs = Inputs,
        Outputs = [Baseline, FunnelText.Significance, NoAnswerText.Declaration],
        Run = RunSignificance,
    };

    private static Method Limits { get; } = Significance with
    {
        Scope = MethodScope.Group,
        Shape = MethodShape.Free,
        Parameters = [.. Parameters, new("years_of_data", ValueKind.Number, "1", "`limits` : nombre d’années que les données additionnent") { Range = NumberRange.Positive }],
        Outputs =
        [
            new("Events", ValueKind.Number, "événements en abscisse, cent points"),
            .. Limit.SelectMany(Declare),
            Baseline,
        ],
        Run = RunLimits,
    };

    public static Method Definition { get; } = MethodTable.Join(
        (Significance.Id, Significance.Title, Significance.Question),
        new("significance", "où se place chaque structure", Significance),
        new("limits", "les courbes à tracer", Limits));

    private static IEnumerable<MethodColumn> Declare(string limit) =>
    [
        new($"{limit}_population_1_year", ValueKind.Number, "population annuelle pour laquelle ce nombre d’événements est sur la limite"),
        new($"{limit}_limit", ValueKind.Number, "limite du taux"),
    ];

    private static MethodFault? RunSignificance(MethodInput input, MethodOutput output)
    {
        var baselines = output.Numbers("baseline");
        var (significances, reasons) = (output.Texts("significance"), output.Texts(NoAnswerText.Column));
        var counts = input.Numbers("count");
        for (var group = 0; group < input.Groups.Count; group++)
        {
            var rows = input.Groups[group];
            var set = RateSet.Of(input, group);
            for (var i = 0; i < rows.Length; i++)
            {
                var row = rows[i];
                baselines[row] = set.Baseline * set.Multiplier;
                var reason = set.Check(i);
                var significance = reason is not NoAnswer.None and not NoAnswer.TooFewEvents ? FunnelSignificance.Unknown
                    : set.IsStandardised && counts[row] < PoissonFunnel.FewestEventsOfStandardisedRate ? FunnelSignificance.NotApplicable
                    : PoissonFunnel.Judge(counts[row], set.Baseline * set.Denominators[i]);
                significances[row] = FunnelText.Of(significance);
                reasons[row] = NoAnswerText.Of(significance is FunnelSignificance.NotApplicable ? NoAnswer.TooFewEvents : reason);
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
        var events = output.Numbers("Events");
        var columns = Array.ConvertAll(Limit, name => (
            Population: output.Numbers($"{name}_population_1_year"), Rate: output.Numbers($"{name}_limit")));
        var baselines = output.Numbers("baseline");
        for (var group = 0; group < input.Groups.Count; group++)
        {
            var set = RateSet.Of(input, group);
            var years = input.Parameter("years_of_data").At(input.Groups[group][0]);
            if (!(set.Baseline > 0) || double.IsInfinity(set.Baseline))
            {
                return MethodFaults.IncompleteSet(NoAnswerText.Of(NoAnswer.NoDenominator));
            }

            var (smallest, largest) = set.Extremes;
            var axis = FunnelAxis.OfRate(smallest, largest, set.Baseline, years);
            for (var i = 0; i < axis.Length; i++)
            {
                var row = (group * FunnelAxis.Points) + i;
                events[row] = axis[i];
                baselines[row] = set.Baseline * set.Multiplier;
                var on = PoissonFunnel.ExpectedOnLimits(axis[i]);
                double[] expected = [on.LowerInner, on.UpperInner, on.LowerOuter, on.UpperOuter];
                for (var limit = 0; limit < expected.Length; limit++)
                {
                    var population = expected[limit] / set.Baseline;
                    columns[limit].Population[row] = population / years;
                    columns[limit].Rate[row] = axis[i] / population * set.Multiplier;
                }
            }
        }

        return null;
    }
}
