// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Xml;

namespace Timonier.Documents.Sheets;

/// <summary>A growing piece of memory into which the text of XML elements is read, without a string for each.</summary>
internal sealed class XmlText
{
    /// <summary>Most characters of one text: 32 times what Excel allows in a cell.</summary>
    private const int MaxLength = 1 << 20;

    private char[] buffer = new char[1_024];

    /// <summary>Characters held.</summary>
    public int Length { get; private set; }

    /// <summary>What is held.</summary>
    public ReadOnlySpan<char> All => buffer.AsSpan(0, Length);

    /// <summary>Forgets everything.</summary>
    public void Clear() => Length = 0;

    /// <summary>Adds the text of the current element and of the elements in it, but that of reading aids, and goes to its end.</summary>
    /// <exception cref="XmlException">The text is longer than may be.</exception>
    public void Add(XmlWalker xml)
    {
        if (xml.IsEmptyElement)
            return;
        var start = Length;
        var depth = xml.Depth;
        var aid = int.MaxValue;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.IsElement("rPh"))
                aid = Math.Min(aid, xml.Depth);
            else if (xml.Depth <= aid)
                aid = int.MaxValue;
            if (xml.IsText && aid == int.MaxValue)
                AddValue(xml, start);
        }
    }

    /// <summary>Puts the characters written <c>_xHHHH_</c> back, from a place on (ECMA-376 part 1, section 22.4.2.4).</summary>
    public void Unescape(int from)
    {
        var text = buffer.AsSpan(from, Length - from);
        var written = text.IndexOf("_x");
        if (written < 0)
            return;
        var read = written;
        while (read < text.Length)
        {
            if (text[read..] is ['_', 'x', _, _, _, _, '_', ..]
                && ushort.TryParse(text.Slice(read + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                text[written++] = (char)code;
                read += 7;
            }
            else
            {
                text[written++] = text[read++];
            }
        }

        Length = from + written;
    }

    private void AddValue(XmlWalker xml, int start)
    {
        while (true)
        {
            if (Length == buffer.Length)
                Array.Resize(ref buffer, 2 * buffer.Length);
            var count = xml.ReadValue(buffer, Length);
            if (count == 0)
                return;
            Length += count;
            if (Length - start > MaxLength)
                throw new XmlException("A text is too long.");
        }
    }
}
