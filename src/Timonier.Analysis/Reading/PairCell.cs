// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Reading;

/// <summary>Where a unit lies on two indicators at once: below, near or above what its context lets expect, on each.</summary>
/// <param name="First">−1, 0 or 1 on the first indicator.</param>
/// <param name="Second">−1, 0 or 1 on the second one.</param>
/// <param name="Probability">Probability of lying there.</param>
public sealed record PairCell(int First, int Second, double Probability);
