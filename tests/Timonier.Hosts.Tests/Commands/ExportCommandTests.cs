// SPDX-License-Identifier: Apache-2.0
using System.IO.Compression;
using System.Text.Json;
using Timonier.Documents;
using Timonier.Hosts.Tests.Demo;

namespace Timonier.Hosts.Tests.Commands;

public sealed class ExportCommandTests(LoadedDemonstration loaded) : IClassFixture<LoadedDemonstration>, IDisposable
{
    /// <summary>Our own export read again: what a statistician would write from the guide alone.</summary>
    private const string Mapping = """
        {
          "kind": "observations",
          "name": "Relecture de l’export",
          "network": "missions-locales-fictives",
          "unit": { "column": "code" },
          "indicator": "indicateur",
          "period": "periode",
          "state": {
            "column": "etat",
            "transforms": [{ "lookup": { "présent": "present", "manquant": "missing", "sans objet": "notApplicable", "secret": "secret", "verrouillé": "locked" } }],
          },
          "value": "valeur", "numerator": "numerateur", "denominator": "denominateur",
        }
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("timonier-export-");

    [Fact]
    public async Task Rows_alone_go_to_the_standard_output_and_filters_keep_what_they_say()
    {
        var (code, told, _) = await RunAsync("observations", "--indicator", "E02", "--unit", "mission-locale:ML-35-02", "--from", "2023", "--to", "2024");
        var lines = told.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(0, code);
        Assert.StartsWith("indicateur;libelle;nomenclature;code;nom;type;periode;debut;fin;etat;valeur;", lines[0], StringComparison.Ordinal);
        Assert.NotEmpty(lines[1..]);
        Assert.All(lines[1..], l => Assert.StartsWith("E02;", l, StringComparison.Ordinal));
        Assert.All(lines[1..], l => Assert.True(l.Contains(";2023", StringComparison.Ordinal) || l.Contains(";2024", StringComparison.Ordinal), l));
        Assert.DoesNotContain("LISEZMOI", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_are_given_by_tree_and_filtered_like_the_rest()
    {
        var (code, told, _) = await RunAsync("links", "--unit", "departement:35");
        var lines = told.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((0, "arbre;nomenclature;code;nom;nomenclature_superieure;code_superieur;nom_superieur;depuis;jusqu_au"), (code, lines[0]));
        Assert.Contains(lines, l => l.StartsWith("principal;departement;35;", StringComparison.Ordinal) && l.Contains(";region;53;", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains(";departement;35;", StringComparison.Ordinal) && l.Contains("mission-locale;ML-35-02;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Caveats_travel_beside_the_rows_in_every_format()
    {
        var reading = await loaded.ReadAsync();
        var definitions = reading.Catalogue.All.Sum(i => i.Versions.Count);

        var archive = await WriteAsync("definitions", "csv", "d.zip");
        using (var zip = ZipFile.OpenRead(archive))
        {
            Assert.Equal(["definitions.csv", "LISEZMOI.txt", "metadata.json"], zip.Entries.Select(e => e.FullName));
            using var notice = new StreamReader(zip.GetEntry("LISEZMOI.txt")!.Open());
            Assert.Contains("DONNÉES FICTIVES", await notice.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        Assert.Equal(definitions, Rows(archive, "definitions.csv"));
        Assert.Equal(definitions, Rows(await WriteAsync("definitions", "xlsx", "d.xlsx"), "definitions"));

        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(await WriteAsync("definitions", "json", "d.json"), TestContext.Current.CancellationToken));
        Assert.Equal(definitions, json.RootElement.GetProperty("rows").GetArrayLength());
        Assert.Equal(reading.Version.Revision, json.RootElement.GetProperty("metadata").GetProperty("revision").GetInt64());
        Assert.Contains(json.RootElement.GetProperty("lisezmoi").EnumerateArray(), p => p.GetString()!.Contains("Rien ici ne classe", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_exported_and_is_imported_again_changes_nothing()
    {
        var mapping = Path.Combine(folder.FullName, "relecture.mapping.json");
        await File.WriteAllTextAsync(mapping, Mapping, TestContext.Current.CancellationToken);
        var (_, told, _) = await RunAsync("observations", "--unit", "mission-locale:ML-35-02");
        var rows = Path.Combine(folder.FullName, "observations.csv");
        await File.WriteAllTextAsync(rows, told, TestContext.Current.CancellationToken);
        var report = Path.Combine(folder.FullName, "bilan.json");
        var (code, _, refused) = await CommandLine.RunAsync(loaded.Site, "import", mapping, rows, "--dry-run", "--report", report);
        Assert.True(code == 0, refused);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken));
        Assert.Equal((0, 0), (json.RootElement.GetProperty("created").GetInt32(), json.RootElement.GetProperty("changed").GetInt32()));
        Assert.Equal(told.Split('\n').Count(l => l.Contains(";donné;", StringComparison.Ordinal)), json.RootElement.GetProperty("unchanged").GetInt32());
    }

    [Fact]
    public async Task Units_stand_with_their_place_and_territories_without_the_structures()
    {
        var (_, units, _) = await RunAsync("units");
        var (_, territories, _) = await RunAsync("territories");
        Assert.Contains("mission-locale;ML-35-02;", units, StringComparison.Ordinal);
        Assert.Contains(";departement;35;", units, StringComparison.Ordinal);
        Assert.DoesNotContain("mission-locale;", territories, StringComparison.Ordinal);
        Assert.Contains("nation;FRANCE;", territories, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "n’a le code", "observations", "--unit", "inconnue")]
    [InlineData(1, "Aucun indicateur", "observations", "--indicator", "inconnu")]
    [InlineData(1, "n’est pas une période", "targets", "--from", "hier")]
    [InlineData(1, "n’est pas un jour", "units", "--as-known", "31/03/2025")]
    [InlineData(1, "Impossible d’écrire", "units", "--output", "/nulle/part/u.zip")]
    [InlineData(2, "diagnostics", "diagnostics")]
    public async Task What_cannot_be_exported_is_refused_in_French(int expected, string words, params string[] arguments)
    {
        var (code, told, refused) = await RunAsync(arguments);
        Assert.Equal(expected, code);
        Assert.Contains(words, refused, StringComparison.Ordinal);
        Assert.DoesNotContain(" at Timonier", told + refused, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private Task<(int Code, string Told, string Refused)> RunAsync(params string[] arguments) => CommandLine.RunAsync(loaded.Site, ["export", .. arguments]);

    private async Task<string> WriteAsync(string what, string format, string name)
    {
        var path = Path.Combine(folder.FullName, name);
        var (code, _, refused) = await RunAsync(what, "--format", format, "--output", path);
        Assert.True(code == 0, refused);
        return path;
    }

    private static int Rows(string path, string table)
    {
        var rows = 0;
        using var stream = File.OpenRead(path);
        foreach (var reader in TableFiles.Open(stream, Path.GetFileName(path), TableOptions.Default).Where(r => r.Name.Contains(table, StringComparison.Ordinal)))
        {
            while (reader.Read())
                rows++;
        }

        return rows - 1;
    }
}
