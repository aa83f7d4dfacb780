// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Indicators.Quality;

/// <summary>What a rule expects, in one French sentence made from its parameters.</summary>
public static class CharterWords
{
    private const char Nbsp = FrenchNumbers.NoBreakSpace;

    /// <summary>The sentence.</summary>
    public static string Of(CharterRule rule) => rule.Kind switch
    {
        CharterRuleKind.Bounds => $"{Field(rule.Field)}{Bounds(rule)}",
        CharterRuleKind.Sum => $"{Field(rule.Field)}{Relation(rule)} la somme de {string.Join(", ", rule.Parts)}{FieldAside(rule.OtherField)}{Tolerance(rule)}",
        CharterRuleKind.Pair => $"{Field(rule.Field)}{Relation(rule)} {rule.Other}{FieldAside(rule.OtherField)}{(rule.Factor == 1 ? "" : $" × {Number(rule.Factor)}")}{Tolerance(rule)}",
        CharterRuleKind.Break => $"{Of(rule.Against)} à {Number(rule.Percent!.Value)}{Nbsp}% près{Volume(rule)}",
        CharterRuleKind.Late => $"au plus tard {FrenchNumbers.Count(rule.Days!.Value, "jour", "jours")} après la fin de la période",
        CharterRuleKind.Duplicate => $"un chiffre différent de celui de la période d’avant{Volume(rule)}",
        CharterRuleKind.OwnHistory => $"à {Number(rule.Limit!.Value)} écarts robustes de la médiane des périodes précédentes de la structure, {rule.LeastCount ?? OutlierRules.LeastPeriods} au moins{Volume(rule)}",
        CharterRuleKind.Peers => $"à {Number(rule.Limit!.Value)} écarts robustes de la médiane des structures de même type, {rule.LeastCount ?? OutlierRules.LeastPeers} au moins{Volume(rule)}",
        CharterRuleKind.UnknownOutcomes => $"{rule.Other} à {Number(rule.Greatest!.Value)} au plus",
    };

    /// <summary>The period compared.</summary>
    public static string Of(CharterComparison against) => against switch
    {
        CharterComparison.PeriodBefore => "la période d’avant",
        CharterComparison.YearBefore => "la même période de l’année d’avant",
    };

    private static string Bounds(CharterRule rule) => rule switch
    {
        { Least: { } least, Greatest: { } greatest } => $"entre {Number(least)} et {Number(greatest)}",
        { Greatest: { } greatest } => $"{Number(greatest)} au plus",
        _ => $"{Number(rule.Least ?? 0)} au moins",
    };

    private static string Relation(CharterRule rule) => rule.Relation switch
    {
        CharterRelation.AtMost => "au plus",
        CharterRelation.AtLeast => "au moins",
        _ => "égal à",
    };

    private static string Field(CharterField field) => field switch
    {
        CharterField.Value => "",
        CharterField.Numerator => $"numérateur{Nbsp}: ",
        CharterField.Denominator => $"dénominateur{Nbsp}: ",
    };

    private static string FieldAside(CharterField field) => field switch
    {
        CharterField.Value => "",
        CharterField.Numerator => " (numérateur)",
        CharterField.Denominator => " (dénominateur)",
    };

    private static string Tolerance(CharterRule rule) => rule.Tolerance == 0 ? "" : $", à {Number(rule.Tolerance)} près";

    private static string Volume(CharterRule rule) => $"\u202f; effectif d’au moins {Number(rule.LeastVolume)}";

    private static string Number(decimal number) => FrenchNumbers.Format(number, number == decimal.Truncate(number) ? 0 : Math.Min(4, (int)number.Scale));
}
