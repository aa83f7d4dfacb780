// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.IO.Enumeration;
using System.Xml;
using Timonier.Documents.Files;
using Timonier.Documents.Sheets;
using Timonier.Foundation;

namespace Timonier.Documents;

/// <summary>
/// Reads one sheet of a workbook of Excel (<c>.xlsx</c>, <c>.xlsm</c>, <c>.xls</c>), row by row, with the type of each cell.
/// </summary>
/// <remarks>
/// <para>A number is the text that its author sees without format (<c>0.1</c>, <c>12</c>; <c>45.2</c> for 0.452 shown as 45,2&#160;%), a date is ISO, a boolean is the text
/// <c>true</c> or <c>false</c>, a time of day <c>08:30:00</c>, a formula what it last gave. Styles, merged cells and hidden rows change
/// nothing.</para>
/// <para>Every row has as many fields as the first one read, or more where cells stand beyond. Blank rows are passed over.</para>
/// </remarks>
public sealed class SheetReader : TableReader
{
    private readonly SheetRows rows;
    private readonly SheetRow row = new();
    private readonly int headerLine;
    private readonly Queue<Func<SheetReader>> others;
    private Stream? owned;
    private int width;

    /// <summary>Opens a workbook; the stream can be sought, and is closed with the reader.</summary>
    /// <param name="stream">The workbook.</param>
    /// <param name="name">The name that the user knows.</param>
    /// <param name="options">Which sheet, and where its header is.</param>
    /// <exception cref="UnreadableFileException">
    /// It is no workbook, is encrypted, damaged or made to harm, or has no such sheet.
    /// </exception>
    public SheetReader(Stream stream, string name, TableOptions options)
        : this(stream, name, options, TableLimits.Default) => owned = stream;

    internal SheetReader(Stream stream, string name, TableOptions options, TableLimits limits)
    {
        if (options.Check() is { } refusal)
            throw refusal.At(0);
        headerLine = options.HeaderLine;
        var head = new byte[2];
        stream.Position = 0;
        var isPackage = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == 2 && head is [(byte)'P', (byte)'K'];
        (rows, var chosen) = isPackage ? OpenPackage(stream, name, options, limits) : OpenOld(stream, name, options, limits);
        others = new(chosen.Skip(1).Select(sheet => new Func<SheetReader>(() => new(stream, name, options with { Sheet = sheet.Name }, limits))));
        Name = name + ShownName.Separator + ShownName.Of(rows.Sheet);
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <summary>Name of the sheet that is read.</summary>
    public string Sheet => rows.Sheet;

    /// <summary>What is closed with the reader besides itself.</summary>
    internal Stream? Owned
    {
        init => owned = value;
    }

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

    /// <summary>The next of the sheets that the options ask for; it takes over what is to be closed at the end. Nothing when all were read.</summary>
    internal SheetReader? Next()
    {
        if (!others.TryDequeue(out var open))
            return null;
        var next = open();
        (next.owned, owned) = (owned, null);
        while (others.TryDequeue(out var later))
            next.others.Enqueue(later);
        return next;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        rows.Dispose();
        owned?.Dispose();
    }

    private static (SheetRows Rows, IReadOnlyList<SheetPlace> Chosen) OpenPackage(Stream stream, string name, TableOptions options, TableLimits limits)
    {
        try
        {
            var workbook = new XlsxWorkbook(new WorkbookParts(new ZipPackage(stream, name, limits), name, limits));
            var chosen = Choose(workbook.Sheets, options.Sheet, name);
            return (new XlsxRows(workbook, chosen[0], name), chosen);
        }
        catch (XmlException)
        {
            throw DocumentsRefusals.DamagedWorkbook.With(name).At(0);
        }
    }

    private static (SheetRows Rows, IReadOnlyList<SheetPlace> Chosen) OpenOld(Stream stream, string name, TableOptions options, TableLimits limits)
    {
        var workbook = new XlsWorkbook(stream, name, limits);
        var chosen = Choose(workbook.Sheets, options.Sheet, name);
        return (new XlsRows(workbook, chosen[0]), chosen);
    }

    /// <summary>The sheets to read, one at least.</summary>
    private static List<SheetPlace> Choose(IReadOnlyList<SheetPlace> sheets, string? wanted, string name)
    {
        if (sheets.Count == 0)
            throw DocumentsRefusals.NoSheet.With(name).At(0);
        if (wanted is null)
            return [sheets.FirstOrDefault(sheet => sheet.IsVisible) ?? sheets[0]];
        if (sheets.Where(sheet => sheet.IsVisible && wanted.IndexOfAny(['*', '?']) >= 0 && FileSystemName.MatchesSimpleExpression(wanted.Trim(), sheet.Name)).ToList() is { Count: > 0 } several)
            return several;

        var named = sheets.FirstOrDefault(sheet => string.Equals(sheet.Name, wanted.Trim(), StringComparison.OrdinalIgnoreCase));
        var isNumber = int.TryParse(wanted.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        var numbered = isNumber ? sheets.Where(sheet => sheet.IsVisible).ElementAtOrDefault(number - 1) : null;
        var known = string.Join(", ", sheets.Select(sheet => $"«\u00a0{ShownName.Of(sheet.Name)}\u00a0»"));
        return (named ?? numbered) is { } one ? [one] : throw DocumentsRefusals.NoSuchSheet.With(name, wanted, known).At(0);
    }

    private void CheckField(int field)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(field);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(field, FieldCount);
    }
}
