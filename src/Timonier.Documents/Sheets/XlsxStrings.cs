// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Documents.Sheets;

/// <summary>The texts that the cells of a workbook share, in one piece of memory.</summary>
internal sealed class XlsxStrings
{
    private readonly XmlText text = new();
    private readonly List<int> ends = [];

    /// <summary>Reads them all; none when the workbook shares no text.</summary>
    public XlsxStrings(XmlWalker? xml)
    {
        while (xml?.Read() is true)
        {
            if (!xml.IsElement("si"))
                continue;
            var start = text.Length;
            text.Add(xml);
            text.Unescape(start);
            ends.Add(text.Length);
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => ends.Count;

    /// <summary>One of them.</summary>
    public ReadOnlySpan<char> this[int index] => text.All[(index == 0 ? 0 : ends[index - 1])..ends[index]];
}
