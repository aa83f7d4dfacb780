// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Reports;

/// <summary>Cells of one column that were repaired in one way.</summary>
/// <param name="Column">The column's name.</param>
/// <param name="What">What was done, French.</param>
/// <param name="Count">How many cells.</param>
/// <param name="Samples">The first ones.</param>
public sealed record RepairReport(string Column, string What, long Count, IReadOnlyList<RepairSample> Samples);
