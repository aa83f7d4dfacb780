// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Xml;
using Timonier.Documents.Files;
using Timonier.Foundation;

namespace Timonier.Documents.Sheets;

/// <summary>The rows of a sheet of Excel since 2007 (ECMA-376 part 1, section 18.3), read forward.</summary>
/// <remarks>
/// Our own rather than ExcelDataReader 3.6.0, which reads a cell in error as a blank one, reads the sheet twice, and knows no limit.
/// </remarks>
internal sealed class XlsxRows : SheetRows
{
    /// <summary>Most rows of a sheet: the limit of Excel since 2007.</summary>
    private const int MaxRows = 1_048_576;

    private readonly string name;
    private readonly XmlWalker xml;
    private readonly BoundedStream gauge;
    private readonly XlsxStrings strings;
    private readonly IReadOnlyList<CellStyle> styles;
    private readonly DateBase dateBase;
    private readonly XmlText text = new();
    private int number;

    /// <summary>Opens a sheet.</summary>
    /// <param name="workbook">Its workbook.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="name">Name of the file, to give in a message.</param>
    public XlsxRows(XlsxWorkbook workbook, SheetPlace sheet, string name)
    {
        this.name = name;
        Sheet = sheet.Name;
        strings = workbook.ReadStrings();
        styles = workbook.ReadStyles();
        dateBase = workbook.DateBase;
        (xml, gauge) = workbook.Open(sheet);
    }

    /// <inheritdoc/>
    public override string Sheet { get; }

    /// <inheritdoc/>
    public override double Progress => gauge.Progress;

    /// <inheritdoc/>
    public override bool Read(SheetRow row)
    {
        try
        {
            while (xml.Read())
            {
                if (xml.IsElement("row"))
                {
                    ReadRow(row);
                    return true;
                }

                if (xml.IsEnd("sheetData"))
                    return false;
            }

            return false;
        }
        catch (XmlException)
        {
            throw DocumentsRefusals.DamagedWorkbook.With(name).At(number);
        }
    }

    /// <inheritdoc/>
    public override void Dispose() => xml.Dispose();

    private void ReadRow(SheetRow row)
    {
        var given = xml.Attribute("r");
        var next = given is null ? number + 1 : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var r) ? r : 0;
        if (next <= number || next > MaxRows)
            throw new XmlException("Rows are not in order.");
        number = next;
        row.Begin(number);
        if (xml.IsEmptyElement)
            return;
        var column = -1;
        while (xml.Read() && !xml.IsEnd("row"))
        {
            if (!xml.IsElement("c"))
                continue;
            var place = xml.Attribute("r") is { } reference ? ColumnOf(reference) : column + 1;
            if (place <= column)
                throw new XmlException("Cells are not in order.");
            if (place >= SheetRow.MaxColumns)
                throw DocumentsRefusals.TooManySheetColumns.With(FrenchNumbers.Format(SheetRow.MaxColumns)).At(number);
            column = place;
            ReadCell(row, column);
        }
    }

    private void ReadCell(SheetRow row, int column)
    {
        var type = xml.Attribute("t");
        var hasStyle = int.TryParse(xml.Attribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var index);
        var style = hasStyle && index < styles.Count ? styles[index] : CellStyle.Number;
        if (xml.IsEmptyElement)
            return;
        text.Clear();
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.IsElement("v") || xml.IsElement("is"))
                text.Add(xml);
        }

        if (text.Length > 0)
            Add(row, column, type, style);
    }

    private void Add(SheetRow row, int column, string? type, CellStyle style)
    {
        switch (type)
        {
            case "s":
                if (!int.TryParse(text.All, NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= strings.Count)
                    throw new XmlException("A cell has a text that is not there.");
                row.Add(column, strings[index], FieldKind.Text);
                break;
            case "str" or "inlineStr":
                text.Unescape(0);
                row.Add(column, text.All, FieldKind.Text);
                break;
            case "b":
                row.Add(column, text.All is "0" or "false" ? "false" : "true", FieldKind.Text);
                break;
            case "e":
                row.Add(column, text.All, FieldKind.Error);
                break;
            case "d":
                AddMoment(row, column);
                break;
            default:
                if (!double.TryParse(text.All, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
                    throw new XmlException("A number is none.");
                SheetNumbers.Add(row, column, value, (style, dateBase));
                break;
        }
    }

    private void AddMoment(SheetRow row, int column)
    {
        const DateTimeStyles asWritten = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (!DateTime.TryParse(text.All, CultureInfo.InvariantCulture, asWritten, out var moment))
            throw new XmlException("A date is none.");
        Span<char> shown = stackalloc char[ExcelDate.MaxLength];
        row.Add(column, shown[..ExcelDate.WriteDate(moment, shown)], FieldKind.Date);
    }

    /// <summary>Column from 0 of a reference such as <c>AB12</c>.</summary>
    private static int ColumnOf(ReadOnlySpan<char> reference)
    {
        var column = 0;
        foreach (var letter in reference)
        {
            if (!char.IsAsciiLetter(letter))
                break;
            column = Math.Min((column * 26) + (letter & 0x1F), SheetRow.MaxColumns + 1);
        }

        return column > 0 ? column - 1 : throw new XmlException("A cell has no column.");
    }
}
