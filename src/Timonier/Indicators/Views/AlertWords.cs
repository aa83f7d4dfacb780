// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Figures;
using Timonier.Indicators.Quality;
using Timonier.Network;

namespace Timonier.Indicators.Views;

/// <summary>« Trouvé… attendu… » for the alerts of one rule on one figure.</summary>
internal sealed class AlertWords(NetworkReading reading, CharterRule rule, Indicator indicator, Period period)
{
    private const char Nbsp = FrenchNumbers.NoBreakSpace;

    /// <summary>True when every figure that the evidence would tell, alone or by difference, may be read by this reader.</summary>
    public bool MayTell(Unit unit)
    {
        if (IsSecret(unit, indicator, period))
            return false;
        if (rule.Parts.Append(rule.Other).Select(code => reading.Catalogue.ByCode(code)).OfType<Indicator>().Any(i => IsSecret(unit, i, period)))
            return false;
        return rule.Kind switch
        {
            CharterRuleKind.Break or CharterRuleKind.Duplicate or CharterRuleKind.OwnHistory =>
                !reading.PeriodsOf(indicator).Any(p => p.Kind == period.Kind && p < period && IsSecret(unit, indicator, p)),
            _ => true,
        };
    }

    /// <summary>What was found.</summary>
    public string Found(in Finding finding) => rule.Kind switch
    {
        CharterRuleKind.UnknownOutcomes => $"{Subject(rule.Other, rule.Field)}{Nbsp}: {Number(finding.Found, OtherDefinition)}",
        CharterRuleKind.Duplicate => $"{Number(finding.Found, Definition)}, exactement comme à la période d’avant",
        _ => rule.Field switch
        {
            CharterField.Value => Number(finding.Found, Definition),
            CharterField.Numerator => $"numérateur{Nbsp}: {Number(finding.Found, Definition)}",
            CharterField.Denominator => $"dénominateur{Nbsp}: {Number(finding.Found, Definition)}",
        },
    };

    /// <summary>What was expected.</summary>
    public string Expected(in Finding finding) => rule.Kind switch
    {
        CharterRuleKind.Duplicate => "un chiffre qui bouge d’une période à l’autre",
        CharterRuleKind.Sum => $"{Band(finding, Definition)}{Nbsp}: {Relation} la somme de {string.Join(", ", rule.Parts)}",
        CharterRuleKind.Pair => $"{Band(finding, Definition)}{Nbsp}: {Relation} {Subject(rule.Other, rule.OtherField)}{(rule.Factor == 1 ? "" : $" × {FrenchNumbers.Format(rule.Factor, Decimals(rule.Factor))}")}",
        CharterRuleKind.UnknownOutcomes => Band(finding, OtherDefinition),
        CharterRuleKind.Break => $"{Band(finding, Definition)}{Nbsp}: {CharterWords.Of(rule.Against)} à {FrenchNumbers.WithUnit(rule.Percent!.Value, Decimals(rule.Percent.Value), "%")} près",
        CharterRuleKind.OwnHistory => $"{Band(finding, Definition)}, d’après les périodes précédentes de la structure",
        CharterRuleKind.Peers => $"{Band(finding, Definition)}, d’après les structures de même type à la même période",
        _ => Band(finding, Definition),
    };

    private Definition Definition => indicator.Version(indicator.VersionFor(period));

    private Definition OtherDefinition => reading.Catalogue.ByCode(rule.Other) is { } other ? other.Version(other.VersionFor(period)) : Definition;

    private string Relation => rule.Relation switch
    {
        CharterRelation.AtMost => "au plus",
        CharterRelation.AtLeast => "au moins",
        _ => "égal à",
    };

    private bool IsSecret(Unit unit, Indicator read, Period at) => reading.ReadDoubtful(unit.Id, read, at).State is ValueState.Suppressed;

    private string Subject(string code, CharterField field) =>
        $"{FieldWord(field)}{code}{(reading.Catalogue.ByCode(code) is { } known ? $" ({known.Current.Label})" : "")}";

    private string Band(in Finding finding, Definition definition) => finding switch
    {
        { Low: { } low, High: { } high } when low == high => Number(low, definition),
        { Low: { } low, High: { } high } => $"entre {Number(low, definition)} et {Number(high, definition)}",
        { High: { } high } => $"{Number(high, definition)} au plus",
        { Low: { } low } => $"{Number(low, definition)} au moins",
        _ => "",
    };

    private string Number(decimal number, Definition definition)
    {
        var isWhole = rule.Field is not CharterField.Value || definition.Kind is IndicatorKind.Count;
        var decimals = isWhole && number == decimal.Truncate(number) ? 0 : Math.Max(1, definition.Decimals);
        return rule.Field is CharterField.Value && definition.Unit is "%" or "€"
            ? FrenchNumbers.WithUnit(number, decimals, definition.Unit)
            : FrenchNumbers.Format(number, decimals);
    }

    private static int Decimals(decimal number) => number == decimal.Truncate(number) ? 0 : 2;

    private static string FieldWord(CharterField field) => field switch
    {
        CharterField.Value => "",
        CharterField.Numerator => "numérateur de ",
        CharterField.Denominator => "dénominateur de ",
    };
}
