// SPDX-License-Identifier: Apache-2.0
using System.Runtime.InteropServices;

namespace Timonier.Analysis.Context;

/// <summary>Which units and terms enter a regression.</summary>
/// <param name="Dropped">Position, among the indicator's terms without the intercept, of a term left out; −1 for none.</param>
/// <param name="Regions">Region number of each unit (0: no term of its own) when regions enter; else nothing.</param>
/// <param name="MissingAtMost">Covariates of the indicator that may have been imputed.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FitShape(int Dropped = -1, int[]? Regions = null, int MissingAtMost = 1)
{
    /// <summary>Every term and no region. A structure made without arguments would leave the first term out.</summary>
    public static FitShape Whole => new(Dropped: -1);
}
