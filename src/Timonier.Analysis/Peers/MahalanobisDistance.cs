// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Peers;

/// <summary>Distance of each unit to the centre of all, counted in the spread and correlation of the columns.</summary>
/// <remarks>Source: P. C. Mahalanobis (1936). With the mean and covariance (divisor n − 1) of the same units,
/// the squared distance is (n − 1) times the leverage of the centred row: no covariance is formed or inverted.</remarks>
public static class MahalanobisDistance
{
    /// <summary>Squared distances to the mean. Columns that depend on earlier ones add nothing.</summary>
    /// <exception cref="ArgumentException">Fewer than two units.</exception>
    public static double[] Squared(Matrix x)
    {
        if (x.Rows < 2)
        {
            throw new ArgumentException("At least two units are needed.", nameof(x));
        }

        var centred = x.Copy();
        for (var j = 0; j < x.Columns; j++)
        {
            var column = centred.Column(j);
            var mean = Moments.Mean(column);
            for (var i = 0; i < column.Length; i++)
            {
                column[i] -= mean;
            }
        }

        var q = QrFactorization.Of(centred).ThinQ();
        var squared = new double[x.Rows];
        for (var j = 0; j < q.Columns; j++)
        {
            var column = q.Column(j);
            for (var i = 0; i < squared.Length; i++)
            {
                squared[i] += (x.Rows - 1) * column[i] * column[i];
            }
        }

        return squared;
    }
}
