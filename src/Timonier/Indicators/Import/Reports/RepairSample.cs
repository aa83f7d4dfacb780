// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Reports;

/// <summary>One cell repaired.</summary>
/// <param name="Row">Line of the file.</param>
/// <param name="Found">What was written.</param>
/// <param name="ReadAs">What was read.</param>
public sealed record RepairSample(int Row, string Found, string ReadAs);
