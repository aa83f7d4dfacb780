// SPDX-License-Identifier: Apache-2.0
using System.Buffers.Binary;

namespace Timonier.Documents.Files;

/// <summary>The check sum of ZIP archives: CRC-32 of ISO/IEC 13239, polynomial 04C11DB7 reflected, eight bytes at a time.</summary>
/// <remarks>Eight tables: table k gives the effect of a byte followed by k others (M. Kounavis and F. Berry, 2005).</remarks>
internal static class Crc32
{
    private const uint Reflected = 0xEDB88320;

    private static readonly uint[][] Tables = BuildTables();

    /// <summary>The sum after <paramref name="bytes"/>, given the sum before them (0 at the start).</summary>
    public static uint Append(uint sum, ReadOnlySpan<byte> bytes)
    {
        var crc = ~sum;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            var low = crc ^ BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = Tables[7][low & 0xFF] ^ Tables[6][(low >> 8) & 0xFF] ^ Tables[5][(low >> 16) & 0xFF] ^ Tables[4][low >> 24]
                ^ Tables[3][high & 0xFF] ^ Tables[2][(high >> 8) & 0xFF] ^ Tables[1][(high >> 16) & 0xFF] ^ Tables[0][high >> 24];
        }

        foreach (var b in bytes)
            crc = Tables[0][(crc ^ b) & 0xFF] ^ (crc >> 8);
        return ~crc;
    }

    private static uint[][] BuildTables()
    {
        var tables = new uint[8][];
        for (var k = 0; k < 8; k++)
        {
            tables[k] = new uint[256];
            for (var b = 0u; b < 256; b++)
                tables[k][b] = k == 0 ? OfOneByte(b) : tables[0][tables[k - 1][b] & 0xFF] ^ (tables[k - 1][b] >> 8);
        }

        return tables;
    }

    private static uint OfOneByte(uint b)
    {
        for (var bit = 0; bit < 8; bit++)
            b = (b & 1) == 0 ? b >> 1 : (b >> 1) ^ Reflected;
        return b;
    }
}
