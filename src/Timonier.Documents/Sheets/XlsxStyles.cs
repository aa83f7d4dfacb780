// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Xml;

namespace Timonier.Documents.Sheets;

/// <summary>Which cell formats of a workbook are those of dates, and of shares in per cent.</summary>
internal static class XlsxStyles
{
    /// <summary>Most formats: the limit of Excel.</summary>
    private const int MaxFormats = 65_490;

    /// <summary>Reads the style of each cell format, in their order; none when the workbook has no styles.</summary>
    public static List<CellStyle> Read(XmlWalker? xml)
    {
        var codes = new Dictionary<int, CellStyle>();
        var styles = new List<CellStyle>();
        var isInCells = false;
        while (xml?.Read() is true)
        {
            if (xml.IsElement("cellXfs"))
                isInCells = !xml.IsEmptyElement;
            else if (xml.IsEnd("cellXfs"))
                isInCells = false;
            else if (xml.IsElement("numFmt"))
                codes[Id(xml)] = NumberFormat.OfCode(xml.Attribute("formatCode"));
            else if (isInCells && xml.IsElement("xf"))
                styles.Add(codes.TryGetValue(Id(xml), out var style) ? style : NumberFormat.OfBuiltIn(Id(xml)));
            if (codes.Count > MaxFormats || styles.Count > MaxFormats)
                throw new XmlException("Formats are too many.");
        }

        return styles;
    }

    private static int Id(XmlWalker xml) =>
        int.TryParse(xml.Attribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
}
