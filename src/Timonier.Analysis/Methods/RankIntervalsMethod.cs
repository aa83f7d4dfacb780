// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Intervals;
using Timonier.Analysis.Multiplicity;

namespace Timonier.Analysis.Methods;

/// <summary>Ranks with their uncertainty, by group.</summary>
internal static class RankIntervalsMethod
{
    private static readonly string[] Sets = ["rank", "none", "joint", "marg", "simul"];

    public static Method Definition { get; } = new()
    {
        Id = "rank-intervals",
        Title = "Intervalles de rang",
        Question = "Quels rangs une structure pourrait-elle avoir, compte tenu de l’incertitude des mesures ?",
        Scope = MethodScope.Group,
        Parameters =
        [
            new("conf", ValueKind.Confidence, "0.95", "niveau de confiance") { AlsoNamed = ["confidence"] },
            new("draws", ValueKind.Number, "10000", "nombre de tirages des ensembles simulés `marg` et `simul` ; 0 : ils ne sont pas calculés") { Range = NumberRange.Whole(0, 1_000_000), IsPerRun = true },
            new("seed", ValueKind.Number, "1", "graine des tirages") { Range = NumberRange.Whole(0, 1e15), IsPerRun = true },
        ],
        Inputs =
        [
            new("est", ValueKind.Number, "estimation ; le rang 1 est la plus grande"),
            new("se", ValueKind.Number, "erreur-type de l’estimation"),
        ],
        Outputs =
        [
            new("rank_desc", ValueKind.Number, "rang observé") { AlsoNamed = ["rank"] },
            new("rank_lo", ValueKind.Number, "meilleur rang possible : tests deux à deux, Holm pour chaque structure"),
            new("rank_hi", ValueKind.Number, "plus mauvais rang possible"),
            new("none_lo", ValueKind.Number, "meilleur rang, tests deux à deux sans correction"),
            new("none_hi", ValueKind.Number, "plus mauvais rang, sans correction"),
            new("joint_lo", ValueKind.Number, "meilleur rang, toutes structures ensemble (intervalles de Bonferroni)"),
            new("joint_hi", ValueKind.Number, "plus mauvais rang, toutes structures ensemble"),
            new("marg_lo", ValueKind.Number, "meilleur rang, valeur critique simulée pour chaque structure"),
            new("marg_hi", ValueKind.Number, "plus mauvais rang, valeur critique simulée pour chaque structure"),
            new("simul_lo", ValueKind.Number, "meilleur rang, valeur critique simulée pour toutes ensemble"),
            new("simul_hi", ValueKind.Number, "plus mauvais rang, valeur critique simulée pour toutes ensemble"),
            NoAnswerText.Declaration,
        ],
        Run = Run,
    };

    private static MethodFault? Run(MethodInput input, MethodOutput output)
    {
        var ranks = output.Numbers("rank_desc");
        var columns = Array.ConvertAll(Sets, name => (Low: output.Numbers($"{name}_lo"), High: output.Numbers($"{name}_hi")));
        var reasons = output.Texts(NoAnswerText.Column);
        var (estimates, errors) = (input.Numbers("est"), input.Numbers("se"));
        for (var group = 0; group < input.Groups.Count; group++)
        {
            var valid = new List<int>();
            foreach (var row in input.Groups[group])
            {
                var isValid = double.IsFinite(estimates[row]) && errors[row] > 0;
                reasons[row] = NoAnswerText.Of(isValid ? NoAnswer.None : double.IsNaN(estimates[row]) || double.IsNaN(errors[row]) ? NoAnswer.Missing : NoAnswer.OutOfRange);
                if (isValid)
                {
                    valid.Add(row);
                }
            }

            var first = input.Groups[group][0];
            var share = input.Parameter("conf").At(first);
            var draws = (int)input.Parameter("draws").At(first);
            var seed = (ulong)input.Parameter("seed").At(first);
            double[] x = [.. valid.Select(row => estimates[row])];
            double[] s = [.. valid.Select(row => errors[row])];
            if (x.Length < 2 || double.IsNaN(share))
            {
                continue;
            }

            var level = new ConfidenceLevel(share);
            var observed = RankIntervals.Observed(x);
            var simulated = draws > 0 ? new SimulatedRanks(x, s, draws, seed) : null;
            RankInterval[]?[] sets =
            [
                RankIntervals.Pairwise(x, s, level, Adjustment.Holm), RankIntervals.Pairwise(x, s, level, null), RankIntervals.Joint(x, s, level),
                simulated?.Marginal(level), simulated?.Simultaneous(level),
            ];
            for (var i = 0; i < x.Length; i++)
            {
                ranks[valid[i]] = observed[i];
                for (var set = 0; set < sets.Length; set++)
                {
                    columns[set].Low[valid[i]] = sets[set]?[i].Lowest ?? double.NaN;
                    columns[set].High[valid[i]] = sets[set]?[i].Highest ?? double.NaN;
                }
            }
        }

        return null;
    }
}
