// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Models;

/// <summary>Where the effects of all random terms lie, and the relative factor Λ(θ) that gives them their covariance.</summary>
/// <remarks>Notation of D. Bates et al., Journal of Statistical Software 67 (2015): b = Λ·u, u standard. Effects are laid out term after term,
/// group after group. θ holds the lower triangles of the terms' factors, column after column.</remarks>
internal sealed class RandomLayout
{
    private readonly RandomTerm[] terms;
    private readonly int[] offsets;

    public RandomLayout(RandomTerm[] terms)
    {
        this.terms = terms;
        offsets = new int[terms.Length + 1];
        for (var k = 0; k < terms.Length; k++)
        {
            offsets[k + 1] = offsets[k] + (terms[k].GroupCount * terms[k].Columns.Columns);
            ParameterCount += terms[k].Columns.Columns * (terms[k].Columns.Columns + 1) / 2;
        }
    }

    /// <summary>Number of effects.</summary>
    public int Count => offsets[^1];

    /// <summary>Number of elements of θ.</summary>
    public int ParameterCount { get; }

    /// <summary>Where the effects of a term begin.</summary>
    public int Offset(int term) => offsets[term];

    /// <summary>θ with unit variances and no correlation.</summary>
    public double[] Start()
    {
        var theta = new double[ParameterCount];
        var at = 0;
        foreach (var term in terms)
        {
            for (var column = 0; column < term.Columns.Columns; column++)
            {
                theta[at] = 1;
                at += term.Columns.Columns - column;
            }
        }

        return theta;
    }

    /// <summary>The factor of one term, a square lower triangle.</summary>
    public double[,] FactorOf(int term, ReadOnlySpan<double> theta)
    {
        var at = 0;
        for (var k = 0; k < term; k++)
        {
            at += terms[k].Columns.Columns * (terms[k].Columns.Columns + 1) / 2;
        }

        var size = terms[term].Columns.Columns;
        var factor = new double[size, size];
        for (var column = 0; column < size; column++)
        {
            for (var row = column; row < size; row++)
            {
                factor[row, column] = theta[at++];
            }
        }

        return factor;
    }

    /// <summary>An empty matrix with room for ΛᵀZᵀWZΛ + I.</summary>
    public EnvelopeCholesky NewSystem()
    {
        var first = new int[Count];
        for (var k = 0; k < terms.Length; k++)
        {
            var size = terms[k].Columns.Columns;
            for (var i = 0; i < terms[k].GroupCount * size; i++)
            {
                // One term alone is block-diagonal; a later term may meet any effect of an earlier one.
                first[offsets[k] + i] = k == 0 ? i / size * size : 0;
            }
        }

        return new EnvelopeCholesky(first);
    }

    /// <summary>For each observation, the places of its effects and its row of Z·Λ at these places.</summary>
    public (int[] Places, double[] Loads) Rows(ReadOnlySpan<double> theta, int observations)
    {
        var width = terms.Sum(term => term.Columns.Columns);
        var places = new int[observations * width];
        var loads = new double[observations * width];
        var at = 0;
        for (var k = 0; k < terms.Length; k++)
        {
            var size = terms[k].Columns.Columns;
            var factor = FactorOf(k, theta);
            for (var i = 0; i < observations; i++)
            {
                for (var column = 0; column < size; column++)
                {
                    places[(i * width) + at + column] = offsets[k] + (terms[k].Groups[i] * size) + column;
                    for (var row = column; row < size; row++)
                    {
                        loads[(i * width) + at + column] += terms[k].Columns[i, row] * factor[row, column];
                    }
                }
            }

            at += size;
        }

        return (places, loads);
    }

    /// <summary>Effects b = Λ·u of one term: one row a group, one column an effect.</summary>
    public Matrix Effects(int term, ReadOnlySpan<double> theta, ReadOnlySpan<double> standard)
    {
        var size = terms[term].Columns.Columns;
        var factor = FactorOf(term, theta);
        var effects = new Matrix(terms[term].GroupCount, size);
        for (var group = 0; group < effects.Rows; group++)
        {
            for (var row = 0; row < size; row++)
            {
                for (var column = 0; column <= row; column++)
                {
                    effects[group, row] += factor[row, column] * standard[offsets[term] + (group * size) + column];
                }
            }
        }

        return effects;
    }

    /// <summary>Covariance of the effects of a term: Λ·Λᵀ times a scale.</summary>
    public Matrix Covariance(int term, ReadOnlySpan<double> theta, double scale)
    {
        var factor = FactorOf(term, theta);
        var size = factor.GetLength(0);
        var covariance = new Matrix(size, size);
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                for (var k = 0; k <= Math.Min(i, j); k++)
                {
                    covariance[i, j] += scale * factor[i, k] * factor[j, k];
                }
            }
        }

        return covariance;
    }
}
