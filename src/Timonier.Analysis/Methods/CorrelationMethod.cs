// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Associations;
using Timonier.Analysis.Intervals;

namespace Timonier.Analysis.Methods;

/// <summary>Correlations of pairs of columns, by group.</summary>
internal static class CorrelationMethod
{
    public static Method Definition { get; } = new()
    {
        Id = "correlations",
        Title = "Corrélations",
        Question = "Deux grandeurs varient-elles ensemble, et avec quelle certitude ?",
        Scope = MethodScope.Group,
        Shape = MethodShape.Free,
        Parameters =
        [
            new("columns", ValueKind.ColumnNames, MethodBinding.AllOthers, "colonnes à croiser deux à deux, séparées par des points-virgules ; `*` : toutes celles qui contiennent des nombres") { AlsoNamed = ["x"] },
            new("conf", ValueKind.Confidence, "0.95", "niveau de confiance de l’intervalle de Pearson") { AlsoNamed = ["confidence"], IsPerRun = true },
        ],
        Inputs = [],
        Outputs =
        [
            new("pair", ValueKind.Text, "noms des deux colonnes, séparés par une barre"),
            new("n", ValueKind.Number, "nombre de lignes où les deux valeurs sont connues"),
            new("pearson", ValueKind.Number, "corrélation linéaire de Pearson"),
            new("p_lo", ValueKind.Number, "borne inférieure, transformation de Fisher"),
            new("p_hi", ValueKind.Number, "borne supérieure"),
            new("p_p", ValueKind.Number, "probabilité bilatérale, loi de Student"),
            new("spearman", ValueKind.Number, "corrélation des rangs de Spearman"),
            new("s_p", ValueKind.Number, "probabilité bilatérale"),
            new("kendall_b", ValueKind.Number, "tau-b de Kendall"),
            new("k_p", ValueKind.Number, "probabilité bilatérale"),
            NoAnswerText.Declaration,
        ],
        Run = Run,
    };

    private static MethodFault? Run(MethodInput input, MethodOutput output)
    {
        var names = input.ColumnNames("columns");
        if (names.Count < 2)
        {
            return MethodFaults.TooFewColumns("columns", 2);
        }

        var pairs = new List<(int Group, string First, string Second)>();
        for (var group = 0; group < input.Groups.Count; group++)
        {
            for (var i = 0; i < names.Count; i++)
            {
                for (var j = i + 1; j < names.Count; j++)
                {
                    pairs.Add((group, names[i], names[j]));
                }
            }
        }

        output.SetRows([.. pairs.Select(pair => input.Groups[pair.Group][0])]);
        var (labels, counts) = (output.Texts("pair"), output.Numbers("n"));
        var (pearson, lower, upper, p) = (output.Numbers("pearson"), output.Numbers("p_lo"), output.Numbers("p_hi"), output.Numbers("p_p"));
        var (spearman, spearmanP) = (output.Numbers("spearman"), output.Numbers("s_p"));
        var (kendall, kendallP, reasons) = (output.Numbers("kendall_b"), output.Numbers("k_p"), output.Texts(NoAnswerText.Column));
        for (var row = 0; row < pairs.Count; row++)
        {
            var (group, first, second) = pairs[row];
            var (x, y) = Complete(input, group, first, second);
            var share = input.Parameter("conf").At(input.Groups[group][0]);
            var linear = LinearCorrelation.Of(x, y);
            var limits = double.IsNaN(share) ? Interval.None(NoAnswer.Missing) : linear.Limits(new ConfidenceLevel(share));
            var (rho, tau) = (RankCorrelation.Spearman(x, y), RankCorrelation.Kendall(x, y));
            (labels[row], counts[row]) = ($"{first}|{second}", x.Length);
            (pearson[row], lower[row], upper[row], p[row]) = (linear.Value, limits.Lower, limits.Upper, linear.P);
            (spearman[row], spearmanP[row]) = (rho.Value, rho.P);
            (kendall[row], kendallP[row]) = (tau.Value, tau.P);
            reasons[row] = NoAnswerText.Of(linear.Reason is NoAnswer.None ? limits.Reason : linear.Reason);
        }

        return null;
    }

    private static (double[] X, double[] Y) Complete(MethodInput input, int group, string first, string second)
    {
        var (x, y) = (new List<double>(), new List<double>());
        foreach (var row in input.Groups[group])
        {
            var (a, b) = (input.Numbers(first)[row], input.Numbers(second)[row]);
            if (!double.IsNaN(a) && !double.IsNaN(b))
            {
                x.Add(a);
                y.Add(b);
            }
        }

        return ([.. x], [.. y]);
    }
}
