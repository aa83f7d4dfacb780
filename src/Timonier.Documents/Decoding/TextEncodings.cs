// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Documents.Decoding;

/// <summary>The encodings that can be read, by name and by the mark at the start of a file.</summary>
internal static class TextEncodings
{
    /// <summary>The names shown to users when one is unknown.</summary>
    public const string Known = "utf-8, utf-16le, utf-16be, windows-1252, iso-8859-1, iso-8859-15, us-ascii";

    /// <summary>The decoder of a name, or nothing when it is unknown.</summary>
    public static ByteDecoder? Named(string name) => name.Trim().ToLowerInvariant() switch
    {
        "utf-8" or "utf8" or "utf-8-bom" or "utf-8-sig" => new Utf8Decoder(),
        "utf-16" or "utf16" or "utf-16le" or "utf16le" or "unicode" => new Utf16Decoder(ByteOrder.LittleEndian),
        "utf-16be" or "utf16be" => new Utf16Decoder(ByteOrder.BigEndian),
        "windows-1252" or "cp1252" or "windows1252" or "1252" or "ansi" => SingleByteDecoder.Windows1252,
        "iso-8859-1" or "iso8859-1" or "latin1" or "latin-1" => SingleByteDecoder.Latin1,
        "iso-8859-15" or "iso8859-15" or "latin9" or "latin-9" => SingleByteDecoder.Latin9,
        "us-ascii" or "ascii" => SingleByteDecoder.UsAscii,
        _ => null,
    };

    /// <summary>The decoder that the mark (BOM) at the start of a file tells, with the length of the mark; or nothing.</summary>
    public static (ByteDecoder Decoder, int Length)? Marked(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (new Utf8Decoder(), 3),
        [0xFF, 0xFE, ..] => (new Utf16Decoder(ByteOrder.LittleEndian), 2),
        [0xFE, 0xFF, ..] => (new Utf16Decoder(ByteOrder.BigEndian), 2),
        _ => null,
    };
}
