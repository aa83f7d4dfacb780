// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Formulas;

/// <summary>The texts that values name by number: each text once. Filled by one thread, then read by any.</summary>
internal sealed class TextTable
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly List<string> texts = [""];

    /// <summary>The empty text, that every table has.</summary>
    public static Slot Empty => Slot.OfText(0);

    /// <summary>The text at a place.</summary>
    public string this[int place] => texts[place];

    /// <summary>A value without its text, that the table keeps.</summary>
    public Slot Keep(FormulaValue value) => value.Type switch
    {
        FormulaType.Number => Slot.Of(value.Number),
        FormulaType.Text => Slot.OfText(PlaceOf(value.Text)),
        FormulaType.Boolean => Slot.Of(value.Truth),
        FormulaType.Date => Slot.OfDay(value.Day.DayNumber),
        _ => value.IsError ? Slot.Of(value.Error, value.Position) : Slot.Null,
    };

    private int PlaceOf(string text)
    {
        if (!places.TryGetValue(text, out var place))
        {
            places.Add(text, place = texts.Count);
            texts.Add(text);
        }

        return place;
    }
}
