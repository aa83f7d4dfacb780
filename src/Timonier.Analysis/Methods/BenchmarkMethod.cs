// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Funnels;
using Timonier.Analysis.Intervals;

namespace Timonier.Analysis.Methods;

/// <summary>Values against a benchmark, row by row.</summary>
internal static class BenchmarkMethod
{
    private static readonly string[] Ways = ["interval", "two-intervals", "overlap", "spc-rate", "spc-proportion"];

    public static Method Definition { get; } = new()
    {
        Id = "benchmark",
        Title = "Comparaison à une valeur de référence",
        Question = "Une valeur diffère-t-elle d’une référence au-delà du hasard, sans tenir compte du contexte ?",
        Scope = MethodScope.Row,
        Parameters =
        [
            new("method", ValueKind.Choice, "interval",
                "`interval` : la référence hors de l’intervalle à 95 % ; `two-intervals` : à 95 et 99,8 % ; `overlap` : deux intervalles disjoints ; `spc-rate`, `spc-proportion` : limites de contrôle autour de la référence")
            {
                Choices = Ways,
            },
            new("polarity", ValueKind.Choice, "none", "`high is good`, `low is good`, ou `none` (`no judgement`) : pas de mieux ni de moins bien")
            {
                Choices = ["none", "no judgement", "high is good", "low is good"],
            },
            new("unit", ValueKind.Number, "1", "facteur d’échelle des valeurs, pour les limites de contrôle : 100 pour des pourcentages") { Range = NumberRange.Positive },
        ],
        Inputs =
        [
            new("value", ValueKind.Number, "valeur comparée"),
            new("benchmark", ValueKind.Number, "valeur de référence") { AlsoNamed = ["comparator"], IsOptional = true },
            new("lower95", ValueKind.Number, "borne inférieure de la valeur à 95 %") { AlsoNamed = ["lower", "lower95_0cl"], IsOptional = true },
            new("upper95", ValueKind.Number, "borne supérieure de la valeur à 95 %") { AlsoNamed = ["upper", "upper95_0cl"], IsOptional = true },
            new("lower998", ValueKind.Number, "borne inférieure de la valeur à 99,8 %") { AlsoNamed = ["lower99_8cl"], IsOptional = true },
            new("upper998", ValueKind.Number, "borne supérieure de la valeur à 99,8 %") { AlsoNamed = ["upper99_8cl"], IsOptional = true },
            new("other_lower", ValueKind.Number, "borne inférieure de la référence, pour `overlap`") { IsOptional = true },
            new("other_upper", ValueKind.Number, "borne supérieure de la référence, pour `overlap`") { IsOptional = true },
            new("denominator", ValueKind.Number, "dénominateur de la valeur, pour les limites de contrôle") { AlsoNamed = ["n"], IsOptional = true },
        ],
        Outputs =
        [
            new("position95", ValueKind.Text, "`below`, `same`, `above` (et `far below`, `far above` pour deux niveaux)"),
            new("position998", ValueKind.Text, "la même, aux limites de contrôle à 99,8 %"),
            new("at95", ValueKind.Text, "`Worst`, `Worse`, `Same`, `Better`, `Best`, quand un sens est déclaré") { AlsoNamed = ["expected"] },
            new("at998", ValueKind.Text, "le même, aux limites de contrôle à 99,8 %"),
            NoAnswerText.Declaration,
        ],
        Run = Run,
    };

    private static MethodFault? Run(MethodInput input, MethodOutput output)
    {
        var (position95, position998) = (output.Texts("position95"), output.Texts("position998"));
        var (at95, at998, reasons) = (output.Texts("at95"), output.Texts("at998"), output.Texts(NoAnswerText.Column));
        var rows = new BenchmarkRows(input);
        for (var row = 0; row < input.RowCount; row++)
        {
            var polarity = input.Parameter("polarity").TextAt(row).Trim().ToUpperInvariant() switch
            {
                "HIGH IS GOOD" => 1,
                "LOW IS GOOD" => -1,
                _ => 0,
            };
            var (inner, outer) = rows.Compare(row, input.Parameter("method").TextAt(row).Trim().ToUpperInvariant(), input.Parameter("unit").At(row));
            (position95[row], position998[row]) = (Word(inner), Word(outer));
            (at95[row], at998[row]) = (Judgement(inner, polarity), Judgement(outer, polarity));
            reasons[row] = NoAnswerText.Of(inner is BenchmarkPosition.Unknown ? NoAnswer.Missing : NoAnswer.None);
        }

        return null;
    }

