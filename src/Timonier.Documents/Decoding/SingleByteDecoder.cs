// SPDX-License-Identifier: Apache-2.0
using System.Buffers;
using System.Text;

namespace Timonier.Documents.Decoding;

/// <summary>An encoding of one byte a character, ASCII below 128.</summary>
/// <remarks>
/// The tables are those of unicode.org (<c>CP1252.TXT</c>, <c>8859-1.TXT</c>, <c>8859-15.TXT</c>) with one difference: the control
/// characters 80 to 9F of the ISO tables are refused, because no text holds them and the file that does is in windows-1252.
/// </remarks>
internal sealed class SingleByteDecoder : ByteDecoder
{
    /// <summary>Mark of a byte that stands for no character; never a character above ASCII itself.</summary>
    private const char None = '\0';

    private const string Windows1252Low = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    private readonly char[] upper;

    private SingleByteDecoder(string name, char[] upper)
    {
        Name = name;
        this.upper = upper;
    }

    /// <summary>windows-1252, where 81, 8D, 8F, 90 and 9D stand for nothing.</summary>
    public static SingleByteDecoder Windows1252 { get; } = new("windows-1252", Latin(Windows1252Low));

    /// <summary>ISO 8859-1.</summary>
    public static SingleByteDecoder Latin1 { get; } = new("iso-8859-1", Latin(""));

    /// <summary>ISO 8859-15, which has the euro and the French ligatures.</summary>
    public static SingleByteDecoder Latin9 { get; } = new(
        "iso-8859-15",
        Latin("", (0xA4, '€'), (0xA6, 'Š'), (0xA8, 'š'), (0xB4, 'Ž'), (0xB8, 'ž'), (0xBC, 'Œ'), (0xBD, 'œ'), (0xBE, 'Ÿ')));

    /// <summary>ASCII, where nothing stands above 7F.</summary>
    public static SingleByteDecoder UsAscii { get; } = new("us-ascii", new char[128]);

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override OperationStatus Decode(ReadOnlySpan<byte> bytes, Span<char> chars, out int read, out int written)
    {
        var at = 0;
        var status = OperationStatus.Done;
        while (at < bytes.Length && status is OperationStatus.Done)
        {
            if (at == chars.Length)
            {
                status = OperationStatus.DestinationTooSmall;
            }
            else if (bytes[at] < 0x80)
            {
                Ascii.ToUtf16(bytes[at..], chars[at..], out var ascii);
                at += ascii;
            }
            else if (upper[bytes[at] - 128] is not None and var character)
            {
                chars[at++] = character;
            }
            else
            {
                status = OperationStatus.InvalidData;
            }
        }

        read = written = at;
        return status;
    }

    /// <summary>The upper half of Latin-1, with <paramref name="low"/> from 80 on and some characters changed.</summary>
    private static char[] Latin(string low, params ReadOnlySpan<(int Byte, char Character)> changes)
    {
        var table = new char[128];
        low.CopyTo(table);
        for (var b = 0xA0; b <= 0xFF; b++)
            table[b - 128] = (char)b;
        foreach (var (b, character) in changes)
            table[b - 128] = character;
        return table;
    }
}
