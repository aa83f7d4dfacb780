// SPDX-License-Identifier: Apache-2.0
using System.Buffers.Binary;
using System.Text;

namespace Timonier.Hosts.Tests.Documents;

/// <summary>Small workbooks of Excel 97 to 2003 written record by record, as [MS-XLS] and [MS-CFB] describe them.</summary>
internal static class OldWorkbooks
{
    /// <summary>Style of a general number, then of a date (built-in format 14), then of a duration (46).</summary>
    private static readonly ushort[] Formats = [0, 14, 46];

    public static byte[] Compound(string stream, byte[] content, int minimum = 4_096)
    {
        var length = Math.Max(content.Length, minimum);
        var sectors = (length + 511) / 512;
        var file = new byte[512 * (3 + sectors)];
        var header = file.AsSpan(0, 512);
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(header);
        BinaryPrimitives.WriteUInt16LittleEndian(header[24..], 0x3E);
        BinaryPrimitives.WriteUInt16LittleEndian(header[26..], 3);
        BinaryPrimitives.WriteUInt16LittleEndian(header[28..], 0xFFFE);
        BinaryPrimitives.WriteUInt16LittleEndian(header[30..], 9);
        BinaryPrimitives.WriteUInt16LittleEndian(header[32..], 6);
        BinaryPrimitives.WriteUInt32LittleEndian(header[44..], 1);
        BinaryPrimitives.WriteUInt32LittleEndian(header[48..], 1);
        BinaryPrimitives.WriteUInt32LittleEndian(header[56..], 4_096);
        BinaryPrimitives.WriteUInt32LittleEndian(header[60..], 0xFFFFFFFE);
        BinaryPrimitives.WriteUInt32LittleEndian(header[68..], 0xFFFFFFFE);
        header[76..].Fill(0xFF);
        BinaryPrimitives.WriteUInt32LittleEndian(header[76..], 0);

        // Sector 0 holds the table, sector 1 the directory, the stream comes from sector 2 on.
        var table = file.AsSpan(512, 512);
        table.Fill(0xFF);
        BinaryPrimitives.WriteUInt32LittleEndian(table, 0xFFFFFFFD);
        BinaryPrimitives.WriteUInt32LittleEndian(table[4..], 0xFFFFFFFE);
        for (var s = 0; s < sectors; s++)
            BinaryPrimitives.WriteUInt32LittleEndian(table[(4 * (s + 2))..], s == sectors - 1 ? 0xFFFFFFFE : (uint)s + 3);
        Entry(file.AsSpan(1024), "Root Entry", (5, 0xFFFFFFFE, 0));
        Entry(file.AsSpan(1024 + 128), stream, (2, 2, (uint)length));
        content.CopyTo(file.AsSpan(1536));
        return file;
    }

    /// <summary>A workbook of one sheet whose cells are the given records.</summary>
    public static byte[] Xls(params ReadOnlySpan<byte[]> cells) => Compound("Workbook", Stream([], cells));

    public static byte[] Stream(byte[] extra, params ReadOnlySpan<byte[]> cells)
    {
        byte[] Globals(uint offset) =>
        [
            .. Record(0x809, [0, 6, 5, 0, 0, 0, 0xCC, 7, 0, 0, 0, 0, 0, 0, 0, 0]),
            .. extra,
            .. Record(0x42, [0xB0, 4]),
            .. Formats.SelectMany(format => Record(0xE0, [0, 0, .. U16(format), .. new byte[16]])),
            .. Record(0x85, [.. U32(offset), 0, 0, 7, 0, .. "Donnees"u8]),
            .. Record(0xFC, [.. U32(1), .. U32(1), 5, 0, 1, .. Encoding.Unicode.GetBytes("été 1")]),
            .. Record(0x0A, []),
        ];
        var sheet = new List<byte>(Record(0x809, [0, 6, 0x10, 0, 0, 0, 0xCC, 7, 0, 0, 0, 0, 0, 0, 0, 0]));
        foreach (var cell in cells)
            sheet.AddRange(cell);
        sheet.AddRange(Record(0x0A, []));
        return [.. Globals((uint)Globals(0).Length), .. sheet];
    }

    public static byte[] Number(int row, int column, double value, int style = 0) =>
        Record(0x203, [.. Place(row, column, style), .. BitConverter.GetBytes(value)]);

    public static byte[] SharedText(int row, int column) => Record(0xFD, [.. Place(row, column, 0), .. U32(0)]);

    public static byte[] Boolean(int row, int column, byte value) => Record(0x205, [.. Place(row, column, 0), value, 0]);

    public static byte[] Error(int row, int column, byte code) => Record(0x205, [.. Place(row, column, 0), code, 1]);

    public static byte[] FormulaError(int row, int column, byte code) =>
        Record(6, [.. Place(row, column, 0), 2, 0, code, 0, 0, 0, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 3, 0, 0x1E, 1, 0]);

    public static byte[] FormulaNumber(int row, int column, double value) =>
        Record(6, [.. Place(row, column, 0), .. BitConverter.GetBytes(value), 0, 0, 0, 0, 0, 0, 3, 0, 0x1E, 1, 0]);

    public static byte[] Record(ushort id, byte[] content) => [.. U16(id), .. U16((ushort)content.Length), .. content];

    private static byte[] Place(int row, int column, int style) => [.. U16((ushort)row), .. U16((ushort)column), .. U16((ushort)style)];

    private static byte[] U16(ushort value) => BitConverter.GetBytes(value);

    private static byte[] U32(uint value) => BitConverter.GetBytes(value);

    private static void Entry(Span<byte> entry, string name, (byte Type, uint Start, uint Length) place)
    {
        Encoding.Unicode.GetBytes(name, entry);
        BinaryPrimitives.WriteUInt16LittleEndian(entry[64..], (ushort)((2 * name.Length) + 2));
        entry[66] = place.Type;
        entry[67] = 1;
        entry[68..80].Fill(0xFF);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[116..], place.Start);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[120..], place.Length);
    }
}
