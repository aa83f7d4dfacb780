// SPDX-License-Identifier: Apache-2.0
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using System.Globalization;
using System.Text;
using Timonier.Documents.Files;
using Timonier.Foundation;

namespace Timonier.Documents.Sheets;

/// <summary>A workbook of Excel 97 to 2003, read by ExcelDataReader from the stream that we take out of the compound file.</summary>
internal sealed class XlsWorkbook
{
    private readonly byte[] content;

    static XlsWorkbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads the list of sheets.</summary>
    /// <exception cref="UnreadableFileException">It is encrypted, too big, damaged, or another document.</exception>
    public XlsWorkbook(Stream stream, string name, TableLimits limits)
    {
        Name = name;
        if (stream.Length > limits.OldWorkbook)
            throw DocumentsRefusals.OldWorkbookTooBig.With(name, ByteSize.InWords(limits.OldWorkbook)).At(0);
        content = ContentOf(stream, name);
        if (XlsRecords.IsEncrypted(content))
            throw DocumentsRefusals.EncryptedWorkbook.With(name).At(0);
        Sheets = Guarded(ListSheets);
    }

    /// <summary>Name of the file, to give in a message.</summary>
    public string Name { get; }

    /// <summary>The sheets of cells, in the order of their tabs; their place is their number from 0.</summary>
    public IReadOnlyList<SheetPlace> Sheets { get; }

    /// <summary>The cells in error of a sheet.</summary>
    public Dictionary<(int Row, int Column), string> ErrorsOf(SheetPlace sheet)
    {
        var starts = XlsRecords.Sheets(content);
        var start = starts.ElementAtOrDefault(int.Parse(sheet.Place, CultureInfo.InvariantCulture));
        return XlsRecords.Errors(content.AsSpan(Math.Min(start, content.Length)));
    }

    /// <summary>Opens a sheet.</summary>
    public IExcelDataReader Open(SheetPlace sheet)
    {
        var reader = Open();
        for (var at = int.Parse(sheet.Place, CultureInfo.InvariantCulture); at > 0; at--)
            reader.NextResult();
        return reader;
    }

    /// <summary>Calls the format library, and turns whatever it throws on a damaged workbook into what the user reads.</summary>
    public T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error
            is ExcelReaderException or IOException or InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException
            or NullReferenceException or OverflowException or InvalidCastException or KeyNotFoundException or NotSupportedException)
        {
            throw DocumentsRefusals.DamagedWorkbook.With(Name).At(0);
        }
    }

    private IExcelDataReader Open() => ExcelReaderFactory.CreateBinaryReader(new MemoryStream(content, writable: false));

    private List<SheetPlace> ListSheets()
    {
        using var reader = Open();
        var sheets = new List<SheetPlace>();
        do
            sheets.Add(new(reader.Name ?? "", sheets.Count.ToString(CultureInfo.InvariantCulture), reader.VisibleState == "visible"));
        while (reader.NextResult());
        return sheets;
    }

    private static byte[] ContentOf(Stream stream, string name)
    {
        var bytes = new byte[stream.Length];
        stream.Position = 0;
        stream.ReadExactly(bytes);
        try
        {
            var file = CompoundFile.Open(bytes);
            if (file.Has("EncryptedPackage"))
                throw DocumentsRefusals.EncryptedWorkbook.With(name).At(0);
            return file.Read("Workbook") ?? file.Read("Book") ?? throw DocumentsRefusals.NotAWorkbook.With(name, WhatElse(file)).At(0);
        }
        catch (InvalidDataException)
        {
            throw DocumentsRefusals.DamagedWorkbook.With(name).At(0);
        }
    }

    private static string WhatElse(CompoundFile file)
    {
        if (file.Has("WordDocument"))
            return "un document Word";
        return file.Has("PowerPoint Document") ? "une présentation PowerPoint" : "un document d’Office sans feuille de calcul";
    }
}
