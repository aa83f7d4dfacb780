// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Recommending;

/// <summary>A priority that may be proposed.</summary>
/// <param name="Indicator">Position of the indicator.</param>
/// <param name="Acceptability">Share of random weightings of the criteria under which it stays among the first.</param>
/// <param name="IsProposed">Whether it is solid enough to be proposed; the region accepts, edits or rejects it with a reason.</param>
public sealed record Priority(int Indicator, double Acceptability, bool IsProposed);
