// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Reports;

/// <summary>Rows passed over by one rule of the mapping.</summary>
/// <param name="Rule">The rule, French.</param>
/// <param name="Count">How many rows.</param>
/// <param name="Rows">Their lines, as ranges.</param>
public sealed record DroppedRows(string Rule, long Count, string Rows);
