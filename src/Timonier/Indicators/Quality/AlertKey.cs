// SPDX-License-Identifier: Apache-2.0
using Timonier.Network;

namespace Timonier.Indicators.Quality;

/// <summary>What an alert is about: a rule of the charter, and one figure.</summary>
/// <param name="Rule">Code of the rule.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Period">The period.</param>
public readonly record struct AlertKey(string Rule, UnitId Unit, IndicatorId Indicator, Period Period);
