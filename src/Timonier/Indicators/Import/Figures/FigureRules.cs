// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Cube;
using Timonier.Indicators.Import.Mappings;

namespace Timonier.Indicators.Import.Figures;

/// <summary>What a figure must be, given the definition of its indicator. Pure; allocates only to refuse.</summary>
internal static class FigureRules
{
    private const string NotWhole = "Nombres décimaux là où des choses se comptent : gardés tels quels.";
    private const string Negative = "Nombres négatifs là où des choses se comptent : gardés tels quels.";
    private const string Rounded = "Valeur écrite arrondie pour tenir à côté de son numérateur et de son dénominateur.";
    private const string ZeroOverZero = "Dénominateur nul : le chiffre est gardé, le rapport ne se calcule pas.";

    /// <summary>Judges what the cells say; they are neither all empty nor at fault.</summary>
    public static Judged Judge(Definition definition, in Told told, RatioCheck check)
    {
        if (told.State is not (ValueState.Present or ValueState.Locked))
            return told.HasNumber ? Judged.Refuse(ImportFaults.StateAndFigure(told.State), FigureCell.State) : Judged.Absent(told.State);
        if (told.Value.Content is CellContent.Word)
            return Judged.Absent(told.Value.State);
        if (!told.Value.HasNumber && told.Numerator.Content is CellContent.Word)
            return Judged.Absent(told.Numerator.State);
        if (!told.Value.HasNumber && told.Denominator.Content is CellContent.Word)
            return Judged.Absent(told.Denominator.State);
        if (!told.Value.HasNumber && told.Numerator.HasNumber != told.Denominator.HasNumber)
            return Judged.Refuse(ImportFaults.HalfRatio(told.Numerator.HasNumber ? $"{told.Numerator.Text} / (vide)" : $"(vide) / {told.Denominator.Text}"), told.Numerator.HasNumber ? FigureCell.Denominator : FigureCell.Numerator);
        var judged = definition.Kind switch
        {
            IndicatorKind.Count => JudgeCount(definition, told),
            IndicatorKind.YesNo => JudgeYesNo(told),
            _ => JudgeRatio(definition, told, check),
        };
        return judged.Fault is null ? judged with { State = told.State } : judged;
    }

    private static Judged JudgeCount(Definition definition, in Told told)
    {
        if (told.Numerator.HasNumber || told.Denominator.HasNumber)
            return Judged.Refuse(ImportFaults.NoParts("nombre"), told.Numerator.HasNumber ? FigureCell.Numerator : FigureCell.Denominator);
        if (told.Value.Content is CellContent.YesNo)
            return Judged.Refuse(ImportFaults.NotANumber(told.Value.Number.Mantissa == 1 ? "oui" : "non"), FigureCell.Value);
        var number = told.Value.Number;
        var note = number.Mantissa < 0 ? Negative : IsWhole(number) ? null : NotWhole;
        return note is not null && definition.CountsPersons
            ? Judged.Refuse(ImportFaults.NotAPersonCount(told.Value.Text), FigureCell.Value)
            : Alone(number, note);
    }

    private static Judged JudgeYesNo(in Told told)
    {
        if (told.Numerator.HasNumber || told.Denominator.HasNumber)
            return Judged.Refuse(ImportFaults.NoParts("oui ou non"), told.Numerator.HasNumber ? FigureCell.Numerator : FigureCell.Denominator);
        var number = told.Value.Number.Trimmed();
        return number is { Scale: 0, Mantissa: 0 or 1 } ? Alone(number, null) : Judged.Refuse(ImportFaults.YesNo(told.Value.Text), FigureCell.Value);
    }

    private static Judged JudgeRatio(Definition definition, in Told told, RatioCheck check)
    {
        if (told.Value.Content is CellContent.YesNo)
            return Judged.Refuse(ImportFaults.NotANumber(told.Value.Number.Mantissa == 1 ? "oui" : "non"), FigureCell.Value);
        var isShare = definition.Kind is IndicatorKind.Proportion;
        if (told.Denominator.HasNumber && told.Denominator.Number.Mantissa < 0)
            return Judged.Refuse(ImportFaults.NegativeDenominator(told.Denominator.Text), FigureCell.Denominator);
        if (isShare && told.Value.HasNumber && !(told.Numerator.HasNumber && check is RatioCheck.Ignore) && IsOutOfShare(told.Value.Number, definition.Multiplier))
            return Judged.Refuse(ImportFaults.OutOfShare(told.Value.Text, definition.Multiplier.ToString(System.Globalization.CultureInfo.InvariantCulture)), FigureCell.Value);
        if (!told.Numerator.HasNumber)
            return told.Denominator.HasNumber ? Weighed(told) : Alone(told.Value.Number, null);
        if (!told.Denominator.HasNumber)
            return Judged.Refuse(ImportFaults.HalfRatio($"{told.Numerator.Text} / (vide)"), FigureCell.Denominator);
        if (definition.CountsPersons && definition.Kind is IndicatorKind.Proportion or IndicatorKind.Rate && (told.Numerator.Number.Mantissa < 0 || !IsWhole(told.Numerator.Number)))
            return Judged.Refuse(ImportFaults.NotAPersonCount(told.Numerator.Text), FigureCell.Numerator);
        if (isShare && Compare(told.Numerator.Number, told.Denominator.Number) > 0)
            return Judged.Refuse(ImportFaults.NumeratorAbove(told.Numerator.Text, told.Denominator.Text), FigureCell.Numerator);
        if (isShare && told.Numerator.Number.Mantissa < 0)
            return Judged.Refuse(ImportFaults.OutOfShare(told.Numerator.Text, told.Denominator.Text), FigureCell.Numerator);
        if (told.Denominator.Number.Mantissa == 0 && told.Numerator.Number.Mantissa != 0)
            return Judged.Refuse(ImportFaults.ZeroDenominator(told.Numerator.Text), FigureCell.Denominator);
        if (check is RatioCheck.Refuse && told.Value.HasNumber && told.Denominator.Number.Mantissa != 0 && Disagreement(definition, told) is { } fault)
            return Judged.Refuse(fault, FigureCell.Value);
        return Parted(told);
    }

