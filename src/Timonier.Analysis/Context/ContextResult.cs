// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Context;

/// <summary>All results read in context: an immutable snapshot that pages, documents and exports are served from.</summary>
/// <param name="Method">The parameters used.</param>
/// <param name="Input">What was read.</param>
/// <param name="DistanceWeights">Weight of each covariate in distances, summing to one.</param>
/// <param name="Types">Named types of context, found on the last year.</param>
/// <param name="Years">One result a year, in the order of the input.</param>
public sealed record ContextResult(
    ContextMethod Method, ContextInput Input, double[] DistanceWeights, ContextTypes Types, ContextYearResult[] Years)
{
    /// <summary>One cell.</summary>
    public ref readonly ContextCell Cell(int year, int indicator, int unit) => ref Years[year].Indicators[indicator].Cells[unit];
}
