// SPDX-License-Identifier: Apache-2.0
using System.Xml;
using Timonier.Documents.Files;

namespace Timonier.Documents.Sheets;

/// <summary>What a workbook of Excel since 2007 says of all its sheets.</summary>
internal sealed class XlsxWorkbook
{
    private readonly WorkbookParts parts;

    /// <summary>Reads the list of sheets; the rest when a sheet is opened.</summary>
    /// <exception cref="XmlException">It is damaged.</exception>
    public XlsxWorkbook(WorkbookParts parts)
    {
        this.parts = parts;
        var relationships = parts.RelationshipsOf(parts.Workbook);
        var sheets = new List<SheetPlace>();
        using var xml = parts.Open(parts.Workbook) ?? throw new XmlException("The workbook has no main part.");
        while (xml.Read())
        {
            if (xml.IsElement("workbookPr") && xml.Attribute("date1904") is "1" or "true")
                DateBase = DateBase.Year1904;
            if (!xml.IsElement("sheet"))
                continue;
            var isVisible = xml.Attribute("state") is null or "visible";
            var target = relationships.GetValueOrDefault(xml.RelationshipId() ?? "");
            if (xml.Attribute("name") is { } name && target.Kind == "worksheet")
                sheets.Add(new(name, target.Path, isVisible));
            if (sheets.Count > WorkbookParts.MaxRelationships)
                throw new XmlException("Sheets are too many.");
        }

        Sheets = sheets;
        StringsPath = PathOf(relationships, "sharedStrings");
        StylesPath = PathOf(relationships, "styles");
    }

    /// <summary>The sheets of cells, in the order of their tabs.</summary>
    public IReadOnlyList<SheetPlace> Sheets { get; }

    /// <summary>The day it counts from.</summary>
    public DateBase DateBase { get; } = DateBase.Year1900;

    private string StringsPath { get; }

    private string StylesPath { get; }

    /// <summary>Reads the texts that cells share.</summary>
    public XlsxStrings ReadStrings()
    {
        using var xml = parts.Open(StringsPath);
        return new XlsxStrings(xml);
    }

    /// <summary>Reads the styles of cells.</summary>
    public IReadOnlyList<CellStyle> ReadStyles()
    {
        using var xml = parts.Open(StylesPath);
        return XlsxStyles.Read(xml);
    }

    /// <summary>Opens a sheet.</summary>
    /// <exception cref="XmlException">The sheet is listed, but is not there.</exception>
    public (XmlWalker Xml, BoundedStream Gauge) Open(SheetPlace sheet) =>
        parts.OpenSheet(sheet.Place) ?? throw new XmlException("A sheet is missing.");

    private static string PathOf(Dictionary<string, (string Kind, string Path)> relationships, string kind) =>
        relationships.Values.FirstOrDefault(part => part.Kind == kind).Path ?? "";
}
