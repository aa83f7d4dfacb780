// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Text;
using Timonier.Indicators.Formulas;
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Reading;
using static Timonier.Indicators.Import.Definitions.DefinitionWords;

namespace Timonier.Indicators.Import.Definitions;

/// <summary>What a mapping says of an indicator, tied to one table: a definition at each row.</summary>
internal sealed class BoundDefinition
{
    private readonly Dictionary<string, BoundText> texts = new(StringComparer.Ordinal);
    private readonly List<BoundText> moving;
    private readonly ImportStyle style;
    private readonly StringBuilder composite = new();

    public BoundDefinition(DefinitionPart part, TextBinder binder, ImportStyle style)
    {
        this.style = style;
        foreach (var property in MappingShape.Of(typeof(DefinitionPart)).Properties)
        {
            if (property.Member.GetValue(part) is Source source)
                texts[property.Name] = binder.Bind(Literal(property.Name, source));
        }

        moving = [.. texts.Values.Where(t => !t.IsFixed)];
    }

    /// <summary>All the texts that change from row to row, as one: two rows of the same text give the same definition.</summary>
    public string Signature()
    {
        composite.Clear();
        foreach (var text in moving)
            composite.Append(text.Read()).Append('\u001f');
        return composite.ToString();
    }

    /// <summary>The definition of the current row, and what is wrong with it.</summary>
    public Definition Read(string code, List<RowFault> faults)
    {
        var kind = Word("kind", Kinds, IndicatorKind.Count, faults);
        var unit = Text("unit");
        if (unit.Length == 0 && kind is IndicatorKind.Proportion && !texts.ContainsKey("multiplier"))
            unit = "%";
        var isPercent = unit.StartsWith('%');
        var definition = new Definition
        {
            Label = Text("label"),
            Meaning = Text("meaning"),
            Kind = kind,
            Numerator = Text("numerator"),
            Denominator = Text("denominator"),
            Unit = unit,
            Multiplier = Number("multiplier", faults) ?? (isPercent && kind is IndicatorKind.Proportion or IndicatorKind.Rate or IndicatorKind.AmountRatio ? 100 : 1),
            Decimals = Whole("decimals", faults) ?? (kind is IndicatorKind.Count or IndicatorKind.YesNo ? 0 : 1),
            Direction = Word("direction", Directions, Direction.None, faults),
            Role = Word("role", Roles, IndicatorRole.Monitoring, faults),
            TimeNature = Word("timeNature", TimeNatures, TimeNature.Flow, faults),
            AddsOverUnits = Word("addsOverUnits", YesNo, true, faults),
            AddsOverTime = Word("addsOverTime", YesNo, false, faults),
            Periodicity = Word("periodicity", Periodicities, PeriodKind.Year, faults),
            Source = Text("source"),
            Owner = Text("owner"),
            Family = Text("family"),
            Position = Whole("position", faults) ?? 0,
            CountsPersons = Word("countsPersons", YesNo, kind is not (IndicatorKind.AmountRatio or IndicatorKind.YesNo), faults),
            MinimalDenominator = Whole("minimalDenominator", faults),
            ValidFrom = Day("validFrom", faults) ?? DateOnly.MinValue,
            SeriesBreak = Text("seriesBreak"),
            Attainment = Word("attainment", Attainments, AttainmentRule.ShareOfWay, faults),
            Calculation = Calculated(faults),
        };
        if (faults.Count == 0 && definition.Contradiction() is { } contradiction)
            faults.Add(ImportFaults.Definition(code, contradiction.Message));
        return definition;
    }

    /// <summary>A word of a closed list written where a column's name goes is that word.</summary>
    private static Source Literal(string property, Source source)
    {
        var isWord = property switch
        {
            "kind" => Kinds.Holds(source.Column),
            "direction" => Directions.Holds(source.Column),
            "role" => Roles.Holds(source.Column),
            "timeNature" => TimeNatures.Holds(source.Column),
            "periodicity" => Periodicities.Holds(source.Column),
            "attainment" => Attainments.Holds(source.Column),
            "formulaWindow" => SinceJanuary.Holds(source.Column),
            "formulaMissing" => MissingMeasures.Holds(source.Column),
            "formulaTerritories" => DefinitionWords.Territories.Holds(source.Column),
            "addsOverUnits" or "addsOverTime" or "countsPersons" => YesNo.Holds(source.Column),
            _ => false,
        };
        return isWord ? source with { Column = null, Constant = source.Column } : source;
    }

    /// <summary>The formula, its choices, or nothing where the cell is empty.</summary>
    private Calculation? Calculated(List<RowFault> faults) => Text("formula").Trim() is not { Length: > 0 } formula ? null : new(
        new(formula)
        {
            Missing = Word("formulaMissing", MissingMeasures, MissingValues.SkipIfAny, faults),
            Window = Window(faults),
        },
        Word("formulaTerritories", DefinitionWords.Territories, TerritoryCalculation.FromOwnInputs, faults));

    private FormulaWindow Window(List<RowFault> faults) => SinceJanuary.TryRead(Text("formulaWindow"), out _)
        ? FormulaWindow.Twelve with { IsSinceJanuary = true }
        : new(Whole("formulaWindow", faults) ?? FormulaWindow.Twelve.Length, Whole("formulaWindowEnd", faults) ?? FormulaWindow.Twelve.Last);

    private string Text(string property) => texts.TryGetValue(property, out var text) ? text.Read().ToString() : "";

    private T Word<T>(string property, Vocabulary<T> vocabulary, T otherwise, List<RowFault> faults)
        where T : notnull
    {
        var read = Text(property);
        if (read.Length == 0)
            return otherwise;
        if (vocabulary.TryRead(read, out var value))
            return value;
        faults.Add(texts[property].At(texts[property].Fault ?? ImportFaults.Word(property, read, vocabulary.Shown)));
        return otherwise;
    }

    private decimal? Number(string property, List<RowFault> faults)
    {
        var read = Text(property);
        if (read.Length == 0)
            return null;
        if (decimal.TryParse(read.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return number;
        faults.Add(texts[property].At(ImportFaults.NotANumber(read)));
        return null;
    }

    private int? Whole(string property, List<RowFault> faults)
    {
        if (Number(property, faults) is not { } number)
            return null;
        if (number == decimal.Truncate(number) && Math.Abs(number) < int.MaxValue)
            return (int)number;
        faults.Add(texts[property].At(ImportFaults.NotANumber(Text(property))));
        return null;
    }

    private DateOnly? Day(string property, List<RowFault> faults)
    {
        var read = Text(property);
        if (read.Length == 0)
            return null;
        if (style.Dates.TryRead(read, texts[property].Kind, out var day))
            return day;
        faults.Add(texts[property].At(ImportFaults.Date(read, style.Dates.Expected)));
        return null;
    }
}
