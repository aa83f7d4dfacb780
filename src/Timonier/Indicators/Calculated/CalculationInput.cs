// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Formulas;

namespace Timonier.Indicators.Calculated;

/// <summary>What an item of a formula is in one network.</summary>
/// <param name="Item">As the formula writes it.</param>
/// <param name="Indicator">The indicator; nothing for the days of the period.</param>
/// <param name="Part">Which of its numbers.</param>
internal sealed record CalculationInput(FormulaItem Item, Indicator? Indicator, InputPart Part)
{
    private static readonly (string Suffix, InputPart Part)[] Parts = [(".num", InputPart.Numerator), (".den", InputPart.Denominator)];

    /// <summary>False for the numerator of what has none.</summary>
    public bool IsSensible => Part is InputPart.Value or InputPart.Days
        || Indicator!.Current.IsRatio || (Part is InputPart.Denominator && Indicator.Current.Kind is IndicatorKind.Mean);

    /// <summary>The items that formulas of a network may name, for « vouliez-vous dire ».</summary>
    public static IEnumerable<string> Known(IEnumerable<Indicator> indicators) => indicators.Select(i => $"#{{{i.Code}}}").Append("[days]");

    /// <summary>What an item names: an indicator by its code, its numerator or its denominator; nothing when there is no such thing.</summary>
    public static CalculationInput? Find(FormulaItem item, Func<string, Indicator?> byCode)
    {
        if (item.Prefix.Length == 0)
            return new(item, null, InputPart.Days);
        if (item.Prefix != "#")
            return null;
        if (byCode(item.Code) is { } whole)
            return new(item, whole, InputPart.Value);
        foreach (var (suffix, part) in Parts)
        {
            if (item.Code.EndsWith(suffix, StringComparison.Ordinal) && byCode(item.Code[..^suffix.Length]) is { } indicator)
                return new(item, indicator, part);
        }

        return null;
    }

    /// <summary>Its name in the words of the reader: the label of the indicator, and which of its numbers.</summary>
    public string InWords() => Part switch
    {
        InputPart.Value => Indicator!.Current.Label,
        InputPart.Numerator => $"{Indicator!.Current.Label}, numérateur",
        InputPart.Denominator => $"{Indicator!.Current.Label}, dénominateur",
        InputPart.Days => "jours de la période",
    };
}
