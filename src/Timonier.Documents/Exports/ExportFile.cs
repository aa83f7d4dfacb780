// SPDX-License-Identifier: Apache-2.0
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Timonier.Indicators.Exports;

namespace Timonier.Documents.Exports;

/// <summary>Writes a table as a file, with its caveats beside the rows, never inside.</summary>
public static class ExportFile
{
    private const int BufferSize = 1 << 16;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The media type of a format.</summary>
    public static string MediaType(ExportFormat format) => format switch
    {
        ExportFormat.Csv => "application/zip",
        ExportFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ExportFormat.Json => "application/json; charset=utf-8",
    };

    /// <summary>The extension of a format, without its dot.</summary>
    public static string Extension(ExportFormat format) => format switch
    {
        ExportFormat.Csv => "zip",
        ExportFormat.Xlsx => "xlsx",
        ExportFormat.Json => "json",
    };

    /// <summary>A file that only this program reads and that vanishes when it is closed: where an answer is written whole before it is sent.</summary>
    public static FileStream CreateBuffer() => new(
        Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.DeleteOnClose | FileOptions.Asynchronous);

    /// <summary>Writes the file; the stream stays open.</summary>
    public static Task WriteAsync(Stream output, ExportFormat format, (ExportTable Table, ExportCaveats Caveats) export, CancellationToken ct) => format switch
    {
        ExportFormat.Csv => WriteArchiveAsync(output, export.Table, export.Caveats, ct),
        ExportFormat.Xlsx => WriteWorkbookAsync(output, export.Table, export.Caveats, ct),
        ExportFormat.Json => WriteJsonAsync(output, export.Table, export.Caveats, ct),
    };

    /// <summary>Writes the rows alone as CSV: UTF-8 with its mark, semicolons, decimal points.</summary>
    public static async Task WriteRowsAsync(Stream output, ExportTable table, CancellationToken ct)
    {
        await using var csv = new CsvWriter(output, new());
        foreach (var column in table.Columns)
            csv.Text(column);
        await csv.EndRowAsync(ct);
        await table.WriteRowsAsync(new CsvTable(csv), ct);
    }

    private static async Task WriteArchiveAsync(Stream output, ExportTable table, ExportCaveats caveats, CancellationToken ct)
    {
        await using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        await using (var entry = await zip.CreateEntry($"{table.Name}.csv", CompressionLevel.Fastest).OpenAsync(ct))
            await WriteRowsAsync(entry, table, ct);
        await AddAsync(zip, "LISEZMOI.txt", string.Join("\r\n\r\n", caveats.Paragraphs(table)) + "\r\n", ct);
        await AddAsync(zip, "metadata.json", JsonSerializer.Serialize(caveats.Metadata(table), Indented), ct);
    }

    private static async Task WriteWorkbookAsync(Stream output, ExportTable table, ExportCaveats caveats, CancellationToken ct)
    {
        using var workbook = new SheetWriter(output);
        workbook.BeginSheet(table.Name, [.. table.Columns.Select(c => new SheetColumn(c))]);
        await table.WriteRowsAsync(new SheetTable(workbook), ct);
        workbook.AddReadMe(table.Subject, caveats.Paragraphs(table));
    }

    private static async Task WriteJsonAsync(Stream output, ExportTable table, ExportCaveats caveats, CancellationToken ct)
    {
        await using var json = new Utf8JsonWriter(output, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WritePropertyName("metadata");
        JsonSerializer.Serialize(json, caveats.Metadata(table));
        json.WritePropertyName("lisezmoi");
        JsonSerializer.Serialize(json, caveats.Paragraphs(table), Indented);
        json.WriteStartArray("rows");
        await table.WriteRowsAsync(new JsonTable(json, table.Columns), ct);
        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(ct);
    }

    private static async Task AddAsync(ZipArchive zip, string name, string text, CancellationToken ct)
    {
        await using var entry = await zip.CreateEntry(name).OpenAsync(ct);
        await entry.WriteAsync(Encoding.UTF8.GetBytes(text), ct);
    }
}
