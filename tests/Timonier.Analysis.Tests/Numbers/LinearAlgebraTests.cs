// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Tests.Numbers;

public class LinearAlgebraTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(17)]
    public void Cholesky_solves_what_it_factors(int order)
    {
        var (a, x) = Positive(order, 3);
        var b = new double[order];
        for (var i = 0; i < order; i++)
        {
            b[i] = Vectors.Dot(a.AsSpan(i * order, order), x);
        }

        var factor = (double[])a.Clone();
        Assert.True(Cholesky.Factor(factor, order));
        Cholesky.Solve(factor, order, b);
        for (var i = 0; i < order; i++)
        {
            Assert.Equal(x[i], b[i], 1e-10);
        }
    }

    [Fact]
    public void Cholesky_refuses_a_matrix_that_is_not_positive()
    {
        double[] a = [1, 2, 2, 1];
        Assert.False(Cholesky.Factor(a, 2));
    }

    [Fact]
    public void Envelope_gives_the_same_answer_as_the_dense_factor()
    {
        const int Order = 9;
        int[] first = [0, 0, 0, 3, 3, 3, 0, 0, 5];
        var envelope = new EnvelopeCholesky(first);
        var dense = new double[Order * Order];
        var sequence = new SeededSequence(11);
        for (var i = 0; i < Order; i++)
        {
            for (var j = first[i]; j <= i; j++)
            {
                var value = i == j ? 20 : sequence.NextNormal();
                envelope[i, j] = value;
                dense[(i * Order) + j] = value;
            }
        }

        var (a, b) = (new double[Order], new double[Order]);
        for (var i = 0; i < Order; i++)
        {
            a[i] = b[i] = sequence.NextNormal();
        }

        Assert.True(envelope.Factor());
        Assert.True(Cholesky.Factor(dense, Order));
        envelope.SolveLower(a);
        envelope.SolveUpper(a);
        Cholesky.Solve(dense, Order, b);
        for (var i = 0; i < Order; i++)
        {
            Assert.Equal(b[i], a[i], 1e-13);
        }

        Assert.Equal(Cholesky.LogDeterminant(dense, Order), envelope.LogDeterminant(), 1e-12);
    }

    [Fact]
    public void Eigenvectors_rebuild_their_matrix()
    {
        const int Order = 12;
        var (a, _) = Positive(Order, 5);
        var matrix = new Matrix(Order, Order);
        a.CopyTo(matrix.Values);
        var eigen = SymmetricEigen.Of(matrix);
        for (var i = 0; i < Order; i++)
        {
            Assert.True(i == 0 || eigen.Values[i] <= eigen.Values[i - 1]);
            for (var j = 0; j < Order; j++)
            {
                var sum = 0.0;
                for (var k = 0; k < Order; k++)
                {
                    sum += eigen.Vectors[i, k] * eigen.Values[k] * eigen.Vectors[j, k];
                }

                Assert.Equal(matrix[i, j], sum, 1e-11);
            }
        }
    }

    [Fact]
    public void Eigenvalues_of_a_known_matrix_are_exact()
    {
        // The second difference matrix of order n has eigenvalues 2 − 2·cos(kπ/(n + 1)).
        const int Order = 20;
        var matrix = new Matrix(Order, Order);
        for (var i = 0; i < Order; i++)
        {
            matrix[i, i] = 2;
            if (i > 0)
            {
                matrix[i, i - 1] = matrix[i - 1, i] = -1;
            }
        }

        var values = SymmetricEigen.Of(matrix).Values;
        for (var k = 1; k <= Order; k++)
        {
            Assert.Equal(2 - (2 * Math.Cos(k * Math.PI / (Order + 1))), values[Order - k], 1e-14);
        }
    }

    [Fact]
    public void Normal_equations_agree_with_the_factorization()
    {
        var sequence = new SeededSequence(8);
        var x = new Matrix(100, 6).WithIntercept();
        foreach (ref var value in x.Values[100..])
        {
            value = sequence.NextNormal();
        }

        var (y, weights) = (new double[100], new double[100]);
        for (var i = 0; i < 100; i++)
        {
            (y[i], weights[i]) = (sequence.NextNormal(), 0.1 + sequence.NextUniform());
        }

        var quick = new NormalRegression(200, 10);
        quick.Size(100, 7);
        for (var j = 0; j < 7; j++)
        {
            x.Column(j).CopyTo(quick.Column(j));
        }

        Assert.True(quick.Fit(weights, y));
        var leverages = new double[100];
        quick.Leverages(leverages);
        var slow = Timonier.Analysis.Models.LinearModel.Fit(x, y, weights);
        for (var j = 0; j < 7; j++)
        {
            Assert.Equal(slow.Coefficients[j], quick.Coefficients[j], 1e-12);
        }

        for (var i = 0; i < 100; i++)
        {
            Assert.Equal(slow.Hat[i], leverages[i] * weights[i], 1e-12);
        }
    }

    private static (double[] Matrix, double[] Vector) Positive(int order, ulong seed)
    {
        var sequence = new SeededSequence(seed);
        var root = new double[order * order];
        for (var i = 0; i < root.Length; i++)
        {
            root[i] = sequence.NextNormal();
        }

        var (a, x) = (new double[order * order], new double[order]);
        for (var i = 0; i < order; i++)
        {
            x[i] = sequence.NextNormal();
            for (var j = 0; j < order; j++)
            {
                a[(i * order) + j] = Vectors.Dot(root.AsSpan(i * order, order), root.AsSpan(j * order, order)) + (i == j ? 1 : 0);
            }
        }

        return (a, x);
    }
}
