// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Figures;

/// <summary>One figure as a reader may see it: it has passed the disclosure rule.</summary>
/// <param name="State">One of the five states; a figure hidden from this reader is <see cref="ValueState.Suppressed"/>.</param>
/// <param name="Value">The value, in the definition's unit; nothing when not present, or not computable (denominator zero).</param>
/// <param name="Numerator">Numerator, when known.</param>
/// <param name="Denominator">Denominator, when known.</param>
/// <param name="Coverage">For a computed figure, what it rests on; nothing for a figure told by a source.</param>
/// <param name="Version">Number of the definition under which it was recorded; 0 when there is nothing.</param>
public readonly record struct Figure(
    ValueState State, decimal? Value, decimal? Numerator, decimal? Denominator, Coverage? Coverage, byte Version)
{
    /// <summary>Of a calculated figure without a value: why, as the end of a French sentence (« E02 manque », « division par zéro »); else nothing.</summary>
    public string? Reason { get; init; }

    /// <summary>Nothing was told.</summary>
    public static Figure Nothing { get; } = new(ValueState.Missing, null, null, null, null, 0);

    /// <summary>Hidden from this reader.</summary>
    public static Figure Secret { get; } = new(ValueState.Suppressed, null, null, null, null, 0);

    /// <summary>True when there is a value to show and to compare.</summary>
    public bool IsReadable => State is ValueState.Present && Value is not null;
}
