// SPDX-License-Identifier: Apache-2.0
using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Timonier.Documents.Decoding;

/// <summary>UTF-16, in either order of its bytes.</summary>
internal sealed class Utf16Decoder(ByteOrder order) : ByteDecoder
{
    /// <inheritdoc/>
    public override string Name => order is ByteOrder.LittleEndian ? "utf-16le" : "utf-16be";

    /// <inheritdoc/>
    public override OperationStatus Decode(ReadOnlySpan<byte> bytes, Span<char> chars, out int read, out int written)
    {
        var units = MemoryMarshal.Cast<byte, ushort>(bytes);
        var count = Math.Min(units.Length, chars.Length);
        var target = MemoryMarshal.Cast<char, ushort>(chars[..count]);
        if (order is ByteOrder.LittleEndian == BitConverter.IsLittleEndian)
            units[..count].CopyTo(target);
        else
            BinaryPrimitives.ReverseEndianness(units[..count], target);

        var whole = WholeCharacters(chars[..count], out var isWrong);
        read = 2 * whole;
        written = whole;
        if (isWrong)
            return OperationStatus.InvalidData;
        if (whole == count && count == units.Length)
            return bytes.Length % 2 == 0 ? OperationStatus.Done : OperationStatus.NeedMoreData;
        return count < units.Length ? OperationStatus.DestinationTooSmall : OperationStatus.NeedMoreData;
    }

    /// <summary>How many units at the start make whole characters; stops before a half that has no other half.</summary>
    private static int WholeCharacters(ReadOnlySpan<char> chars, out bool isWrong)
    {
        isWrong = false;
        var at = 0;
        while (at < chars.Length)
        {
            var next = chars[at..].IndexOfAnyInRange('\uD800', '\uDFFF');
            if (next < 0)
                return chars.Length;
            at += next;
            isWrong = !char.IsHighSurrogate(chars[at]) || (at + 1 < chars.Length && !char.IsLowSurrogate(chars[at + 1]));
            if (isWrong || at + 1 == chars.Length)
                return at;
            at += 2;
        }

        return at;
    }
}
