// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Mappings;

/// <summary>What the top of a mapping says of figures, put in the form of a measure.</summary>
internal static class FigurePlan
{
    /// <summary>The measure written at the top level, or nothing.</summary>
    public static MeasurePart? RootMeasure(ImportMapping mapping) =>
        mapping is { Value: null, Numerator: null, Denominator: null, Target: null, Initial: null, Expected: null }
            ? null
            : new()
            {
                Value = mapping.Value,
                Numerator = mapping.Numerator,
                Denominator = mapping.Denominator,
                State = mapping.State,
                Target = mapping.Target,
                Initial = mapping.Initial,
                Expected = mapping.Expected,
            };

    /// <summary>True for a table of one figure a row: there, an empty cell says that the figure is missing.</summary>
    public static bool IsLong(ImportMapping mapping) => mapping.Unpivot.Count == 0 && mapping.Measures.Count + (RootMeasure(mapping) is null ? 0 : 1) == 1;
}
