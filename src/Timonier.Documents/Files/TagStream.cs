// SPDX-License-Identifier: Apache-2.0
using System.Xml;

namespace Timonier.Documents.Files;

/// <summary>A stream of XML in UTF-8 that refuses a tag or a text so long that the parser would hold it whole in memory.</summary>
/// <remarks>
/// A text ends where a tag begins, but character data (<c>CDATA</c>), which may hold anything that looks like one, at its own mark.
/// </remarks>
internal sealed class TagStream(Stream inner) : ForwardStream
{
    /// <summary>Most bytes between two <c>&lt;</c>: a cell holds 32,767 characters at most, of six bytes when each is escaped.</summary>
    private const int MaxRun = 2 << 20;

    private const int LongestMark = 9;

    private readonly byte[] tail = new byte[LongestMark - 1];
    private int tailLength;
    private bool isCharacterData;
    private int run;

    /// <inheritdoc/>
    /// <exception cref="XmlException">A tag or a text is too long.</exception>
    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer.Length > MaxRun ? buffer[..MaxRun] : buffer);
        Follow(buffer[..count]);
        return run <= MaxRun ? count : throw new XmlException("A tag or a text is too long.");
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private void Follow(ReadOnlySpan<byte> bytes)
    {
        for (var end = EndOfMark(bytes); end >= 0; end = EndOfMark(bytes))
        {
            isCharacterData = !isCharacterData;
            bytes = bytes[end..];
            run = 0;
            tailLength = 0;
        }

        var last = isCharacterData ? -1 : bytes.LastIndexOf((byte)'<');
        run = last < 0 ? run + bytes.Length : bytes.Length - last - 1;
        Span<byte> both = stackalloc byte[2 * LongestMark];
        var kept = Border(bytes[Math.Max(0, bytes.Length - tail.Length)..], both);
        tailLength = Math.Min(kept, tail.Length);
        both[(kept - tailLength)..kept].CopyTo(tail);
    }

    /// <summary>
    /// Where the next mark of a change of state ends, also when it began in the bytes before; less than 0 when there is none.
    /// </summary>
    private int EndOfMark(ReadOnlySpan<byte> bytes)
    {
        var mark = isCharacterData ? "]]>"u8 : "<![CDATA["u8;
        Span<byte> both = stackalloc byte[2 * LongestMark];
        var length = Border(bytes[..Math.Min(bytes.Length, mark.Length - 1)], both);
        var across = both[..length].IndexOf(mark);
        if (across >= 0)
            return across + mark.Length - tailLength;
        var within = bytes.IndexOf(mark);
        return within < 0 ? -1 : within + mark.Length;
    }

    private int Border(ReadOnlySpan<byte> bytes, Span<byte> both)
    {
        tail.AsSpan(0, tailLength).CopyTo(both);
        bytes.CopyTo(both[tailLength..]);
        return tailLength + bytes.Length;
    }
}
