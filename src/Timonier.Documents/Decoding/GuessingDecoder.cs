// SPDX-License-Identifier: Apache-2.0
using System.Buffers;
using System.Text;

namespace Timonier.Documents.Decoding;

/// <summary>For a file that has no mark and whose encoding was not given: UTF-16 or UTF-8 where it is so, else windows-1252.</summary>
/// <remarks>
/// UTF-16 shows at once: in the digits and separators of a table, every other byte is zero, which no other text has.
/// As long as bytes are ASCII there is nothing to choose. The choice is made at the first other byte, on all the bytes at hand from
/// there: hence the caller offers as many as its buffer holds. Characters of several bytes that are right UTF-8 do not
/// happen by chance in windows-1252 (<c>Ã©</c>); so where they outnumber the wrong bytes, the file is UTF-8 with a fault, which is then an
/// error with its line rather than a page of <c>Ã©</c>.
/// </remarks>
internal sealed class GuessingDecoder : ByteDecoder
{
    private bool isStarted;
    private ByteDecoder? taken;

    /// <inheritdoc/>
    public override string Name => taken?.Name ?? "utf-8";

    /// <inheritdoc/>
    public override OperationStatus Decode(ReadOnlySpan<byte> bytes, Span<char> chars, out int read, out int written)
    {
        if (!isStarted)
        {
            isStarted = true;
            taken = FindUtf16(bytes);
        }

        if (taken is null)
        {
            var status = Ascii.ToUtf16(bytes, chars, out written);
            read = written;
            if (status is not OperationStatus.InvalidData || read > 0)
                return status is OperationStatus.InvalidData ? OperationStatus.Done : status;
            taken = LooksLikeUtf8(bytes) ? new Utf8Decoder() : SingleByteDecoder.Windows1252;
        }

        return taken.Decode(bytes, chars, out read, out written);
    }

    /// <summary>UTF-16 when nearly all the bytes of one rank are zero at the start of the file and none of the other rank is.</summary>
    private static Utf16Decoder? FindUtf16(ReadOnlySpan<byte> bytes)
    {
        const int looked = 1_024;
        var head = bytes[..Math.Min(bytes.Length & ~1, looked)];
        var (even, odd) = (0, 0);
        for (var at = 0; at < head.Length; at += 2)
        {
            even += head[at] == 0 ? 1 : 0;
            odd += head[at + 1] == 0 ? 1 : 0;
        }

        var most = head.Length / 2 * 3 / 4;
        if (head.Length < 4)
            return null;
        return (even, odd) switch
        {
            (0, _) when odd >= most => new(ByteOrder.LittleEndian),
            (_, 0) when even >= most => new(ByteOrder.BigEndian),
            _ => null,
        };
    }

    private static bool LooksLikeUtf8(ReadOnlySpan<byte> bytes)
    {
        var right = 0;
        var wrong = 0;
        while (!bytes.IsEmpty)
        {
            if (bytes[0] < 0x80)
            {
                var next = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
                if (next < 0)
                    break;
                bytes = bytes[next..];
            }

            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            if (status is OperationStatus.NeedMoreData)
                break;
            if (status is OperationStatus.Done)
                right++;
            else
                wrong++;
            bytes = bytes[length..];
        }

        return right > wrong;
    }
}
