// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Text;

namespace Timonier.Documents.Sheets;

/// <summary>Makes any text fit for the XML of a workbook (ECMA-376 part 1, section 22.4.2.4).</summary>
internal static class CellText
{
    /// <summary>Most characters of a cell: the limit of Excel, which calls a workbook damaged beyond.</summary>
    public const int MaxLength = 32_767;

    /// <summary>
    /// The text with what XML cannot hold (control characters, CR, lone surrogates) written <c>_xHHHH_</c>, and with <c>…</c> for the end
    /// of a text longer than a cell.
    /// </summary>
    public static string Escape(string text)
    {
        if (text.Length > MaxLength)
            text = string.Concat(text.AsSpan(0, MaxLength - 1), "…");
        var first = FirstToEscape(text, 0);
        if (first < 0)
            return text;
        var escaped = new StringBuilder(text.Length + 16);
        var start = 0;
        for (var at = first; at >= 0; at = FirstToEscape(text, start))
        {
            escaped.Append(text, start, at - start).Append(CultureInfo.InvariantCulture, $"_x{(int)text[at]:X4}_");
            start = at + 1;
        }

        return escaped.Append(text, start, text.Length - start).ToString();
    }

    private static int FirstToEscape(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            var character = text[i];
            if (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (character is (< ' ' and not ('\t' or '\n')) or '\uFFFE' or '\uFFFF' || char.IsSurrogate(character) || LooksEscaped(text, i))
                return i;
        }

        return -1;
    }

    /// <summary>True for an underscore that begins what a reader would take for an escaped character.</summary>
    private static bool LooksEscaped(string text, int at) =>
        text.AsSpan(at) is ['_', 'x', var a, var b, var c, var d, '_', ..]
        && char.IsAsciiHexDigit(a) && char.IsAsciiHexDigit(b) && char.IsAsciiHexDigit(c) && char.IsAsciiHexDigit(d);
}
