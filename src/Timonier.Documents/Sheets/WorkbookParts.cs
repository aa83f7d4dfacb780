// SPDX-License-Identifier: Apache-2.0
using System.Xml;
using Timonier.Documents.Files;
using Timonier.Foundation;

namespace Timonier.Documents.Sheets;

/// <summary>The parts of a workbook package (ECMA-376 part 2) and the relationships between them.</summary>
internal sealed class WorkbookParts
{
    /// <summary>Most relationships of a part, and most sheets of a workbook.</summary>
    public const int MaxRelationships = 10_000;

    private readonly ZipPackage package;
    private readonly TableLimits limits;
    private readonly Dictionary<string, ZipItem> parts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes a package that <see cref="IsOffice"/>.</summary>
    /// <exception cref="UnreadableFileException">It is no workbook that can be read.</exception>
    public WorkbookParts(ZipPackage package, string name, TableLimits limits)
    {
        this.package = package;
        this.limits = limits;
        foreach (var item in package.Items)
            parts.TryAdd(item.Name.Replace('\\', '/').TrimStart('/'), item);
        Workbook = RelationshipsOf("").Values.FirstOrDefault(part => part.Kind == "officeDocument").Path ?? "";
        var last = Workbook[(Workbook.LastIndexOf('/') + 1)..];
        if (!last.StartsWith("workbook", StringComparison.OrdinalIgnoreCase) || !last.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            throw DocumentsRefusals.NotAWorkbook.With(name, WhatElse(last)).At(0);
    }

    /// <summary>Path of the part that lists the sheets.</summary>
    public string Workbook { get; }

    /// <summary>True when an archive is one document of an office suite rather than several files.</summary>
    public static bool IsOffice(ZipPackage package) =>
        package.Items.Any(item => item.Name is "[Content_Types].xml")
        || (package.Items is [{ Name: "mimetype" }, ..] && package.Items.Any(item => item.Name is "content.xml"));

    /// <summary>Opens a part that is held in memory once read; nothing when it is not there.</summary>
    public XmlWalker? Open(string path) => parts.TryGetValue(path, out var item) ? new XmlWalker(package.Open(item, limits.Part)) : null;

    /// <summary>Opens the part of a sheet, whose progress is followed; nothing when it is not there.</summary>
    public (XmlWalker Xml, BoundedStream Gauge)? OpenSheet(string path)
    {
        if (!parts.TryGetValue(path, out var item))
            return null;
        var stream = package.Open(item, limits.Sheet);
        return (new XmlWalker(stream), stream);
    }

    /// <summary>The relationships of a part by their id: what they are for, and the path they lead to.</summary>
    public Dictionary<string, (string Kind, string Path)> RelationshipsOf(string path)
    {
        var folder = path[..(path.LastIndexOf('/') + 1)];
        var relationships = new Dictionary<string, (string Kind, string Path)>(StringComparer.Ordinal);
        using var xml = Open($"{folder}_rels/{path[folder.Length..]}.rels");
        while (xml?.Read() is true)
        {
            if (!xml.IsElement("Relationship") || xml.Attribute("TargetMode") is "External")
                continue;
            if (xml.Attribute("Id") is not { } id || xml.Attribute("Target") is not { } target || xml.Attribute("Type") is not { } type)
                throw new XmlException("A relationship is not whole.");
            var kind = type[(type.LastIndexOf('/') + 1)..];
            if (relationships.Count == MaxRelationships || !relationships.TryAdd(id, (kind, Resolve(folder, target))))
                throw new XmlException("Relationships are too many, or have the same id.");
        }

        return relationships;
    }

    /// <summary>The path that a target means, seen from a folder.</summary>
    private static string Resolve(string folder, string target)
    {
        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step is ".." && steps.Count > 0)
                steps.RemoveAt(steps.Count - 1);
            else if (step is not ("." or ".."))
                steps.Add(step);
        }

        return string.Join('/', steps);
    }

    private string WhatElse(string mainPart) => mainPart switch
    {
        "document.xml" => "un document Word",
        "presentation.xml" => "une présentation PowerPoint",
        "workbook.bin" => "un classeur Excel binaire (.xlsb)",
        _ when parts.ContainsKey("content.xml") => "un document LibreOffice ou OpenDocument (.ods, .odt…)",
        _ => "un document bureautique sans feuille de calcul",
    };
}
