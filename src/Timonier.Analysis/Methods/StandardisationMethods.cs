// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Intervals;
using Timonier.Analysis.Standardisation;

namespace Timonier.Analysis.Methods;

/// <summary>Direct and indirect standardisation, by group of strata.</summary>
internal static class StandardisationMethods
{
    private static readonly MethodColumn Count = new("count", ValueKind.Number, "événements de la strate") { AlsoNamed = ["x"] };
    private static readonly MethodColumn Population = new("pop", ValueKind.Number, "population de la strate") { AlsoNamed = ["n"] };

    public static Method Direct { get; } = new()
    {
        Id = "dsr",
        Title = "Taux standardisé directement",
        Question = "Quel serait le taux si la structure avait la composition de la population de référence ?",
        Scope = MethodScope.Group,
        Shape = MethodShape.Groups,
        DefaultGroup = ["area"],
        Parameters =
        [
            LimitColumns.Parameter,
            new("multiplier", ValueKind.Number, "100000", "facteur d’échelle du taux") { Range = NumberRange.Positive },
            new("independent_events", ValueKind.Flag, "TRUE", "FALSE quand une personne peut avoir plusieurs événements (colonnes `eventfreq` et `ageband`)"),
        ],
        Inputs =
        [
            Count,
            Population,
            new("stdpop", ValueKind.Number, "population de référence de la strate") { AlsoNamed = ["esp2013"] },
            new("ageband", ValueKind.Text, "nom de la strate, pour des événements non indépendants") { IsOptional = true },
            new("eventfreq", ValueKind.Number, "nombre d’événements par personne, pour des événements non indépendants") { IsOptional = true },
        ],
        Outputs =
        [
            new("total_count", ValueKind.Number, "événements, toutes strates"),
            new("total_pop", ValueKind.Number, "population, toutes strates"),
            new("value", ValueKind.Number, "taux standardisé"),
            .. LimitColumns.Declarations("du taux", [], []),
            NoAnswerText.Declaration,
        ],
        Run = RunDirect,
    };

    public static Method Indirect { get; } = new()
    {
        Id = "isr",
        Title = "Ratio et taux standardisés indirectement",
        Question = "La structure observe-t-elle plus ou moins d’événements que si chacune de ses strates avait le taux de la référence ?",
        Scope = MethodScope.Group,
        Shape = MethodShape.Groups,
        DefaultGroup = ["area"],
        Parameters =
        [
            LimitColumns.Parameter,
            new("type", ValueKind.Choice, "ratio", "`ratio` (observé sur attendu) ou `rate` (ce ratio fois le taux de la référence)") { Choices = ["ratio", "rate"], IsPerRun = true },
            new("multiplier", ValueKind.Number, "", "facteur d’échelle ; par défaut 1 pour un ratio, 100000 pour un taux") { AlsoNamed = ["refvalue"], Range = NumberRange.Positive },
        ],
        Inputs =
        [
            Count,
            Population,
            new("refcount", ValueKind.Number, "événements de la référence dans la strate") { AlsoNamed = ["x_ref"] },
            new("refpop", ValueKind.Number, "population de la référence dans la strate") { AlsoNamed = ["n_ref"] },
        ],
        Outputs =
        [
            new("observed", ValueKind.Number, "événements observés"),
            new("expected", ValueKind.Number, "événements attendus"),
            new("ref_rate", ValueKind.Number, "taux de la référence, pour `type=rate`"),
            new("value", ValueKind.Number, "ratio ou taux standardisé"),
            .. LimitColumns.Declarations("du ratio ou du taux", [], []),
            new("method", ValueKind.Text, "formule des bornes : `Exact` ou `Byars`"),
            NoAnswerText.Declaration,
        ],
        Run = RunIndirect,
    };

    private static MethodFault? RunDirect(MethodInput input, MethodOutput output)
    {
        var (counts, people, values) = (output.Numbers("total_count"), output.Numbers("total_pop"), output.Numbers("value"));
        var limits = LimitColumns.Add(input, output);
        var reasons = output.Texts(NoAnswerText.Column);
        var strata = new DirectStrata(input);
        for (var group = 0; group < output.RowCount; group++)
        {
            var first = input.Groups[group][0];
            var multiplier = input.Parameter("multiplier").At(first);
            var rate = strata.Rate(group, input.Parameter("independent_events").IsSetAt(first));
            (counts[group], people[group]) = (rate.TotalCount, rate.TotalPopulation);
            values[group] = rate.Reason is NoAnswer.None ? rate.Value * multiplier : double.NaN;
            var reason = limits.Fill(group, first, (rate, multiplier), static (s, level) => s.rate.Limits(level).Times(s.multiplier));
            reasons[group] = NoAnswerText.Of(rate.Reason is NoAnswer.None ? reason : rate.Reason);
        }

        return null;
    }

    private static MethodFault? RunIndirect(MethodInput input, MethodOutput output)
    {
        var (observed, expected) = (output.Numbers("observed"), output.Numbers("expected"));
        var (references, values) = (output.Numbers("ref_rate"), output.Numbers("value"));
        var limits = LimitColumns.Add(input, output);
        var (formulas, reasons) = (output.Texts("method"), output.Texts(NoAnswerText.Column));
        var work = new double[4][];
        for (var i = 0; i < work.Length; i++)
        {
            work[i] = new double[input.RowCount];
        }

        for (var group = 0; group < output.RowCount; group++)
        {
            var first = input.Groups[group][0];
            var ratio = IndirectRatio.Of(
                input.Gather("count", group, work[0]), input.Gather("pop", group, work[1]),
                input.Gather("refcount", group, work[2]), input.Gather("refpop", group, work[3]));
            var isRate = input.Parameter("type").TextAt(first).Equals("rate", StringComparison.OrdinalIgnoreCase);
            var asked = input.Parameter("multiplier").At(first);
            var multiplier = !double.IsNaN(asked) ? asked : isRate ? 100_000 : 1;
            var factor = isRate ? ratio.ReferenceRate * multiplier : multiplier;
            (observed[group], expected[group]) = (ratio.Observed, ratio.Expected);
            references[group] = isRate ? factor : double.NaN;
            values[group] = ratio.Value * factor;
            var reason = limits.Fill(group, first, (ratio, factor), static (s, level) => s.ratio.Limits(level).Times(s.factor));
            formulas[group] = ratio.Reason is not NoAnswer.None ? "" : ratio.Observed < Byar.ExactBelow ? "Exact" : "Byars";
            reasons[group] = NoAnswerText.Of(reason);
        }

        return null;
    }
}
