// SPDX-License-Identifier: Apache-2.0
using System.Buffers.Binary;

namespace Timonier.Documents.Sheets;

/// <summary>
/// What ExcelDataReader 3.6.0 does not tell of a workbook of Excel 97 to 2003: whether it is encrypted, and which cells are in error.
/// </summary>
/// <remarks>Records as [MS-XLS] section 2.3 describes them: an id, a length, a content.</remarks>
internal static class XlsRecords
{
    private const ushort Formula = 0x0006;
    private const ushort EndOfPart = 0x000A;
    private const ushort Encryption = 0x002F;
    private const ushort SheetPart = 0x0085;
    private const ushort BooleanOrError = 0x0205;
    private const ushort StartOfPart = 0x0809;

    /// <summary>True when a password is needed.</summary>
    public static bool IsEncrypted(ReadOnlySpan<byte> workbook)
    {
        while (Take(ref workbook, out var id, out _) && id != EndOfPart)
        {
            if (id == Encryption)
                return true;
        }

        return false;
    }

    /// <summary>Where each sheet of cells starts, in the order of their tabs.</summary>
    public static List<int> Sheets(ReadOnlySpan<byte> workbook)
    {
        var sheets = new List<int>();
        while (Take(ref workbook, out var id, out var content) && id != EndOfPart)
        {
            // Offset, visibility, type (0 for cells), name.
            if (id == SheetPart && content.Length >= 6 && content[5] == 0)
                sheets.Add((int)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(content), int.MaxValue));
        }

        return sheets;
    }

    /// <summary>The cells in error of the sheet that starts at the beginning, as Excel shows them.</summary>
    public static Dictionary<(int Row, int Column), string> Errors(ReadOnlySpan<byte> sheet)
    {
        var errors = new Dictionary<(int, int), string>();
        var depth = 0;
        while (Take(ref sheet, out var id, out var content))
        {
            depth += id switch
            {
                StartOfPart => 1,
                EndOfPart => -1,
                _ => 0,
            };
            if (depth <= 0)
                break;
            var code = id switch
            {
                BooleanOrError when content is [_, _, _, _, _, _, var value, 1, ..] => value,
                Formula when content is [_, _, _, _, _, _, 2, _, var value, _, _, _, 0xFF, 0xFF, ..] => value,
                _ => (byte)0xFF,
            };
            if (code == 0xFF || depth > 1)
                continue;
            var row = BinaryPrimitives.ReadUInt16LittleEndian(content);
            errors[(row, BinaryPrimitives.ReadUInt16LittleEndian(content[2..]))] = Shown(code);
        }

        return errors;
    }

    private static string Shown(byte code) => code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };

    private static bool Take(ref ReadOnlySpan<byte> records, out ushort id, out ReadOnlySpan<byte> content)
    {
        id = 0;
        content = [];
        if (records.Length < 4)
            return false;
        id = BinaryPrimitives.ReadUInt16LittleEndian(records);
        var length = BinaryPrimitives.ReadUInt16LittleEndian(records[2..]);
        if (records.Length - 4 < length)
            return false;
        content = records.Slice(4, length);
        records = records[(4 + length)..];
        return true;
    }
}
