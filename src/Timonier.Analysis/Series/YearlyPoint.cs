// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Series;

/// <summary>One year of an indicator; what is unknown is NaN.</summary>
/// <param name="Year">Calendar year.</param>
/// <param name="Count">Events.</param>
/// <param name="Denominator">Denominator.</param>
/// <param name="Value">Published value, in its unit.</param>
/// <param name="Lower">Lower limit at 95 %, in the same unit.</param>
/// <param name="Upper">Upper limit at 95 %.</param>
public readonly record struct YearlyPoint(int Year, double Count, double Denominator, double Value, double Lower, double Upper);
