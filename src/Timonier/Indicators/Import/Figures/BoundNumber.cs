// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Import.Reading;

namespace Timonier.Indicators.Import.Figures;

/// <summary>A number of the mapping tied to one table.</summary>
internal sealed class BoundNumber(BoundText text, decimal? multiply, ImportStyle style)
{
    private static readonly Dictionary<string, int> YesNo = new(StringComparer.Ordinal)
    {
        ["oui"] = 1,
        ["o"] = 1,
        ["vrai"] = 1,
        ["true"] = 1,
        ["yes"] = 1,
        ["y"] = 1,
        ["non"] = 0,
        ["n"] = 0,
        ["faux"] = 0,
        ["false"] = 0,
        ["no"] = 0,
    };

    /// <summary>Where the text comes from.</summary>
    public BoundText Text => text;

    /// <summary>True when the last number read was rounded to the digits that can be kept.</summary>
    public bool WasRounded { get; private set; }

    /// <summary>Reads the cell of the current row.</summary>
    public NumberCell Read()
    {
        WasRounded = false;
        var read = text.Read();
        if (text.Fault is { } refused)
            return new(CellContent.Fault, default, default, text.At(refused));
        if (read.IsEmpty)
            return NumberCell.Empty;
        var kind = text.Kind;
        if (kind is FieldKind.Error && style.Words.Find(read) is null)
            return Refuse(ImportFaults.FileError(read.ToString()));
        if (style.Words.HasNumbers && style.Words.Find(read) is { } numberWord)
            return new(CellContent.Word, default, numberWord, null);
        var fault = style.Numbers.TryRead(read, kind, out var number);
        if (fault is NumberFault.None)
        {
            WasRounded = style.Numbers.WasRounded;
            return multiply is null ? new(CellContent.Number, number, ValueState.Present, null) : Multiplied(number, read);
        }

        if (style.Words.Find(read) is { } state)
            return new(CellContent.Word, default, state, null);
        if (YesNo.TryGetValue(HeaderText.Fold(read.ToString()), out var bit))
            return new(CellContent.YesNo, new(bit, 0), ValueState.Present, null);
        return Refuse(fault switch
        {
            NumberFault.Ambiguous => ImportFaults.AmbiguousNumber(read.ToString()),
            NumberFault.TooLarge => ImportFaults.TooLarge(read.ToString()),
            NumberFault.None or NumberFault.NotANumber => ImportFaults.NotANumber(read.ToString()),
        });
    }

    private NumberCell Multiplied(Quantity number, ReadOnlySpan<char> read)
    {
        if (Quantity.TryFrom(number.ToDecimal() * multiply!.Value, out var product))
            return new(CellContent.Number, product, ValueState.Present, null);
        if (!Quantity.TryFrom(decimal.Round(number.ToDecimal() * multiply.Value, 6), out product))
            return Refuse(ImportFaults.TooLarge(read.ToString()));
        WasRounded = true;
        return new(CellContent.Number, product, ValueState.Present, null);
    }

    private NumberCell Refuse(RowFault fault) => new(CellContent.Fault, default, default, text.At(fault));
}
