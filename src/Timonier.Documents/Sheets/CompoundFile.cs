// SPDX-License-Identifier: Apache-2.0
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Timonier.Documents.Sheets;

/// <summary>
/// A compound file ([MS-CFB]), the small file system in which Office kept its documents until 2003, and keeps encrypted ones.
/// </summary>
/// <remarks>
/// Read by ourselves so that no chain turns in circles and nothing bigger than the file is held, whatever the file declares.
/// </remarks>
internal sealed class CompoundFile
{
    private const uint EndOfChain = 0xFFFFFFFE;
    private const int EntryLength = 128;
    private const int MiniSectorLength = 64;
    private const int HeaderLength = 512;

    /// <summary>Streams shorter than this are kept in the stream of the root, in small sectors.</summary>
    private const int MiniCutoff = 4_096;

    private readonly byte[] bytes;
    private readonly int sectorLength;
    private readonly uint[] table;
    private readonly Dictionary<string, (uint Start, long Length)> streams = new(StringComparer.OrdinalIgnoreCase);
    private readonly uint[] miniTable;
    private readonly byte[] miniSectors;

    private CompoundFile(byte[] bytes)
    {
        this.bytes = bytes;
        sectorLength = UInt16(30) switch
        {
            9 => 512,
            12 => 4_096,
            _ => throw new InvalidDataException("The sectors of a compound file have 512 or 4,096 bytes."),
        };
        table = Words(ReadTable());
        (uint Start, long Length) root = (EndOfChain, 0);
        var directory = Chain(UInt32(48));
        for (var at = 0; at + EntryLength <= directory.Length; at += EntryLength)
        {
            var entry = directory.AsSpan(at, EntryLength);
            var nameLength = Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]) - 2, 0, 62);
            long length = BinaryPrimitives.ReadUInt32LittleEndian(entry[120..]);
            var place = (BinaryPrimitives.ReadUInt32LittleEndian(entry[116..]), length);
            if (entry[66] == 5)
                root = place;
            else if (entry[66] == 2)
                streams.TryAdd(Encoding.Unicode.GetString(entry[..nameLength]), place);
        }

        miniTable = Words(Chain(UInt32(60)));
        miniSectors = Chain(root.Start);
    }

    /// <summary>Reads the directory of a file held in memory.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static CompoundFile Open(byte[] bytes) =>
        bytes.Length >= HeaderLength ? new CompoundFile(bytes) : throw new InvalidDataException("A compound file has a header.");

    /// <summary>True when a stream of this name is in it.</summary>
    public bool Has(string stream) => streams.ContainsKey(stream);

    /// <summary>The bytes of a stream; nothing when it is not there.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public byte[]? Read(string stream)
    {
        if (!streams.TryGetValue(stream, out var place))
            return null;
        var content = place.Length < MiniCutoff ? MiniChain(place.Start) : Chain(place.Start);
        return content.Length >= place.Length ? content[..(int)place.Length] : throw new InvalidDataException("A stream is cut.");
    }

    /// <summary>The sectors that hold the table of sectors: listed in the header, then in a chain of their own.</summary>
    private byte[] ReadTable()
    {
        using var all = new MemoryStream();
        var list = bytes.AsSpan(76, HeaderLength - 76).ToArray();
        var next = UInt32(68);
        while (true)
        {
            foreach (var sector in Words(list))
            {
                if (sector < EndOfChain - 1)
                    all.Write(Sector(sector));
            }

            if (next >= EndOfChain)
                return all.ToArray();
            if (all.Length > bytes.Length)
                throw new InvalidDataException("The table of sectors turns in circles.");
            list = Sector(next)[..^4].ToArray();
            next = BinaryPrimitives.ReadUInt32LittleEndian(Sector(next)[^4..]);
        }
    }

    private byte[] Chain(uint start)
    {
        using var all = new MemoryStream();
        for (var sector = start; sector < EndOfChain; sector = sector < table.Length ? table[sector] : EndOfChain)
        {
            all.Write(Sector(sector));
            if (all.Length > bytes.Length)
                throw new InvalidDataException("A chain of sectors turns in circles.");
        }

        return all.ToArray();
    }

    private byte[] MiniChain(uint start)
    {
        using var all = new MemoryStream();
        for (var sector = start; sector < EndOfChain; sector = sector < miniTable.Length ? miniTable[sector] : EndOfChain)
        {
            var at = (long)sector * MiniSectorLength;
            if (at + MiniSectorLength > miniSectors.Length || all.Length > MiniCutoff)
                throw new InvalidDataException("A chain of small sectors leads nowhere.");
            all.Write(miniSectors, (int)at, MiniSectorLength);
        }

        return all.ToArray();
    }

    private ReadOnlySpan<byte> Sector(uint number)
    {
        var at = (number + 1L) * sectorLength;
        if (at >= bytes.Length)
            throw new InvalidDataException("A sector is beyond the end of the file.");
        return at + sectorLength <= bytes.Length
            ? bytes.AsSpan((int)at, sectorLength)
            : bytes.AsSpan((int)at).ToArray().Concat(new byte[sectorLength]).Take(sectorLength).ToArray();
    }

    private static uint[] Words(ReadOnlySpan<byte> bytes)
    {
        var words = MemoryMarshal.Cast<byte, uint>(bytes).ToArray();
        if (!BitConverter.IsLittleEndian)
            BinaryPrimitives.ReverseEndianness(words, words);
        return words;
    }

    private ushort UInt16(int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));

    private uint UInt32(int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));
}
