// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Context;

/// <summary>Named types of context: a vocabulary to speak of units, never the comparator.</summary>
/// <param name="OfUnits">Type of each unit, numbered from 1 in order of first appearance; 0 when too much of its context is missing.</param>
/// <param name="Centres">Centre of each type in the weighted space, one a row.</param>
/// <param name="Silhouette">Mean silhouette of the types.</param>
/// <param name="Stability">Mean adjusted Rand index between the types and those found on subsamples.</param>
/// <param name="IsStable">Whether the stability reaches what the method asks.</param>
public sealed record ContextTypes(int[] OfUnits, Matrix Centres, double Silhouette, double Stability, bool IsStable)
{
    /// <summary>Number of types.</summary>
    public int Count => Centres.Rows;
}
