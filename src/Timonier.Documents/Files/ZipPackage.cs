// SPDX-License-Identifier: Apache-2.0
using System.Buffers.Binary;
using System.IO.Compression;
using Timonier.Foundation;

namespace Timonier.Documents.Files;

/// <summary>A ZIP archive read from its directory: what it holds, and the bytes of each file, checked against what is declared.</summary>
/// <remarks>
/// Read by ourselves rather than by the base library, which takes as many entries as it finds into memory whatever the archive
/// declares, accepts files cut short and does not verify check sums. Format: APPNOTE.TXT 6.3 of PKWARE, sections 4.3 and 4.5.
/// </remarks>
internal sealed class ZipPackage
{
    private readonly Stream stream;
    private readonly string name;

    /// <summary>Reads the directory of an archive.</summary>
    /// <param name="stream">The archive, which can be sought; it stays open.</param>
    /// <param name="name">The name to give in a message.</param>
    /// <param name="limits">How many files it may declare.</param>
    /// <exception cref="UnreadableFileException">It is damaged, or made to harm.</exception>
    public ZipPackage(Stream stream, string name, TableLimits limits)
    {
        this.stream = stream;
        this.name = name;
        var items = ZipDirectory.Read(stream, limits.Entries)
            ?? throw DocumentsRefusals.DamagedArchive.With(name).At(0);
        if (items.Count > limits.Entries)
            throw DocumentsRefusals.TooManyEntries.With(name, FrenchNumbers.Format(limits.Entries)).At(0);

        // Files that share their packed bytes are how the strongest bombs are made (D. Fifield, 2019): no honest archive does it.
        if (items.Sum(item => item.PackedLength) > stream.Length)
            throw DocumentsRefusals.DamagedArchive.With(name).At(0);
        Items = items;
    }

    /// <summary>Files and folders, in the order of the directory.</summary>
    public IReadOnlyList<ZipItem> Items { get; }

    /// <summary>The bytes of a file, unpacked as they are read.</summary>
    /// <param name="item">One of <see cref="Items"/>.</param>
    /// <param name="limit">Most bytes that may come out.</param>
    /// <exception cref="UnreadableFileException">It needs a password, is packed in an uncommon way, is too big, or is a bomb.</exception>
    public BoundedStream Open(ZipItem item, long limit)
    {
        var shown = ShownName.Of(item.Name);
        if (item.IsEncrypted)
            throw DocumentsRefusals.EncryptedArchive.With(name).At(0);
        if (item.Method is not (0 or 8))
            throw DocumentsRefusals.UncommonArchive.With(name).At(0);
        if (item.Length > limit)
            throw DocumentsRefusals.TooBigUnpacked.With(shown, ByteSize.InWords(limit)).At(0);
        if (item.Length > StreamBounds.RatioFloor && item.Length / StreamBounds.MaxRatio > item.PackedLength)
            throw DocumentsRefusals.Bomb.With(shown, StreamBounds.MaxRatio).At(0);

        Span<byte> header = stackalloc byte[30];
        stream.Position = Math.Min(item.Offset, stream.Length);
        var isWhole = stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) == header.Length;
        if (!isWhole || BinaryPrimitives.ReadUInt32LittleEndian(header) != 0x04034B50)
            throw DocumentsRefusals.DamagedArchive.With(name).At(0);
        var start = item.Offset + header.Length + BinaryPrimitives.ReadUInt16LittleEndian(header[26..])
            + BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        Stream packed = new SectionStream(stream, start, item.PackedLength);
        return new BoundedStream(
            item.Method == 0 ? packed : new DeflateStream(packed, CompressionMode.Decompress),
            new(shown, limit) { Declared = item.Length, Crc = item.Crc });
    }
}
