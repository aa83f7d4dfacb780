// SPDX-License-Identifier: Apache-2.0
using Timonier.Analysis.Numbers;

namespace Timonier.Analysis.Context;

/// <summary>One year of context and results.</summary>
/// <param name="Year">The year.</param>
/// <param name="Context">One row a unit, one column a covariate, NaN where missing.</param>
/// <param name="Series">One series an indicator.</param>
public sealed record ContextYear(int Year, Matrix Context, ContextSeries[] Series);
