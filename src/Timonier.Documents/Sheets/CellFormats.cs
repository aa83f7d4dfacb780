// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Timonier.Documents.Sheets;

/// <summary>The cell formats of the workbooks that we write, and their places.</summary>
internal static class CellFormats
{
    /// <summary>Text, and numbers as they are.</summary>
    public const int General = 0;

    /// <summary>The header of a table.</summary>
    public const int Header = 1;

    /// <summary>A day.</summary>
    public const int Day = 2;

    /// <summary>A day and a time.</summary>
    public const int Moment = 3;

    /// <summary>A paragraph, cut at the width of its column.</summary>
    public const int Paragraph = 4;

    /// <summary>The title of a page of text.</summary>
    public const int Title = 5;

    /// <summary>Most decimals shown.</summary>
    public const int MaxDecimals = 10;

    private const int FirstNumber = 6;
    private const uint FirstCode = 164;

    /// <summary>A number with thousands and a fixed number of decimals.</summary>
    public static int Number(int decimals) => FirstNumber + decimals;

    /// <summary>The style sheet that holds them.</summary>
    public static Stylesheet Build()
    {
        var codes = new NumberingFormats();
        var cells = new DocumentFormat.OpenXml.Spreadsheet.CellFormats(
            new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0, FormatId = 0 },
            Aligned(new CellFormat { FontId = 1, FillId = 2, BorderId = 1, ApplyFont = true, ApplyFill = true, ApplyBorder = true }),
            Coded(codes, "dd/mm/yyyy"),
            Coded(codes, "dd/mm/yyyy\\ hh:mm"),
            Aligned(new CellFormat()),
            Aligned(new CellFormat { FontId = 2, ApplyFont = true }));
        for (var decimals = 0; decimals <= MaxDecimals; decimals++)
            cells.Append(Coded(codes, decimals == 0 ? "#,##0" : "#,##0." + new string('0', decimals)));
        var underline = new BottomBorder(new Color { Rgb = "FF7C8993" }) { Style = BorderStyleValues.Thin };
        return new Stylesheet(
            codes,
            new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }),
                new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" }),
                new Font(new Bold(), new FontSize { Val = 14 }, new FontName { Val = "Calibri" })),
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE9EDED" }) { PatternType = PatternValues.Solid })),
            new Borders(new Border(),
                new Border(new LeftBorder(), new RightBorder(), new TopBorder(), underline)),
            new CellStyleFormats(new CellFormat()),
            cells);
    }

    private static CellFormat Coded(NumberingFormats codes, string code)
    {
        var id = FirstCode + (uint)codes.Count();
        codes.Append(new NumberingFormat { NumberFormatId = id, FormatCode = code });
        return new CellFormat { NumberFormatId = id, ApplyNumberFormat = true };
    }

    private static CellFormat Aligned(CellFormat format)
    {
        format.ApplyAlignment = true;
        format.Append(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top });
        return format;
    }

    /// <summary>The place of a format as cells name it.</summary>
    public static OpenXmlAttribute Attribute(int format) => new("s", "", format.ToString(CultureInfo.InvariantCulture));
}
