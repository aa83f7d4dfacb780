// SPDX-License-Identifier: Apache-2.0
using System.Runtime.InteropServices;

namespace Timonier.Analysis.Context;

/// <summary>How the true values of units move around what their context lets expect, on the model scale.</summary>
/// <param name="Unit">Variance between units that lasts for ever.</param>
/// <param name="Year">Variance of what fades from year to year.</param>
/// <param name="Persistence">Correlation of the latter with itself one year later.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct NextYearVariances(double Unit, double Year, double Persistence)
{
    /// <summary>Covariance of two years of a unit that are <paramref name="lag"/> years apart.</summary>
    public double At(int lag) => Unit + (Year * Math.Pow(Persistence, lag));
}
