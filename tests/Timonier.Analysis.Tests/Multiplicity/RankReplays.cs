// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Tests.Conformance;
using Timonier.Analysis.Tests.Methods;

namespace Timonier.Analysis.Tests.Multiplicity;

/// <summary>Replays of sets of ranks.</summary>
public sealed class RankReplays : IReplays
{
    private const string OnTheEdge =
        "ce pays est au bord de la valeur critique : dix mille tirages donnent 14 ou 16 selon la graine, cent mille toujours 14 ; la référence, dix mille tirages, donne 16";

    private static readonly string[] Pairwise = ["rank_desc", "rank_lo", "rank_hi", "none_lo", "none_hi", "joint_lo", "joint_hi"];

    public static IEnumerable<Replay> All =>
    [
        new("rank_ci_bcg.csv", "rank-intervals", 0, run => Compare(run, "rank_ci_bcg.csv", Pairwise)),
        new("rank_ci_swiss.csv", "rank-intervals", 0, run => Compare(run, "rank_ci_swiss.csv", Pairwise)),
        new("rank_ci_pisa2018_math.csv", "rank-intervals", 1, Simulated)
        {
            Scale = Scale.Absolute,
            Remark = "ensembles simulés : un rang d’écart admis, les tirages ne sont pas les mêmes",
            Explained = new Dictionary<string, string> { ["Slovenia marg_hi"] = OnTheEdge },
        },
    ];

    [Fact]
    public void Country_on_the_edge_has_the_smaller_set_when_draws_are_many()
    {
        var file = VectorFile.Read("rank_ci_pisa2018_math.csv");
        var row = Array.IndexOf(file.Texts("id"), "Slovenia");
        for (var seed = 1; seed <= 2; seed++)
        {
            Assert.Equal(14, CatalogueRun.Of("rank-intervals", file, "draws=100000", $"seed={seed}").Number(row, "marg_hi"));
        }
    }

    private static void Compare(Comparison run, string name, string[] columns)
    {
        var file = VectorFile.Read(name);
        run.Columns(CatalogueRun.Of("rank-intervals", file.With("id", "est", "se"), "draws=0"), file, columns);
    }

    private static void Simulated(Comparison run)
    {
        var file = VectorFile.Read("rank_ci_pisa2018_math.csv");
        var result = CatalogueRun.Of("rank-intervals", file.With("id", "est", "se"));
        for (var row = 0; row < file.RowCount; row++)
        {
            run.Close(result.Number(row, "rank_desc"), file.Number(row, "rank"), $"{file.Text(row, "id")} rank");
            foreach (var column in new[] { "marg_lo", "marg_hi", "simul_lo", "simul_hi" })
            {
                run.Close(result.Number(row, column), file.Number(row, column), $"{file.Text(row, "id")} {column}");
            }
        }
    }
}
