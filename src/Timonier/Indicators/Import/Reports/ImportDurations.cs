// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Reports;

/// <summary>Seconds spent by an import.</summary>
/// <param name="Check">Reading and checking.</param>
/// <param name="Record">Recording, until readers see it.</param>
public sealed record ImportDurations(double Check, double Record);
