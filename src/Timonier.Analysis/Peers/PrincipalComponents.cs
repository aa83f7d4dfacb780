// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Peers;

/// <summary>Principal components of standardised columns.</summary>
/// <param name="StandardDeviations">Standard deviation along each component, largest first.</param>
/// <param name="Loadings">One row a column of the data, one column a component, of length one; the largest loading of each is positive.</param>
/// <param name="Scores">Coordinates of the units on the components.</param>
/// <remarks>Source: K. Pearson (1901), H. Hotelling (1933); eigenvectors of the correlation matrix.</remarks>
public sealed record PrincipalComponents(double[] StandardDeviations, Matrix Loadings, Matrix Scores)
{
    /// <summary>Computes the components of columns brought to mean 0 and standard deviation 1.</summary>
    /// <exception cref="ArgumentException">A column that does not vary.</exception>
    public static PrincipalComponents Of(Matrix x)
    {
        var standard = StandardScores.ByMean(x);
        if (standard.Spreads.Any(spread => !(spread > 0)))
        {
            throw new ArgumentException("A column does not vary.", nameof(x));
        }

        var correlation = new Matrix(x.Columns, x.Columns);
        for (var j = 0; j < x.Columns; j++)
        {
            for (var i = j; i < x.Columns; i++)
            {
                correlation[i, j] = Vectors.AccurateDot(standard.Values.Column(i), standard.Values.Column(j)) / (x.Rows - 1);
            }
        }

        var eigen = SymmetricEigen.Of(correlation);
        var scores = new Matrix(x.Rows, x.Columns);
        for (var component = 0; component < x.Columns; component++)
        {
            for (var j = 0; j < x.Columns; j++)
            {
                Vectors.AddScaled(standard.Values.Column(j), eigen.Vectors[j, component], scores.Column(component));
            }
        }

        var spreads = Array.ConvertAll(eigen.Values, value => Math.Sqrt(Math.Max(0, value)));
        return new(spreads, eigen.Vectors, scores);
    }
}
