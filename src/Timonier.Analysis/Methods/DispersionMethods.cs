// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Dispersion;
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Methods;

/// <summary>Overdispersion, shrinkage and random effects on a table.</summary>
internal static class DispersionMethods
{
    public static Method Overdispersed { get; } = new()
    {
        Id = "overdispersion",
        Title = "Surdispersion",
        Question = "Les structures diffèrent-elles plus que le hasard seul, et quels écarts restent remarquables une fois cela admis ?",
        Scope = MethodScope.Group,
        Parameters =
        [
            new("data_type", ValueKind.Choice, "SR", "`SR` : ratio standardisé ; `PR` : proportion ; `RC` : ratio de deux comptes") { Choices = ["SR", "PR", "RC"] },
            new("sr_method", ValueKind.Choice, "SHMI", "pour `SR`, `SHMI` (logarithme, extrêmes écartés) ou `CQC` (racine, extrêmes ramenés)") { Choices = ["SHMI", "CQC"] },
            new("trim_by", ValueKind.Number, "0.1", "part extrême à chaque bout"),
        ],
        Inputs =
        [
            new("numerator", ValueKind.Number, "compte observé"),
            new("denominator", ValueKind.Number, "compte attendu, ou dénominateur"),
        ],
        Outputs =
        [
            new("rr", ValueKind.Number, "rapport des deux"),
            new("Y", ValueKind.Number, "le même sur l’échelle de comparaison"),
            new("s", ValueKind.Number, "son écart type, hasard seul"),
            new("Uzscore", ValueKind.Number, "écart à la cible, en écarts types"),
            new("Wuzscore", ValueKind.Number, "le même après traitement des extrêmes ; vide si écarté"),
            new("od_z", ValueKind.Number, "écart à la cible, surdispersion comprise"),
            new("odll95", ValueKind.Number, "limite basse à 95 %, surdispersion comprise (`CQC` : sur l’échelle de la racine)"),
            new("odul95", ValueKind.Number, "limite haute à 95 %"),
            new("odll998", ValueKind.Number, "limite basse à 99,8 %"),
            new("odul998", ValueKind.Number, "limite haute à 99,8 %"),
            new("phi", ValueKind.Number, "moyenne des carrés des écarts : 1 si le hasard seul jouait"),
            new("tau2", ValueKind.Number, "variance entre structures, sur l’échelle de comparaison"),
            new("target", ValueKind.Number, "cible : 1, ou le rapport d’ensemble"),
        ],
        Run = RunOverdispersion,
    };

    public static Method EmpiricalBayes { get; } = new()
    {
        Id = "empirical-bayes",
        Title = "Valeurs rapprochées de l’ensemble (bayésien empirique)",
        Question = "Que vaut vraiment chaque unité, sachant que les petites varient beaucoup par hasard ?",
        Scope = MethodScope.Group,
        Parameters =
        [
            new("family", ValueKind.Choice, "poisson", "`poisson` : x événements pour n (Marshall) ; `normal` : valeurs yi de variances vi") { Choices = ["poisson", "normal"] },
            new("method", ValueKind.Choice, "REML", "`normal` : estimation de la variance entre unités") { Choices = Enum.GetNames<HeterogeneityEstimator>() },
        ],
        Inputs =
        [
            new("x", ValueKind.Number, "`poisson` : événements") { IsOptional = true },
            new("n", ValueKind.Number, "`poisson` : population ou attendu") { IsOptional = true },
            new("yi", ValueKind.Number, "`normal` : valeur") { IsOptional = true },
            new("vi", ValueKind.Number, "`normal` : variance d’échantillonnage") { IsOptional = true },
        ],
        Outputs =
        [
            new("raw", ValueKind.Number, "`poisson` : taux brut"),
            new("estmm", ValueKind.Number, "`poisson` : taux rapproché"),
            new("a", ValueKind.Number, "`poisson` : variance des vrais taux"),
            new("b", ValueKind.Number, "`poisson` : taux d’ensemble"),
            new("blup", ValueKind.Number, "`normal` : valeur rapprochée"),
            new("se", ValueKind.Number, "`normal` : son erreur type"),
            new("pi_lb", ValueKind.Number, "`normal` : borne basse à 95 %"),
            new("pi_ub", ValueKind.Number, "`normal` : borne haute à 95 %"),
            new("kept", ValueKind.Number, "`normal` : part de l’écart à la moyenne qui est gardée"),
            new("tau2", ValueKind.Number, "`normal` : variance entre unités"),
            new("mu", ValueKind.Number, "`normal` : moyenne"),
        ],
        Run = RunEmpiricalBayes,
    };

