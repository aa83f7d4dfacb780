// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Documents.Decoding;

/// <summary>Counts lines as editors do.</summary>
internal static class LineBreaks
{
    /// <summary>How many line breaks (CR, LF, or CRLF as one) a piece of text holds.</summary>
    /// <param name="text">The piece.</param>
    /// <param name="before">The character before it, so that a CRLF cut in two is one.</param>
    public static int Count(ReadOnlySpan<char> text, char before)
    {
        var count = 0;
        for (var at = text.IndexOfAny('\r', '\n'); at >= 0; at = text.IndexOfAny('\r', '\n'))
        {
            var previous = at == 0 ? before : text[at - 1];
            if (text[at] == '\r' || previous != '\r')
                count++;
            before = text[at];
            text = text[(at + 1)..];
        }

        return count;
    }
}
