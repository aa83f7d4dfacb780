// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Tests.Numbers;

public class LeastSquaresTests
{
    // NIST Statistical Reference Datasets, Longley (1967): higher difficulty, certified to fifteen digits.
    private static readonly double[][] Longley =
    [
        [83, 88.5, 88.2, 89.5, 96.2, 98.1, 99, 100, 101.2, 104.6, 108.4, 110.8, 112.6, 114.2, 115.7, 116.9],
        [234289, 259426, 258054, 284599, 328975, 346999, 365385, 363112, 397469, 419180, 442769, 444546, 482704, 502601, 518173, 554894],
        [2356, 2325, 3682, 3351, 2099, 1932, 1870, 3578, 2904, 2822, 2936, 4681, 3813, 3931, 4806, 4007],
        [1590, 1456, 1616, 1650, 3099, 3594, 3547, 3350, 3048, 2857, 2798, 2637, 2552, 2514, 2572, 2827],
        [107608, 108632, 109773, 110929, 112075, 113270, 115094, 116219, 117388, 118734, 120445, 121950, 123366, 125368, 127852, 130081],
        [1947, 1948, 1949, 1950, 1951, 1952, 1953, 1954, 1955, 1956, 1957, 1958, 1959, 1960, 1961, 1962],
    ];

    private static readonly double[] Employed =
        [60323, 61122, 60171, 61187, 63221, 63639, 64989, 63761, 66019, 67857, 68169, 66513, 68655, 69564, 69331, 70551];

    [Fact]
    public void Ill_conditioned_data_keep_thirteen_digits()
    {
        double[] certified =
        [
            -3482258.63459582, 15.0618722713733, -0.358191792925910E-01, -2.02022980381683, -1.03322686717359, -0.511041056535807E-01, 1829.15146461355,
        ];
        var x = Matrix.OfColumns(Longley).WithIntercept();
        var qr = QrFactorization.Of(x);
        var (beta, residuals) = LeastSquares.Solve(x, qr, Employed);
        for (var j = 0; j < certified.Length; j++)
        {
            Assert.Equal(1, beta[j] / certified[j], 1e-13);
        }

        // Certified residual standard deviation.
        Assert.Equal(1, Math.Sqrt(Vectors.Dot(residuals, residuals) / 9) / 304.854073561965, 1e-13);
    }

    [Fact]
    public void Column_that_depends_on_earlier_ones_is_set_aside()
    {
        double[] a = [1, 2, 3, 4, 5];
        double[] b = [2, 1, 0, 1, 3];
        var sum = a.Zip(b, (x, y) => (2 * x) - y).ToArray();
        var qr = QrFactorization.Of(Matrix.OfColumns(a, b, sum, [1, 1, 0, 0, 1]));
        Assert.Equal([0, 1, 3], qr.Kept);
    }

    [Fact]
    public void Thin_base_is_orthonormal_and_spans_the_columns()
    {
        var x = Matrix.OfColumns(Longley).WithIntercept();
        var q = QrFactorization.Of(x).ThinQ();
        for (var i = 0; i < q.Columns; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                Assert.Equal(i == j ? 1 : 0, Vectors.Dot(q.Column(i), q.Column(j)), 1e-14);
            }
        }

        var column = x.Column(2).ToArray();
        var kept = Enumerable.Range(0, q.Columns).Select(j => Vectors.Dot(q.Column(j), column)).ToArray();
        var rebuilt = q.Times(kept);
        for (var i = 0; i < column.Length; i++)
        {
            Assert.Equal(column[i], rebuilt[i], 1e-8);
        }
    }
}
