// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Formulas;

namespace Timonier.Indicators;

/// <summary>How the figures of a calculated indicator come from those of others: part of its definition, hence of a version of it.</summary>
/// <param name="Terms">The formula, what it does about missing measures, the periods of its aggregates.</param>
/// <param name="Territories">How the figure of a territory is calculated.</param>
public sealed record Calculation(FormulaTerms Terms, TerritoryCalculation Territories = TerritoryCalculation.FromOwnInputs);
