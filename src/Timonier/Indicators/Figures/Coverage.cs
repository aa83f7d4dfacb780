// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Figures;

/// <summary>How much of a territory a computed figure rests on.</summary>
/// <param name="Known">Units whose figure entered.</param>
/// <param name="Expected">Units of the kinds that report, those not concerned left out.</param>
public readonly record struct Coverage(int Known, int Expected)
{
    /// <summary>True when every unit expected entered.</summary>
    public bool IsFull => Known == Expected;
}
