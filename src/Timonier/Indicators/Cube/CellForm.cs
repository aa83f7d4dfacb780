// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Cube;

/// <summary>What the two numbers of a cell are.</summary>
internal enum CellForm
{
    /// <summary>The value, then the denominator that weighs it, if known.</summary>
    Value,

    /// <summary>The numerator, then the denominator.</summary>
    Ratio,
}
