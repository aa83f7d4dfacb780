// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>A value while it is computed: a <see cref="FormulaValue"/> that holds no reference, so that copying it costs nothing to the collector.</summary>
/// <remarks>24 bytes. A text is a number in a <see cref="RunTexts"/>. The default value is « nothing known ».</remarks>
internal readonly struct Slot
{
    private Slot(FormulaType type, FormulaError error, decimal number, int tag)
    {
        Number = number;
        Tag = tag;
        Type = type;
        Error = error;
    }

    /// <summary>The number; of a boolean 1 or 0, of a day its number.</summary>
    public decimal Number { get; }

    /// <summary>For an error, where it arose; for a text, its place in the table.</summary>
    public int Tag { get; }

    /// <summary>The type; <see cref="FormulaType.Null"/> for nothing known and for an error.</summary>
    public FormulaType Type { get; }

    /// <summary>Why there is no value, or <see cref="FormulaError.None"/>.</summary>
    public FormulaError Error { get; }

    /// <summary>Nothing known.</summary>
    public static Slot Null => default;

    /// <summary>True for an error.</summary>
    public bool IsError => Error is not FormulaError.None;

    /// <summary>True when nothing is known: neither a value nor an error.</summary>
    public bool IsNull => Type is FormulaType.Null && !IsError;

    /// <summary>The truth; false for another type.</summary>
    public bool Truth => Type is FormulaType.Boolean && Number != 0;

    public static Slot Of(decimal number) => new(FormulaType.Number, FormulaError.None, number, 0);

    public static Slot Of(bool truth) => new(FormulaType.Boolean, FormulaError.None, truth ? 1 : 0, 0);

    public static Slot OfDay(int dayNumber) => new(FormulaType.Date, FormulaError.None, dayNumber, 0);

    public static Slot OfText(int place) => new(FormulaType.Text, FormulaError.None, 0, place);

    public static Slot Of(FormulaError error, int position) => new(FormulaType.Null, error, 0, position);

    /// <summary>The value for those who read it.</summary>
    public FormulaValue ToValue(RunTexts texts) => Type switch
    {
        FormulaType.Number => FormulaValue.Of(Number),
        FormulaType.Text => FormulaValue.Of(texts[this]),
        FormulaType.Boolean => FormulaValue.Of(Truth),
        FormulaType.Date => FormulaValue.Of(DateOnly.FromDayNumber((int)Number)),
        _ => IsError ? FormulaValue.Of(Error, Tag) : FormulaValue.Null,
    };
}
