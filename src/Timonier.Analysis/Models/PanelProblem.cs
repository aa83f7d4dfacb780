// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Models;

/// <summary>Repeated observations of the same units.</summary>
/// <param name="X">Covariates, without intercept, one row an observation.</param>
/// <param name="Y">Response of each observation.</param>
/// <param name="Units">Unit number of each observation, from 0.</param>
/// <param name="Periods">Period number of each observation, from 0.</param>
public sealed record PanelProblem(Matrix X, double[] Y, int[] Units, int[] Periods)
{
    /// <summary>Number of units.</summary>
    public int UnitCount => Largest(Units) + 1;

    /// <summary>Number of periods.</summary>
    public int PeriodCount => Largest(Periods) + 1;

    private static int Largest(int[] numbers)
    {
        var largest = -1;
        foreach (var number in numbers)
        {
            largest = Math.Max(largest, number);
        }

        return largest;
    }
}
