// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Timonier.Documents.Sheets;

/// <summary>One sheet as it is written: rows and cells go out at once.</summary>
internal sealed class SheetPart : IDisposable
{
    // Start tags only are written from these: they never hold anything.
    private static readonly Row RowTag = new();
    private static readonly Cell CellTag = new();
    private static readonly CellValue ValueTag = new();
    private static readonly InlineString InlineTag = new();
    private static readonly Text TextTag = new();
    private static readonly OpenXmlAttribute[] KeptSpaces = [new("xml", "space", "http://www.w3.org/XML/1998/namespace", "preserve")];

    private readonly Stream stream;
    private readonly OpenXmlWriter writer;
    private readonly List<OpenXmlAttribute> attributes = new(3);
    private readonly List<string> letters = [];
    private bool isRowOpen;
    private int column;

    /// <summary>Begins a sheet; the stream is closed with it.</summary>
    public SheetPart(Stream stream, IReadOnlyList<SheetColumn> columns, SheetKind kind)
    {
        this.stream = stream;
        writer = OpenXmlWriter.Create(stream);
        writer.WriteStartDocument();
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(View(kind)));
        writer.WriteElement(new Columns(columns.Select((c, i) =>
            new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = Math.Clamp(c.Width, 1, 255), CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
    }

    /// <summary>Rows ended so far.</summary>
    public int Rows { get; private set; }

    /// <summary>Writes a text as a text, whatever it looks like.</summary>
    public void Add(string text, int format)
    {
        if (text.Length == 0)
        {
            Skip();
            return;
        }

        OpenCell(format, type: "inlineStr");
        writer.WriteStartElement(InlineTag);
        writer.WriteStartElement(TextTag, KeptSpaces);
        writer.WriteString(CellText.Escape(text));
        writer.WriteEndElement();
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    /// <summary>Writes a number.</summary>
    public void Add(IFormattable number, int format)
    {
        OpenCell(format, type: null);
        writer.WriteStartElement(ValueTag);
        writer.WriteString(number.ToString(null, CultureInfo.InvariantCulture));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    /// <summary>Leaves a cell blank.</summary>
    public void Skip()
    {
        OpenRow();
        column++;
    }

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        OpenRow();
        writer.WriteEndElement();
        isRowOpen = false;
        Rows++;
    }

    /// <summary>Ends the sheet.</summary>
    public void Dispose()
    {
        if (isRowOpen)
            EndRow();
        writer.WriteEndElement();
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteEndElement();
        writer.Dispose();
        stream.Dispose();
    }

    private static SheetView View(SheetKind kind)
    {
        var view = new SheetView { WorkbookViewId = 0 };
        var frozen = new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        if (kind is SheetKind.Table)
            view.Append(frozen);
        else
            view.ShowGridLines = false;
        return view;
    }

    private void OpenRow()
    {
        if (isRowOpen)
            return;
        attributes.Clear();
        attributes.Add(new("r", "", (Rows + 1).ToString(CultureInfo.InvariantCulture)));
        writer.WriteStartElement(RowTag, attributes);
        isRowOpen = true;
        column = 0;
    }

    private void OpenCell(int format, string? type)
    {
        OpenRow();
        attributes.Clear();
        attributes.Add(new("r", "", string.Create(CultureInfo.InvariantCulture, $"{Letters(column++)}{Rows + 1}")));
        if (format != CellFormats.General)
            attributes.Add(CellFormats.Attribute(format));
        if (type is not null)
            attributes.Add(new("t", "", type));
        writer.WriteStartElement(CellTag, attributes);
    }

    /// <summary>The letters of a column from 0: A to Z, AA...</summary>
    private string Letters(int at)
    {
        while (letters.Count <= at)
        {
            var name = "";
            for (var rest = letters.Count; rest >= 0; rest = (rest / 26) - 1)
                name = (char)('A' + (rest % 26)) + name;
            letters.Add(name);
        }

        return letters[at];
    }
}
