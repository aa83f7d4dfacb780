// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Associations;
using Timonier.Analysis.Intervals;

namespace Timonier.Analysis.Methods;

/// <summary>Tests of proportions.</summary>
internal static class AssociationMethods
{
    public static Method ProportionTrends { get; } = new()
    {
        Id = "prop-trend",
        Title = "Tendance de proportions",
        Question = "Une proportion monte-t-elle ou descend-elle régulièrement d’un groupe au suivant ?",
        Scope = MethodScope.Group,
        Inputs =
        [
            new("x", ValueKind.Numbers, "nombre d’événements d’une classe, ou de toutes, séparés par des points-virgules"),
            new("n", ValueKind.Numbers, "dénominateur d’une classe, ou de toutes, séparés par des points-virgules"),
            new("score", ValueKind.Numbers, "place de la classe, ou de toutes ; 1, 2, 3… en son absence") { IsOptional = true },
        ],
        Outputs =
        [
            new("chisq", ValueKind.Number, "khi-deux de tendance, un degré de liberté"),
            new("p", ValueKind.Number, "probabilité d’un tel khi-deux sans tendance"),
            NoAnswerText.Declaration,
        ],
        Run = RunTrends,
    };

    public static Method TwoProportions { get; } = new()
    {
        Id = "two-proportions",
        Title = "Comparaison de deux proportions",
        Question = "Deux proportions diffèrent-elles au-delà du hasard, et de combien ?",
        Scope = MethodScope.Row,
        Parameters = [new("conf", ValueKind.Confidence, "0.95", "niveau de confiance de l’intervalle de la différence") { AlsoNamed = ["confidence"] }],
        Inputs =
        [
            new("x1", ValueKind.Number, "événements du premier groupe"),
            new("n1", ValueKind.Number, "dénominateur du premier groupe"),
            new("x2", ValueKind.Number, "événements du second groupe"),
            new("n2", ValueKind.Number, "dénominateur du second groupe"),
        ],
        Outputs =
        [
            new("diff", ValueKind.Number, "différence x1/n1 − x2/n2"),
            new("chisq", ValueKind.Number, "khi-deux de Pearson sans correction de continuité"),
            new("p", ValueKind.Number, "probabilité d’un tel khi-deux à proportions égales"),
            new("diff_lower", ValueKind.Number, "borne inférieure de la différence"),
            new("diff_upper", ValueKind.Number, "borne supérieure de la différence"),
            new("fisher_p", ValueKind.Number, "probabilité exacte bilatérale de Fisher, pour des nombres entiers"),
            NoAnswerText.Declaration,
        ],
        Run = RunTwo,
    };

    private static MethodFault? RunTrends(MethodInput input, MethodOutput output)
    {
        var (x, n) = (input.Lists("x"), input.Lists("n"));
        var scores = input.Has("score") ? input.Lists("score") : null;
        var (chiSquared, p, reasons) = (output.Numbers("chisq"), output.Numbers("p"), output.Texts(NoAnswerText.Column));
        for (var group = 0; group < input.Groups.Count; group++)
        {
            var rows = input.Groups[group];
            var isOneTest = rows.Length > 1 && IsOneClassARow(rows, x) && IsOneClassARow(rows, n);
            var whole = isOneTest ? Trend(Column(rows, x), Column(rows, n), scores is null ? [] : Column(rows, scores)) : default;
            foreach (var row in rows)
            {
                var trend = isOneTest ? whole : Trend(x[row], n[row], scores?[row] ?? []);
                (chiSquared[row], p[row], reasons[row]) = (trend.ChiSquared, trend.P, NoAnswerText.Of(trend.Reason));
            }
        }

        return null;
    }

    private static ProportionTrend Trend(double[] x, double[] n, double[] scores) =>
        x.Length == n.Length && (scores.Length == 0 || scores.Length == x.Length)
            ? ProportionTrend.Of(x, n, scores)
            : new(double.NaN, double.NaN, NoAnswer.Missing);

    // No cell holds several numbers: the rows are the classes of one test.
    private static bool IsOneClassARow(ReadOnlySpan<int> rows, double[][] cells)
    {
        foreach (var row in rows)
        {
            if (cells[row].Length > 1)
            {
                return false;
            }
        }

        return true;
    }

    private static double[] Column(ReadOnlySpan<int> rows, double[][] cells)
    {
        var column = new double[rows.Length];
        for (var place = 0; place < rows.Length; place++)
        {
            column[place] = cells[rows[place]] is [var value] ? value : double.NaN;
        }

        return column;
    }

    private static MethodFault? RunTwo(MethodInput input, MethodOutput output)
    {
        var (x1, n1, x2, n2) = (input.Numbers("x1"), input.Numbers("n1"), input.Numbers("x2"), input.Numbers("n2"));
        var (differences, chiSquared, p) = (output.Numbers("diff"), output.Numbers("chisq"), output.Numbers("p"));
        var (lower, upper, fisher) = (output.Numbers("diff_lower"), output.Numbers("diff_upper"), output.Numbers("fisher_p"));
        var reasons = output.Texts(NoAnswerText.Column);
        for (var row = 0; row < x1.Length; row++)
        {
            var difference = ProportionDifference.Of(x1[row], n1[row], x2[row], n2[row]);
            var share = input.Parameter("conf").At(row);
            var limits = double.IsNaN(share) ? Interval.None(NoAnswer.Missing) : difference.Limits(new ConfidenceLevel(share));
            (differences[row], chiSquared[row], p[row]) = (difference.Difference, difference.ChiSquared, difference.P);
            (lower[row], upper[row], fisher[row]) = (limits.Lower, limits.Upper, difference.FisherP);
            reasons[row] = NoAnswerText.Of(difference.Reason is NoAnswer.None ? limits.Reason : difference.Reason);
        }

        return null;
    }
}
