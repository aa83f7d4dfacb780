// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Views;

/// <summary>A figure that a unit owes and that is not there.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Period">The period.</param>
/// <param name="Since">The day it was due.</param>
public sealed record OwedFigure(Indicator Indicator, Period Period, DateOnly Since);
