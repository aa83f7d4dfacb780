// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Mappings;

namespace Timonier.Indicators.Import.Figures;

/// <summary>The parts of a mapping that make one figure.</summary>
internal sealed record FigureParts
{
    public NumberPart? Value { get; init; }

    public NumberPart? Numerator { get; init; }

    public NumberPart? Denominator { get; init; }

    public Source? State { get; init; }

    public PeriodPart? Period { get; init; }

    public EmptyCell Empty { get; init; }

    public RatioCheck Check { get; init; }

    /// <summary>The parts of a target, an initial or an expected value.</summary>
    public static FigureParts Of(AspectPart part, RatioCheck check) => new()
    {
        Value = part.Designations > 0 ? part : null,
        Numerator = part.Numerator,
        Denominator = part.Denominator,
        Period = part.Period,
        Empty = part.Empty,
        Check = check,
    };
}
