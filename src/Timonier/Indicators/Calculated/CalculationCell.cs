// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Calculated;

/// <summary>One input at one distance of the period calculated.</summary>
/// <param name="Input">Place of the input in the plan.</param>
/// <param name="Offset">Periods later; earlier when negative.</param>
internal readonly record struct CalculationCell(int Input, int Offset)
{
    /// <summary>True when it belongs to the window of an aggregate only: a period without a figure is left out.</summary>
    public bool IsSampled { get; init; }

    /// <summary>True when the formula asks whether it is known: it may be missing.</summary>
    public bool IsAsked { get; init; }
}
