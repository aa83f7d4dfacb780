// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Reports;

/// <summary>Something worth knowing that refuses nothing.</summary>
/// <param name="Text">A French sentence.</param>
/// <param name="Count">How many rows or cells.</param>
/// <param name="Rows">Their lines, as ranges; empty when it is not about lines.</param>
public sealed record ReportNote(string Text, long Count, string Rows);
