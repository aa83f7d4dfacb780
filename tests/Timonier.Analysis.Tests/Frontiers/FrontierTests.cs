// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Frontiers;
using Timonier.Analysis.Numbers;
using Timonier.Analysis.Tests.Conformance;
using Timonier.Analysis.Tests.Methods;

namespace Timonier.Analysis.Tests.Frontiers;

/// <summary>Linear programmes and efficiencies, on published cases and by their properties.</summary>
public class FrontierTests : IReplays
{
    public static IEnumerable<Replay> All =>
    [
        new("dea_ccr_textbook.csv", "dea", 5e-4, Textbook) { Scale = Scale.Absolute, Remark = "référence publiée à trois décimales ; égale au rapport résultat/moyen, rapporté au plus grand" },
    ];

    [Fact]
    public void Programme_of_Dantzig_has_its_published_maximum()
    {
        // Wyndor Glass: 3 x + 5 y with x <= 4, 2 y <= 12, 3 x + 2 y <= 18 (F. S. Hillier, G. J. Lieberman, Introduction to Operations Research).
        var a = new Matrix(3, 2);
        (a[0, 0], a[1, 1], a[2, 0], a[2, 1]) = (1, 2, 3, 2);
        Assert.Equal(36, LinearProgram.Maximum(a, [4, 12, 18], [3, 5]), 1e-12);
    }

    [Fact]
    public void Programme_that_cycles_under_the_oldest_rule_ends()
    {
        // E. M. L. Beale (1955).
        var a = new Matrix(3, 4);
        (a[0, 0], a[0, 1], a[0, 2], a[0, 3]) = (0.25, -60, -0.04, 9);
        (a[1, 0], a[1, 1], a[1, 2], a[1, 3]) = (0.5, -90, -0.02, 3);
        a[2, 2] = 1;
        Assert.Equal(0.05, LinearProgram.Maximum(a, [0, 0, 1], [0.75, -150, 0.02, -6]), 1e-12);
    }

    [Fact]
    public void Programme_without_limit_says_so()
    {
        var a = new Matrix(1, 2);
        a[0, 0] = 1;
        Assert.Equal(double.PositiveInfinity, LinearProgram.Maximum(a, [1], [1, 1]));
    }

    [Fact]
    public void Two_means_and_one_result_give_the_published_efficiencies()
    {
        // W. W. Cooper, L. M. Seiford, K. Tone, Data Envelopment Analysis (2007), table 3.1.
        double[] first = [4, 7, 8, 4, 2, 10];
        double[] second = [3, 3, 1, 2, 4, 1];
        var (means, results) = (new Matrix(6, 2), new Matrix(6, 1));
        first.CopyTo(means.Column(0));
        second.CopyTo(means.Column(1));
        results.Column(0).Fill(1);
        double[] published = [0.8571, 0.6316, 1, 1, 1, 1];
        var found = RadialEfficiency.Of(means, results);
        for (var unit = 0; unit < found.Length; unit++)
        {
            Assert.Equal(published[unit], found[unit], 5e-5);
        }
    }

    [Fact]
    public void Efficiency_ignores_units_of_measure_and_the_size_of_a_unit_and_someone_is_on_the_frontier()
    {
        var sequence = new SeededSequence(7);
        for (var trial = 0; trial < 20; trial++)
        {
            var (means, results, scaled) = (new Matrix(12, 2), new Matrix(12, 2), new Matrix(12, 2));
            var (larger, grown) = (new Matrix(12, 2), new Matrix(12, 2));
            for (var i = 0; i < 12; i++)
            {
                for (var j = 0; j < 2; j++)
                {
                    (means[i, j], results[i, j]) = (1 + sequence.NextUniform(), sequence.NextUniform() + 0.1);
                    scaled[i, j] = means[i, j] * (j == 0 ? 1000 : 0.01);
                    var size = i == 3 ? 7 : 1;
                    (larger[i, j], grown[i, j]) = (means[i, j] * size, results[i, j] * size);
                }
            }

            var (plain, other, big) = (RadialEfficiency.Of(means, results), RadialEfficiency.Of(scaled, results), RadialEfficiency.Of(larger, grown));
            Assert.Equal(1, plain.Max(), 1e-9);
            for (var i = 0; i < 12; i++)
            {
                Assert.InRange(plain[i], 1e-9, 1);
                Assert.Equal(plain[i], other[i], 1e-8);
                Assert.Equal(plain[i], big[i], 1e-8);
            }
        }
    }

    private static void Textbook(Comparison run)
    {
        var file = VectorFile.Read("dea_ccr_textbook.csv");
        var result = CatalogueRun.Of("dea", file, "inputs=employees", "outputs=sales", "id=store");
        run.Columns(result, file, "ccr_efficiency=ccr_efficiency_published");
    }
}