    public static Method Effects { get; } = new()
    {
        Id = "random-effects",
        Title = "Effets aléatoires (méta-analyse)",
        Question = "Quelle est la moyenne d’unités qui diffèrent vraiment, et de combien diffèrent-elles ?",
        Scope = MethodScope.Group,
        Shape = MethodShape.Free,
        Parameters = [new("table", ValueKind.Choice, "summary", "tableau rendu : `summary` ou `shrinkage`") { Choices = ["summary", "shrinkage"] }],
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
        ],
        Run = RunRandomEffects,
    };

    public static Method Stein { get; } = new()
    {
        Id = "james-stein",
        Title = "Moyennes rapprochées à variance commune (James et Stein)",
        Question = "Que valent vraiment des moyennes toutes mesurées avec la même précision ?",
        Scope = MethodScope.Group,
        Parameters =
        [
            new("variance", ValueKind.Number, "", "variance d’échantillonnage commune ; à défaut, celle d’une proportion sur `trials` essais"),
            new("trials", ValueKind.Number, "45", "nombre d’essais commun quand `variance` n’est pas dit"),
        ],
        Inputs = [new("y", ValueKind.Number, "moyenne de l’unité")],
        Outputs =
        [
            new("js", ValueKind.Number, "moyenne rapprochée"),
            new("factor", ValueKind.Number, "part de l’écart à la moyenne d’ensemble qui est gardée"),
        ],
        Run = RunStein,
    };

    private static MethodFault? RunOverdispersion(MethodInput input, MethodOutput output)
    {
        var method = new OverdispersionMethod(
            (input.Parameter("data_type").Constant, input.Parameter("sr_method").Constant) switch
            {
                ("PR", _) => OverdispersionKind.Proportion,
                ("RC", _) => OverdispersionKind.RatioOfCounts,
                (_, "CQC") => OverdispersionKind.Cqc,
                _ => OverdispersionKind.Shmi,
            },
            input.Parameter("trim_by").At(0));
        if (!(method.TrimBy is >= 0 and < 0.5))
        {
            return ModelFaults.OutOfRange("trim_by", "une part entre 0 et 0,5");
        }

        var names = new[] { "rr", "Y", "s", "Uzscore", "Wuzscore", "od_z", "odll95", "odul95", "odll998", "odul998", "phi", "tau2", "target" };
        var columns = names.ToDictionary(name => name, output.Numbers, StringComparer.Ordinal);
        var (tops, bottoms) = (new double[input.RowCount], new double[input.RowCount]);
        for (var group = 0; group < input.Groups.Count; group++)
        {
            var top = input.Gather("numerator", group, tops);
            var bottom = input.Gather("denominator", group, bottoms);
            var result = Overdispersion.Estimate(method, top, bottom);
            for (var k = 0; k < top.Length; k++)
            {
                Write(columns, input.Groups[group][k], (method, result, k), top[k] / bottom[k]);
            }
        }

        return null;
    }

    private static void Write(
        Dictionary<string, double[]> columns, int row, (OverdispersionMethod Method, Overdispersion Result, int Unit) found, double ratio)
    {
        var (method, result, k) = found;

        // The published limits of the square-root method stay on the scale of the root.
        double Limit(double y) => method.Kind == OverdispersionKind.Cqc ? y : method.Back(y);
        var (warning, alarm) = (result.Limits(k, method.Warning), result.Limits(k, method.Alarm));
        columns["rr"][row] = ratio;
        columns["Y"][row] = result.Y[k];
        columns["s"][row] = result.S[k];
        columns["Uzscore"][row] = result.Scores[k];
        columns["Wuzscore"][row] = result.TrimmedScores[k];
        columns["od_z"][row] = result.AdjustedScores[k];
        columns["odll95"][row] = Limit(warning.Lower);
        columns["odul95"][row] = Limit(warning.Upper);
        columns["odll998"][row] = Limit(alarm.Lower);
        columns["odul998"][row] = Limit(alarm.Upper);
        columns["phi"][row] = result.Phi;
        columns["tau2"][row] = result.TauSquared;
        columns["target"][row] = method.Back(result.Target);
    }

    private static MethodFault? RunEmpiricalBayes(MethodInput input, MethodOutput output) =>
        input.Parameter("family").Constant == "poisson" ? RunMarshall(input, output) : RunNormal(input, output);

    private static MethodFault? RunMarshall(MethodInput input, MethodOutput output)
    {
        if (!input.Has("x") || !input.Has("n"))
        {
            return ModelFaults.OneColumn("x, n", 0);
        }

        var (raw, smooth, a, b) = (output.Numbers("raw"), output.Numbers("estmm"), output.Numbers("a"), output.Numbers("b"));
        var (events, populations) = (new double[input.RowCount], new double[input.RowCount]);
        for (var group = 0; group < input.Groups.Count; group++)
        {
            var x = input.Gather("x", group, events);
            var n = input.Gather("n", group, populations);
            var rates = MarshallRates.Of(x, n);
            for (var k = 0; k < x.Length; k++)
            {
                var row = input.Groups[group][k];
                raw[row] = n[k] > 0 ? x[k] / n[k] : double.NaN;
                (smooth[row], a[row], b[row]) = (rates.Rates[k], rates.A, rates.B);
            }
        }

        return null;
    }

    private static MethodFault? RunNormal(MethodInput input, MethodOutput output)
    {
        if (!input.Has("yi") || !input.Has("vi"))
        {
            return ModelFaults.OneColumn("yi, vi", 0);
        }

        var estimator = Enum.Parse<HeterogeneityEstimator>(input.Parameter("method").Constant);
        var names = new[] { "blup", "se", "pi_lb", "pi_ub", "kept", "tau2", "mu" };
        var columns = names.ToDictionary(name => name, output.Numbers, StringComparer.Ordinal);
        for (var group = 0; group < input.Groups.Count; group++)
        {
            var rows = Complete(input, group);
            if (rows.Length < 2)
            {
                return ModelFaults.TooFewRows(rows.Length, 1);
            }

            var (y, v) = Values(input, rows);
            var fit = RandomEffects.Fit(y, v, estimator);
            for (var k = 0; k < rows.Length; k++)
            {
                var (value, error) = fit.Shrunken(k);
                var half = NormalDistribution.Quantile(0.975) * error;
                double[] written = [value, error, value - half, value + half, fit.TauSquared / (fit.TauSquared + v[k]), fit.TauSquared, fit.Coefficients[0]];
                for (var c = 0; c < names.Length; c++)
                {
                    columns[names[c]][rows[k]] = written[c];
                }
            }
        }

        return null;
    }

    private static int[] Complete(MethodInput input, int group)
    {
        var (y, v) = (input.Numbers("yi"), input.Numbers("vi"));
        return [.. input.Groups[group].ToArray().Where(row => !double.IsNaN(y[row]) && v[row] > 0)];
    }

    private static (double[] Y, double[] V) Values(MethodInput input, int[] rows)
    {
        var (y, v) = (input.Numbers("yi"), input.Numbers("vi"));
        return (Array.ConvertAll(rows, row => y[row]), Array.ConvertAll(rows, row => v[row]));
    }

    private static MethodFault? RunRandomEffects(MethodInput input, MethodOutput output)
    {
        var table = new FreeTable();
        for (var group = 0; group < input.Groups.Count; group++)
        {
            var rows = Complete(input, group);
            if (rows.Length < 3)
            {
                return ModelFaults.TooFewRows(rows.Length, 2);
            }

            var (y, v) = Values(input, rows);
            if (input.Parameter("table").Constant == "summary")
            {
                WriteSummary(rows, y, v, table);
            }
            else
            {
                WriteShrinkage(input, rows, (y, v), table);
            }
        }

        table.WriteTo(output);
        return null;
    }

    private static void WriteSummary(int[] rows, double[] y, double[] v, FreeTable table)
    {
        foreach (var estimator in Enum.GetValues<HeterogeneityEstimator>())
        {
            var fit = RandomEffects.Fit(y, v, estimator);
            table.Row(rows[0]).With("method", estimator.ToString()).With("k", y.Length).With("tau2", fit.TauSquared).With("mu", fit.Coefficients[0])
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

    private static MethodFault? RunStein(MethodInput input, MethodOutput output)
    {
        var (js, factor) = (output.Numbers("js"), output.Numbers("factor"));
        var room = new double[input.RowCount];
        for (var group = 0; group < input.Groups.Count; group++)
        {
            var y = input.Gather("y", group, room).ToArray();
            if (y.Length < 4 || y.Any(double.IsNaN))
            {
                return ModelFaults.TooFewRows(y.Count(value => !double.IsNaN(value)), 3);
            }

            var (given, mean) = (input.Parameter("variance").At(0), Moments.Mean(y));
            var found = JamesStein.Of(y, double.IsNaN(given) ? mean * (1 - mean) / input.Parameter("trials").At(0) : given);
            for (var k = 0; k < y.Length; k++)
            {
                (js[input.Groups[group][k]], factor[input.Groups[group][k]]) = (found.Values[k], found.Factor);
            }
        }

        return null;
    }
}
