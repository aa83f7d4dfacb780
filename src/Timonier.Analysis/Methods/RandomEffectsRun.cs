// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Dispersion;
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Methods;

/// <summary>Random effects around a mean, on a table, by group.</summary>
internal static class RandomEffectsRun
{
    private const int FewestUnits = 3;

    // Below it the square of a weight is no number any more.
    private const double LeastVariance = 1e-50;

    public static Method Definition { get; } = new()
    {
        Id = "random-effects",
        Title = "Effets aléatoires (méta-analyse)",
        Question = "Quelle est la moyenne d’unités qui diffèrent vraiment, et de combien diffèrent-elles ?",
        Scope = MethodScope.Group,
        Shape = MethodShape.Free,
        Parameters =
        [
            new("method", ValueKind.Text, "DL;HE;SJ;PM;ML;REML;EB", "`summary` : estimateurs de la variance entre unités, séparés par des points-virgules") { IsPerRun = true },
            new("table", ValueKind.Choice, "summary", "tableau rendu : `summary` ou `shrinkage`") { Choices = ["summary", "shrinkage"], IsPerRun = true },
        ],
        Inputs =
        [
            new("yi", ValueKind.Number, "valeur de l’unité"),
            new("vi", ValueKind.Number, "sa variance d’échantillonnage"),
            new("unit", ValueKind.Text, "nom de l’unité") { IsOptional = true, AlsoNamed = ["id", "name"] },
        ],
        Outputs =
        [
            new("method", ValueKind.Text, "`summary` : DL, HE, SJ, PM, ML, REML, EB"),
            new("k", ValueKind.Number, "`summary` : nombre d’unités"),
            new("tau2", ValueKind.Number, "`summary` : variance entre unités"),
            new("mu", ValueKind.Number, "`summary` : moyenne"),
            new("se", ValueKind.Number, "`summary` : son erreur type"),
            new("QE", ValueKind.Number, "`summary` : Q de Cochran"),
            new("QEp", ValueKind.Number, "`summary` : probabilité d’un Q au moins aussi grand si les unités ne différaient pas"),
            new("I2", ValueKind.Number, "`summary` : part de la variabilité qui est entre unités, en pour cent"),
            new("H2", ValueKind.Number, "`summary` : variabilité totale sur variabilité d’échantillonnage"),
            new("unit", ValueKind.Text, "`shrinkage` : unité"),
            new("blup_REML", ValueKind.Number, "`shrinkage` : valeur rapprochée, variance REML"),
            new("se_REML", ValueKind.Number, "`shrinkage` : son erreur type"),
            new("pi_lb", ValueKind.Number, "`shrinkage` : borne basse à 95 %"),
            new("pi_ub", ValueKind.Number, "`shrinkage` : borne haute à 95 %"),
            new("blup_DL", ValueKind.Number, "`shrinkage` : valeur rapprochée, variance DL"),
            new("rstudent_DL", ValueKind.Number, "`shrinkage` : écart à la moyenne estimée sans l’unité, en écarts types"),
            NoAnswerText.OfGroups,
        ],
        Run = Run,
    };

    /// <summary>The estimators of a list of their names.</summary>
    public static MethodFault? Estimators(string text, out HeterogeneityEstimator[] estimators)
    {
        var names = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var known = Enum.GetNames<HeterogeneityEstimator>();
        estimators = [.. names.Where(name => known.Contains(name, StringComparer.OrdinalIgnoreCase)).Select(name => Enum.Parse<HeterogeneityEstimator>(name, ignoreCase: true)).Distinct()];
        return names.Length == 0 || !names.All(name => known.Contains(name, StringComparer.OrdinalIgnoreCase)) ? MethodFaults.NotEstimators(text, known) : null;
    }

    /// <summary>The rows of a group that have a value and a variance that can be a weight; the others are given their reason.</summary>
    public static int[] Complete(MethodInput input, int group, string[]? reasons)
    {
        var (y, v) = (input.Numbers("yi"), input.Numbers("vi"));
        var complete = new List<int>();
        foreach (var row in input.Groups[group])
        {
            if (!double.IsNaN(y[row]) && v[row] >= LeastVariance)
            {
                complete.Add(row);
            }
            else if (reasons is not null)
            {
                reasons[row] = NoAnswerText.Of(double.IsNaN(y[row]) || double.IsNaN(v[row]) ? NoAnswer.Missing : NoAnswer.OutOfRange);
            }
        }

        return [.. complete];
    }

    /// <summary>Values and variances of rows.</summary>
    public static (double[] Y, double[] V) Values(MethodInput input, int[] rows)
    {
        var (y, v) = (input.Numbers("yi"), input.Numbers("vi"));
        return (Array.ConvertAll(rows, row => y[row]), Array.ConvertAll(rows, row => v[row]));
    }

    private static MethodFault? Run(MethodInput input, MethodOutput output) => Estimators(input.Parameter("method").Constant, out var estimators) ??
        FreeTable.ForEachGroup(input, output, (group, table) =>
        {
            var rows = Complete(input, group, null);
            if (rows.Length < FewestUnits)
            {
                return ModelFaults.TooFewUnits(rows.Length, FewestUnits);
            }

            var (y, v) = Values(input, rows);
            if (input.Parameter("table").Constant == "summary")
            {
                WriteSummary(rows, (y, v), estimators, table);
            }
            else
            {
                WriteShrinkage(input, rows, (y, v), table);
            }

            return null;
        });

    private static void WriteSummary(int[] rows, (double[] Y, double[] V) values, HeterogeneityEstimator[] estimators, FreeTable table)
    {
        foreach (var estimator in estimators)
        {
            var fit = RandomEffects.Fit(values.Y, values.V, estimator);
            table.Row(rows[0]).With("method", estimator.ToString()).With("k", rows.Length).With("tau2", fit.TauSquared).With("mu", fit.Coefficients[0])
                .With("se", Math.Sqrt(fit.Covariance[0, 0])).With("QE", fit.Q).With("QEp", ChiSquaredDistribution.Upper(fit.Q, fit.DegreesOfFreedom))
                .With("I2", fit.ISquared).With("H2", fit.HSquared);
        }
    }

    private static void WriteShrinkage(MethodInput input, int[] rows, (double[] Y, double[] V) values, FreeTable table)
    {
        var restricted = RandomEffects.Fit(values.Y, values.V, HeterogeneityEstimator.REML);
        var moments = RandomEffects.Fit(values.Y, values.V, HeterogeneityEstimator.DL);
        for (var k = 0; k < rows.Length; k++)
        {
            var (value, error) = restricted.Shrunken(k);
            var half = NormalDistribution.Quantile(0.975) * error;
            var others = Enumerable.Range(0, rows.Length).Where(i => i != k).ToArray();
            var without = RandomEffects.Fit(
                Array.ConvertAll(others, i => values.Y[i]), Array.ConvertAll(others, i => values.V[i]), HeterogeneityEstimator.DL);
            var deleted = (values.Y[k] - without.Coefficients[0]) / Math.Sqrt(values.V[k] + without.TauSquared + without.Covariance[0, 0]);
            table.Row(rows[k]).With("unit", input.Has("unit") ? input.Texts("unit")[rows[k]] : "").With("blup_REML", value).With("se_REML", error)
                .With("pi_lb", value - half).With("pi_ub", value + half).With("blup_DL", moments.Shrunken(k).Value).With("rstudent_DL", deleted);
        }
    }
}
