// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Xml;
using Timonier.Documents.Files;
using Timonier.Documents.Sheets;
using Timonier.Foundation;

namespace Timonier.Documents;

/// <summary>
/// Reads one sheet of a workbook of Excel (<c>.xlsx</c>, <c>.xlsm</c>, <c>.xls</c>), row by row, with the type of each cell.
/// </summary>
/// <remarks>
/// <para>A number is the text that its author sees without format (<c>0.1</c>, <c>12</c>), a date is ISO, a boolean is the text
/// <c>true</c> or <c>false</c>, a time of day <c>08:30:00</c>, a formula what it last gave. Styles, merged cells and hidden rows change
/// nothing.</para>
/// <para>Every row has as many fields as the first one read, or more where cells stand beyond. Blank rows are passed over.</para>
/// </remarks>
public sealed class SheetReader : TableReader
{
    private readonly SheetRows rows;
    private readonly SheetRow row = new();
    private readonly int headerLine;
    private int width;

    /// <summary>Opens a workbook; the stream can be sought, and is closed with the reader.</summary>
    /// <param name="stream">The workbook.</param>
    /// <param name="name">The name that the user knows.</param>
    /// <param name="options">Which sheet, and where its header is.</param>
    /// <exception cref="UnreadableFileException">
    /// It is no workbook, is encrypted, damaged or made to harm, or has no such sheet.
    /// </exception>
    public SheetReader(Stream stream, string name, TableOptions options)
        : this(stream, name, options, TableLimits.Default) => Owned = stream;

    internal SheetReader(Stream stream, string name, TableOptions options, TableLimits limits)
    {
        if (options.Check() is { } refusal)
            throw refusal.At(0);
        headerLine = options.HeaderLine;
        var head = new byte[2];
        stream.Position = 0;
        var isPackage = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == 2 && head is [(byte)'P', (byte)'K'];
        rows = isPackage ? OpenPackage(stream, name, options, limits) : OpenOld(stream, name, options, limits);
        Name = name + ShownName.Separator + ShownName.Of(rows.Sheet);
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <summary>Name of the sheet that is read.</summary>
    public string Sheet => rows.Sheet;

    /// <summary>What is closed with the reader besides itself.</summary>
    internal Stream? Owned { get; init; }

    /// <inheritdoc/>
    public override int Line => row.Number;

    /// <inheritdoc/>
    public override int FieldCount => Math.Max(width, row.Count);

    /// <inheritdoc/>
    public override double Progress => rows.Progress;

    /// <inheritdoc/>
    public override ReadOnlySpan<char> this[int field]
    {
        get
        {
            CheckField(field);
            return row[field];
        }
    }

    /// <inheritdoc/>
    public override FieldKind KindOf(int field)
    {
        CheckField(field);
        return row.KindOf(field);
    }

    /// <inheritdoc/>
    /// <exception cref="UnreadableFileException">The workbook cannot be read further.</exception>
    public override bool Read()
    {
        while (rows.Read(row))
        {
            if (row.Number < headerLine || row.Count == 0)
                continue;
            if (width == 0)
                width = row.Count;
            return true;
        }

        width = 0;
        row.Begin(row.Number);
        return false;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        rows.Dispose();
        Owned?.Dispose();
    }

    private static XlsxRows OpenPackage(Stream stream, string name, TableOptions options, TableLimits limits)
    {
        try
        {
            var workbook = new XlsxWorkbook(new WorkbookParts(new ZipPackage(stream, name, limits), name, limits));
            return new XlsxRows(workbook, Choose(workbook.Sheets, options.Sheet, name), name);
        }
        catch (XmlException)
        {
            throw DocumentsRefusals.DamagedWorkbook.With(name).At(0);
        }
    }

    private static XlsRows OpenOld(Stream stream, string name, TableOptions options, TableLimits limits)
    {
        var workbook = new XlsWorkbook(stream, name, limits);
        return new XlsRows(workbook, Choose(workbook.Sheets, options.Sheet, name));
    }

    private static SheetPlace Choose(IReadOnlyList<SheetPlace> sheets, string? wanted, string name)
    {
        if (wanted is null)
        {
            return sheets.FirstOrDefault(sheet => sheet.IsVisible) ?? sheets.FirstOrDefault(sheet => !sheet.IsVisible)
                ?? throw DocumentsRefusals.NoSheet.With(name).At(0);
        }

        var named = sheets.FirstOrDefault(sheet => string.Equals(sheet.Name, wanted.Trim(), StringComparison.OrdinalIgnoreCase));
        var isNumber = int.TryParse(wanted.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        var numbered = isNumber ? sheets.Where(sheet => sheet.IsVisible).ElementAtOrDefault(number - 1) : null;
        var known = string.Join(", ", sheets.Select(sheet => $"«\u00a0{ShownName.Of(sheet.Name)}\u00a0»"));
        return named ?? numbered ?? throw DocumentsRefusals.NoSuchSheet.With(name, wanted, known).At(0);
    }

    private void CheckField(int field)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(field);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(field, FieldCount);
    }
}
