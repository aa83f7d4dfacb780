// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Calculated;

/// <summary>Which number of a figure a formula takes.</summary>
internal enum InputPart
{
    /// <summary>The value: <c>#{E02}</c>.</summary>
    Value,

    /// <summary>The numerator: <c>#{E02.num}</c>.</summary>
    Numerator,

    /// <summary>The denominator: <c>#{E02.den}</c>.</summary>
    Denominator,

    /// <summary>The number of days of the period, of no indicator: <c>[days]</c>.</summary>
    Days,
}
