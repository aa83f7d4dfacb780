// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Http;
using Timonier.Foundation;
using Timonier.Indicators;
using Timonier.Indicators.Formulas;
using Timonier.Web.Hosting;
using Timonier.Web.Ui;
using IndicatorDefinition = Timonier.Indicators.Definition;

namespace Timonier.Web.Pages.Indicators;

/// <summary>The definition of an indicator as a form holds it: texts, kept as typed after a refusal.</summary>
internal sealed class TypedDefinition
{
    public static readonly Choice[] Kinds = Choices(Enum.GetValues<IndicatorKind>(), IndicatorWords.Of);
    public static readonly Choice[] Directions = Choices(Enum.GetValues<Direction>(), IndicatorWords.Of);
    public static readonly Choice[] Roles = Choices(Enum.GetValues<IndicatorRole>(), IndicatorWords.Of);
    public static readonly Choice[] Periodicities = Choices(Enum.GetValues<PeriodKind>(), IndicatorWords.Of);
    public static readonly Choice[] Attainments = Choices(Enum.GetValues<AttainmentRule>(), IndicatorWords.Of);
    public static readonly Choice[] Missing = Choices(Enum.GetValues<MissingValues>(), IndicatorWords.Of);
    public static readonly Choice[] Territories = Choices(Enum.GetValues<TerritoryCalculation>(), IndicatorWords.Of);

    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    private TypedDefinition()
    {
    }

    /// <summary>The text of a field; empty when nothing was typed.</summary>
    public string this[string field] => texts.GetValueOrDefault(field, "");

    /// <summary>True when a box is ticked.</summary>
    public bool IsTicked(string field) => this[field] == "true";

    /// <summary>A form filled with a definition.</summary>
    public static TypedDefinition Of(string code, IndicatorDefinition definition)
    {
        var (terms, filled) = (definition.Calculation?.Terms ?? new(""), new TypedDefinition());
        foreach (var (field, text) in new[]
        {
            ("code", code), ("libelle", definition.Label), ("sens", definition.Meaning), ("famille", definition.Family), ("nature", definition.Kind.ToString()), ("unite", definition.Unit),
            ("decimales", FrenchNumbers.Format(definition.Decimals)), ("favorable", definition.Direction.ToString()), ("role", definition.Role.ToString()),
            ("periodicite", definition.Periodicity.ToString()), ("source", definition.Source), ("atteinte", definition.Attainment.ToString()), ("additif", Box(definition.AddsOverUnits)), ("personnes", Box(definition.CountsPersons)),
            ("formule", terms.Text), ("manquants", terms.Missing.ToString()), ("fenetre", FrenchNumbers.Format(terms.Window.Length)), ("derniere", FrenchNumbers.Format(terms.Window.Last)),
            ("depuis-janvier", Box(terms.Window.IsSinceJanuary)), ("territoires", (definition.Calculation?.Territories ?? TerritoryCalculation.FromOwnInputs).ToString()),
        })
            filled.texts[field] = text;
        return filled;
    }

    /// <summary>What was sent.</summary>
    public static TypedDefinition Of(IFormCollection form)
    {
        var typed = new TypedDefinition();
        foreach (var (field, value) in form)
            typed.texts[field] = value.ToString();
        return typed;
    }

    /// <summary>The definition typed, or what is wrong field by field; what the form does not hold is kept from the definition in force.</summary>
    public IndicatorDefinition Read(IndicatorDefinition before, List<FieldError> errors)
    {
        var kind = Word<IndicatorKind>("nature");
        var unit = this["unite"].Trim();
        return before with
        {
            Label = this["libelle"].Trim(),
            Meaning = this["sens"].Trim(),
            Family = this["famille"].Trim(),
            Kind = kind,
            Unit = unit,
            Multiplier = kind == before.Kind && unit == before.Unit && before.Label.Length > 0 ? before.Multiplier
                : kind is IndicatorKind.Proportion or IndicatorKind.Rate or IndicatorKind.AmountRatio && unit.StartsWith('%') ? 100 : 1,
            Decimals = Whole("decimales", errors),
            Direction = Word<Direction>("favorable"),
            Role = Word<IndicatorRole>("role"),
            Periodicity = Word<PeriodKind>("periodicite"),
            Source = this["source"].Trim(),
            AddsOverUnits = IsTicked("additif"),
            CountsPersons = IsTicked("personnes"),
            ValidFrom = this["a-compter-du"].Length == 0 ? before.ValidFrom : QueryValues.Day(this["a-compter-du"]) ?? before.ValidFrom,
            SeriesBreak = this["rupture"].Trim(),
            Attainment = Word<AttainmentRule>("atteinte"),
            Calculation = this["formule"].Trim() is { Length: > 0 } formula
                ? new(new(formula.ReplaceLineEndings("\n")) { Missing = Word<MissingValues>("manquants"), Window = new(Whole("fenetre", errors), Whole("derniere", errors)) { IsSinceJanuary = IsTicked("depuis-janvier") } }, Word<TerritoryCalculation>("territoires"))
                : null,
        };
    }

    private static string Box(bool isTicked) => isTicked ? "true" : "";

    private static Choice[] Choices<T>(T[] values, Func<T, string> inWords)
        where T : struct, Enum => [.. values.Select(v => new Choice(v.ToString(), inWords(v)))];

    private T Word<T>(string field)
        where T : struct, Enum => Enum.TryParse<T>(this[field], out var word) && Enum.IsDefined(word) ? word : default;

    private int Whole(string field, List<FieldError> errors)
    {
        var read = FrenchNumbers.Read(this[field]);
        if (read.IsDone && read.Value == decimal.Truncate(read.Value) && Math.Abs(read.Value) <= 1_000)
            return (int)read.Value;
        errors.Add(new(field, read.IsDone ? "Écrivez un nombre entier, de −1\u202f000 à 1\u202f000." : read.Refusal.Message));
        return 0;
    }
}