    /// <summary>Numerator and denominator, and the value told beside them, on one scale.</summary>
    private static Judged Parted(in Told told)
    {
        var scale = Math.Max(told.Numerator.Number.Scale, told.Denominator.Number.Scale);
        var hasValue = told.Value.HasNumber;
        var wanted = hasValue ? Math.Max(scale, told.Value.Number.Scale) : scale;
        for (var at = wanted; at >= scale; at--)
        {
            if (told.Numerator.Number.TryRescale(at, out var numerator) && told.Denominator.Number.TryRescale(at, out var denominator) && TryAt(told.Value, at, out var value))
                return new() { Form = CellForm.Ratio, Scale = at, First = numerator, Second = denominator, Told = value, Note = at < wanted ? Rounded : told.Denominator.Number.Mantissa == 0 ? ZeroOverZero : null };
            if (at == 0)
                break;
        }

        return Judged.Refuse(ImportFaults.TooLarge(told.Numerator.Text), FigureCell.Numerator);
    }

    /// <summary>The value at a scale: more decimals exactly, fewer by rounding; absent when there is none.</summary>
    private static bool TryAt(in NumberCell cell, byte scale, out long value)
    {
        value = Chunk.None;
        if (!cell.HasNumber || cell.Number.TryRescale(scale, out value))
            return true;
        if (cell.Number.Scale <= scale)
            return false;
        var rounded = decimal.Round(cell.Number.ToDecimal(), scale);
        return Quantity.TryFrom(rounded, out var shorter) && shorter.TryRescale(scale, out value);
    }

    private static Judged Weighed(in Told told)
    {
        var scale = Math.Max(told.Value.Number.Scale, told.Denominator.Number.Scale);
        return told.Value.Number.TryRescale(scale, out var value) && told.Denominator.Number.TryRescale(scale, out var weight)
            ? new() { Form = CellForm.Value, Scale = scale, First = value, Second = weight, Told = Chunk.None }
            : Judged.Refuse(ImportFaults.TooLarge(told.Value.Text), FigureCell.Value);
    }

    private static Judged Alone(Quantity number, string? note) =>
        new() { Form = CellForm.Value, Scale = number.Scale, First = number.Mantissa, Second = Chunk.None, Told = Chunk.None, Note = note };

    /// <summary>
    /// The value must be the ratio, within what rounding explains: half a unit of the last decimal of each of the three numbers as
    /// written (a whole number is taken as exact), and binary noise of the thirteenth digit.
    /// </summary>
    private static RowFault? Disagreement(Definition definition, in Told told)
    {
        const decimal noise = 1e-12m;
        var value = told.Value.Number.ToDecimal();
        var (numerator, denominator) = (told.Numerator.Number.ToDecimal(), told.Denominator.Number.ToDecimal());
        var computed = numerator / denominator * definition.Multiplier;
        var ofParts = (HalfUnit(told.Numerator.Number) + (Math.Abs(numerator / denominator) * HalfUnit(told.Denominator.Number))) / denominator;
        var half = new decimal(5, 0, 0, false, (byte)(told.Value.Number.Scale + 1));
        if (Math.Abs(computed - value) <= Math.Max(half + (ofParts * definition.Multiplier), Math.Abs(value) * noise))
            return null;
        var shown = decimal.Round(computed, Math.Min(told.Value.Number.Scale + 2, 10)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return ImportFaults.Ratio(told.Value.Text, told.Numerator.Text, told.Denominator.Text, shown);
    }

    /// <summary>How far a number written with decimals may be from the one that was rounded; a whole number is exact.</summary>
    private static decimal HalfUnit(Quantity number) => IsWhole(number) ? 0m : new decimal(5, 0, 0, false, (byte)(number.Scale + 1));

    private static bool IsOutOfShare(Quantity value, decimal multiplier) => value.Mantissa < 0 || value.ToDecimal() > multiplier;

    private static bool IsWhole(Quantity number) => number.Scale == 0 || number.Trimmed().Scale == 0;

    private static int Compare(Quantity x, Quantity y) => x.Scale == y.Scale ? x.Mantissa.CompareTo(y.Mantissa) : x.ToDecimal().CompareTo(y.ToDecimal());
}