    private static string Word(BenchmarkPosition position) => position switch
    {
        BenchmarkPosition.Unknown => "",
        BenchmarkPosition.FarBelow => "far below",
        BenchmarkPosition.Below => "below",
        BenchmarkPosition.Same => "same",
        BenchmarkPosition.Above => "above",
        BenchmarkPosition.FarAbove => "far above",
    };

    private static string Judgement(BenchmarkPosition position, int polarity)
    {
        if (polarity == 0 || position is BenchmarkPosition.Unknown)
        {
            return "";
        }

        var step = polarity * (position - BenchmarkPosition.Same);
        return step switch
        {
            -2 => "Worst",
            -1 => "Worse",
            0 => "Same",
            1 => "Better",
            _ => "Best",
        };
    }

    private sealed class BenchmarkRows(MethodInput input)
    {
        private readonly double[] values = input.Numbers("value");
        private readonly double[] benchmarks = input.NumbersOrMissing("benchmark");
        private readonly double[] denominators = input.NumbersOrMissing("denominator");
        private readonly double[] lower95 = input.NumbersOrMissing("lower95");
        private readonly double[] upper95 = input.NumbersOrMissing("upper95");
        private readonly double[] lower998 = input.NumbersOrMissing("lower998");
        private readonly double[] upper998 = input.NumbersOrMissing("upper998");
        private readonly double[] otherLower = input.NumbersOrMissing("other_lower");
        private readonly double[] otherUpper = input.NumbersOrMissing("other_upper");

        public (BenchmarkPosition Inner, BenchmarkPosition Outer) Compare(int row, string way, double unit)
        {
            var (inner, outer) = (Between(lower95[row], upper95[row]), Between(lower998[row], upper998[row]));
            return way switch
            {
                "OVERLAP" => (Benchmark.ByOverlap(inner, Between(otherLower[row], otherUpper[row])), BenchmarkPosition.Unknown),
                "TWO-INTERVALS" => (Benchmark.ByTwoIntervals(benchmarks[row], inner, outer), BenchmarkPosition.Unknown),
                "SPC-RATE" => Control(row, PoissonFunnel.RatioLimits(benchmarks[row] / unit * denominators[row]).Times(benchmarks[row])),
                "SPC-PROPORTION" => Control(row, new ProportionFunnel(benchmarks[row] / unit).WilsonLimits(denominators[row]).Times(unit)),
                _ => (Benchmark.ByInterval(benchmarks[row], inner), Benchmark.ByInterval(benchmarks[row], outer)),
            };
        }

        private (BenchmarkPosition, BenchmarkPosition) Control(int row, FunnelLimits limits) =>
            limits.Judge(values[row]) switch
            {
                FunnelSignificance.Unknown or FunnelSignificance.NotApplicable => (BenchmarkPosition.Unknown, BenchmarkPosition.Unknown),
                FunnelSignificance.LowOuter => (BenchmarkPosition.Below, BenchmarkPosition.Below),
                FunnelSignificance.LowInner => (BenchmarkPosition.Below, BenchmarkPosition.Same),
                FunnelSignificance.Within => (BenchmarkPosition.Same, BenchmarkPosition.Same),
                FunnelSignificance.HighInner => (BenchmarkPosition.Above, BenchmarkPosition.Same),
                FunnelSignificance.HighOuter => (BenchmarkPosition.Above, BenchmarkPosition.Above),
            };

        private static Interval Between(double lower, double upper) =>
            double.IsNaN(lower) || double.IsNaN(upper) ? Interval.None(NoAnswer.Missing) : new(lower, upper);
    }
}
