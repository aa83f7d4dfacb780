// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Documents.Sheets;

/// <summary>Puts the number of a cell into a row, as the number or the date that its style says it is.</summary>
internal static class SheetNumbers
{
    /// <summary>Adds a finite number.</summary>
    public static void Add(SheetRow row, int column, double value, (CellStyle Style, DateBase From) reading)
    {
        Span<char> shown = stackalloc char[ExcelNumber.MaxLength];
        var (length, kind) = reading.Style switch
        {
            CellStyle.Number => (ExcelNumber.Write(value, shown), FieldKind.Number),
            CellStyle.Percent => (ExcelNumber.WriteHundredfold(value, shown), FieldKind.Number),
            CellStyle.Date or CellStyle.Duration => ExcelDate.Write(value, reading.Style, reading.From, shown),
        };
        row.Add(column, shown[..length], kind);
    }
}
