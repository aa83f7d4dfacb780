// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Analysis.Context;

/// <summary>Which context a forecast of next year's values rests on.</summary>
public enum ForecastContext
{
    /// <summary>That of the year forecast when the result holds it, else that of the last year.</summary>
    NextYearIfKnown,

    /// <summary>That of the last year used, whatever came after.</summary>
    LastYear,
}
