// SPDX-License-Identifier: Apache-2.0
using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace Timonier.Documents.Files;

/// <summary>Reads the directory that stands at the end of a ZIP archive.</summary>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int EntryLength = 46;

    /// <summary>Longest comment after the end record, hence how far back it is looked for.</summary>
    private const int MaxComment = ushort.MaxValue;

    /// <summary>Directory bytes for one entry, as names are, on average at most.</summary>
    private const int BytesPerEntry = 1_024;

    /// <summary>The entries; more than <paramref name="maxEntries"/> when it has more; nothing when the archive is damaged.</summary>
    public static IReadOnlyList<ZipItem>? Read(Stream stream, int maxEntries)
    {
        if (Find(stream) is not var (count, start, size) || start < 0 || size < 0 || start > stream.Length - size)
            return null;
        if (count > maxEntries || size > (long)maxEntries * BytesPerEntry)
            return [.. Enumerable.Repeat(new ZipItem("", 0, 0, 0) { Offset = 0, Crc = 0, IsEncrypted = false }, maxEntries + 1)];

        var directory = new byte[size];
        stream.Position = start;
        stream.ReadExactly(directory);
        var items = new List<ZipItem>((int)count);
        var left = directory.AsSpan();
        for (var i = 0L; i < count; i++)
        {
            if (Take(ref left) is not { } item)
                return null;
            items.Add(item);
        }

        return items;
    }

    /// <summary>How many entries, where the directory starts and its size, from the end record and its 64-bit twin.</summary>
    private static (long Count, long Start, long Size)? Find(Stream stream)
    {
        var tail = new byte[(int)Math.Min(stream.Length, EndLength + MaxComment)];
        var tailStart = stream.Length - tail.Length;
        stream.Position = tailStart;
        stream.ReadExactly(tail);
        var at = tail.AsSpan().LastIndexOf("PK\x5\x6"u8);
        if (at < 0 || tail.Length - at < EndLength)
            return null;
        var end = tail.AsSpan(at);
        long count = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]);
        long size = BinaryPrimitives.ReadUInt32LittleEndian(end[12..]);
        long start = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
        if (count != ushort.MaxValue && size != uint.MaxValue && start != uint.MaxValue)
            return (count, start, size);

        Span<byte> locator = stackalloc byte[20];
        Span<byte> wide = stackalloc byte[56];
        if (!TryRead(stream, tailStart + at - locator.Length, locator) || !locator.StartsWith("PK\x6\x7"u8))
            return (count, start, size);
        if (!TryRead(stream, BinaryPrimitives.ReadInt64LittleEndian(locator[8..]), wide) || !wide.StartsWith("PK\x6\x6"u8))
            return null;
        count = BinaryPrimitives.ReadInt64LittleEndian(wide[32..]);
        size = BinaryPrimitives.ReadInt64LittleEndian(wide[40..]);
        start = BinaryPrimitives.ReadInt64LittleEndian(wide[48..]);
        return (count, start, size);
    }

    private static bool TryRead(Stream stream, long position, Span<byte> bytes)
    {
        if (position < 0 || position > stream.Length - bytes.Length)
            return false;
        stream.Position = position;
        stream.ReadExactly(bytes);
        return true;
    }

    /// <summary>Takes one entry off the directory; nothing when it is damaged.</summary>
    private static ZipItem? Take(ref Span<byte> left)
    {
        if (left.Length < EntryLength || !left.StartsWith("PK\x1\x2"u8))
            return null;
        var entry = left;
        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(entry[28..]);
        var extraLength = BinaryPrimitives.ReadUInt16LittleEndian(entry[30..]);
        var length = EntryLength + nameLength + extraLength + BinaryPrimitives.ReadUInt16LittleEndian(entry[32..]);
        if (left.Length < length)
            return null;
        left = left[length..];

        var flags = BinaryPrimitives.ReadUInt16LittleEndian(entry[8..]);
        long packed = BinaryPrimitives.ReadUInt32LittleEndian(entry[20..]);
        long unpacked = BinaryPrimitives.ReadUInt32LittleEndian(entry[24..]);
        long offset = BinaryPrimitives.ReadUInt32LittleEndian(entry[42..]);
        var extra = entry.Slice(EntryLength + nameLength, extraLength);
        if (!Widen(extra, ref unpacked, ref packed, ref offset))
            return null;
        var method = BinaryPrimitives.ReadUInt16LittleEndian(entry[10..]);
        return new ZipItem(NameOf(entry.Slice(EntryLength, nameLength)), method, unpacked, packed)
        {
            Offset = offset,
            Crc = BinaryPrimitives.ReadUInt32LittleEndian(entry[16..]),
            IsEncrypted = (flags & 1) != 0,
        };
    }

    /// <summary>Takes the 64-bit sizes where the short ones say that there are; false when they are not there or make no sense.</summary>
    private static bool Widen(ReadOnlySpan<byte> extra, ref long unpacked, ref long packed, ref long offset)
    {
        while (extra.Length >= 4)
        {
            var id = BinaryPrimitives.ReadUInt16LittleEndian(extra);
            var size = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            if (size > extra.Length - 4)
                break;
            if (id == 1)
            {
                var wide = extra.Slice(4, size);
                if (!WidenOne(ref wide, ref unpacked) || !WidenOne(ref wide, ref packed) || !WidenOne(ref wide, ref offset))
                    return false;
            }

            extra = extra[(4 + size)..];
        }

        return unpacked >= 0 && packed >= 0 && offset >= 0;
    }

    private static bool WidenOne(ref ReadOnlySpan<byte> wide, ref long value)
    {
        if (value != uint.MaxValue)
            return true;
        if (wide.Length < 8)
            return false;
        value = BinaryPrimitives.ReadInt64LittleEndian(wide);
        wide = wide[8..];
        return true;
    }

    /// <summary>The name in UTF-8 where it is, else in the code page 850 that Windows gives to French archives.</summary>
    private static string NameOf(ReadOnlySpan<byte> bytes) =>
        Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : CodePagesEncodingProvider.Instance.GetEncoding(850)!.GetString(bytes);
}
