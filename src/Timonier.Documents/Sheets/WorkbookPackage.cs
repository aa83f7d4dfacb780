// SPDX-License-Identifier: Apache-2.0
using System.IO.Packaging;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Timonier.Documents.Files;

namespace Timonier.Documents.Sheets;

/// <summary>The package of a workbook that is written forward, part after part, to any stream.</summary>
/// <remarks>
/// The SDK's own document wants to read what it writes, so it would hold every part in memory until the end; the package below it does not.
/// </remarks>
internal sealed class WorkbookPackage : IDisposable
{
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private readonly Package package;
    private readonly DocumentFormat.OpenXml.Spreadsheet.Sheets sheets = new();
    private readonly DefinedNames names = new();
    private readonly List<(Uri Part, string Id)> parts = [];

    /// <summary>Begins a workbook; the stream stays open.</summary>
    public WorkbookPackage(Stream output) => package = Package.Open(new OpenEndedStream(output), FileMode.Create, FileAccess.Write);

    /// <summary>True as long as it has no sheet.</summary>
    public bool IsEmpty => !sheets.HasChildren;

    /// <summary>Begins the part of a sheet, once the one before is closed.</summary>
    public Stream BeginSheet(string name)
    {
        var number = (uint)sheets.Count() + 1;
        var part = Create($"/xl/worksheets/sheet{number}.xml", "worksheet+xml");
        parts.Add((part.Uri, $"sheet{number}"));
        sheets.Append(new Sheet { Name = name, SheetId = number, Id = parts[^1].Id });
        return part.GetStream(FileMode.Create, FileAccess.Write);
    }

    /// <summary>Repeats the first row of the last sheet on every printed page.</summary>
    public void RepeatHeader()
    {
        var sheet = (Sheet)sheets.LastChild!;
        names.Append(new DefinedName($"'{sheet.Name!.Value!.Replace("'", "''", StringComparison.Ordinal)}'!$1:$1")
        {
            Name = "_xlnm.Print_Titles",
            LocalSheetId = sheet.SheetId! - 1,
        });
    }

    /// <summary>Writes what all the sheets share, and the end.</summary>
    public void Dispose()
    {
        var styles = Create("/xl/styles.xml", "styles+xml");
        Write(styles, CellFormats.Build());
        var workbook = Create("/xl/workbook.xml", "sheet.main+xml");
        package.CreateRelationship(workbook.Uri, TargetMode.Internal, Relations + "officeDocument");
        workbook.CreateRelationship(styles.Uri, TargetMode.Internal, Relations + "styles");
        foreach (var (part, id) in parts)
            workbook.CreateRelationship(part, TargetMode.Internal, Relations + "worksheet", id);
        Write(workbook, names.HasChildren ? new Workbook(sheets, names) : new Workbook(sheets));
        package.Close();
    }

    private PackagePart Create(string path, string type) =>
        package.CreatePart(new Uri(path, UriKind.Relative), Types + type, CompressionOption.Fast);

    private static void Write(PackagePart part, OpenXmlElement root)
    {
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        using var writer = OpenXmlWriter.Create(stream);
        writer.WriteStartDocument();
        writer.WriteElement(root);
    }
}
