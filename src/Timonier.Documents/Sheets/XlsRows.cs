// SPDX-License-Identifier: Apache-2.0
using ExcelDataReader;
using Timonier.Foundation;

namespace Timonier.Documents.Sheets;

/// <summary>The rows of a sheet of Excel 97 to 2003.</summary>
internal sealed class XlsRows : SheetRows
{
    private readonly XlsWorkbook workbook;
    private readonly IExcelDataReader reader;
    private readonly Dictionary<(int Row, int Column), string> errors;

    /// <summary>Opens a sheet.</summary>
    public XlsRows(XlsWorkbook workbook, SheetPlace sheet)
    {
        this.workbook = workbook;
        Sheet = sheet.Name;
        errors = workbook.ErrorsOf(sheet);
        reader = workbook.Guarded(() => workbook.Open(sheet));
        if (reader.FieldCount > SheetRow.MaxColumns)
            throw DocumentsRefusals.TooManySheetColumns.With(FrenchNumbers.Format(SheetRow.MaxColumns)).At(0);
    }

    /// <inheritdoc/>
    public override string Sheet { get; }

    /// <inheritdoc/>
    public override double Progress => reader.RowCount > 0 ? Math.Min(1, (reader.Depth + 1.0) / reader.RowCount) : 0;

    /// <inheritdoc/>
    public override bool Read(SheetRow row)
    {
        if (!workbook.Guarded(reader.Read))
            return false;
        row.Begin(reader.Depth + 1);
        for (var column = 0; column < reader.FieldCount; column++)
        {
            if (errors.TryGetValue((reader.Depth, column), out var error))
                row.Add(column, error, FieldKind.Error);
            else
                Add(row, column, reader.GetValue(column), StyleOf(column));
        }

        return true;
    }

    /// <inheritdoc/>
    public override void Dispose() => reader.Dispose();

    private CellStyle StyleOf(int column) =>
        NumberFormat.OfCode(reader.GetNumberFormatString(column)) is CellStyle.Percent ? CellStyle.Percent : CellStyle.Number;

    private static void Add(SheetRow row, int column, object? value, CellStyle style)
    {
        switch (value)
        {
            case string text:
                row.Add(column, text, FieldKind.Text);
                break;
            case double number when double.IsFinite(number):
                SheetNumbers.Add(row, column, number, (style, DateBase.Year1900));
                break;
            case int number:
                SheetNumbers.Add(row, column, number, (style, DateBase.Year1900));
                break;
            case DateTime moment:
                // ExcelDataReader has moved 1904 to 1900, and the days before the phantom 29 February by one.
                var days = moment.ToOADate();
                SheetNumbers.Add(row, column, days < 61 ? days - 1 : days, (CellStyle.Date, DateBase.Year1900));
                break;
            case TimeSpan duration:
                SheetNumbers.Add(row, column, duration.TotalDays, (CellStyle.Duration, DateBase.Year1900));
                break;
            case bool isTrue:
                row.Add(column, isTrue ? "true" : "false", FieldKind.Text);
                break;
            default:
                break;
        }
    }
}
