// SPDX-License-Identifier: Apache-2.0
using Timonier.Hosts.Tests.Demo;

namespace Timonier.Hosts.Tests.Commands;

public sealed class SheetCommandTests(LoadedDemonstration loaded) : IClassFixture<LoadedDemonstration>, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("timonier-sheet-");

    [Fact]
    public async Task The_sheet_of_a_unit_is_one_file_that_needs_nothing_else()
    {
        var file = Path.Combine(folder.FullName, "fiche.html");
        var (code, _, refused) = await CommandLine.RunAsync(loaded.Site, "sheet", "mission-locale:ML-35-02", "--period", "2024", "--output", file);
        Assert.True(code == 0, refused);
        var html = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.Contains("<html lang=\"fr\"", html, StringComparison.Ordinal);
        Assert.Contains("données fictives", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"/", html, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"stylesheet\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_structure_has_its_sheet()
    {
        var (code, _, refused) = await CommandLine.RunAsync(loaded.Site, "sheets", "--all", "--output", folder.FullName);
        Assert.True(code == 0, refused);
        var reading = await loaded.ReadAsync();
        var structures = reading.Map.Units.Count(u => u.KindOn(reading.Actor.Day) == "mission-locale" && u.CountsOn(reading.Actor.Day));
        Assert.Equal(structures, folder.GetFiles("*.html").Length);
    }

    [Theory]
    [InlineData("inconnue", "fiche.html", "n’a le code")]
    [InlineData("mission-locale:ML-35-02", "fiche.docx", ".html ou en .pdf")]
    public async Task What_cannot_be_written_is_refused(string unit, string file, string words)
    {
        var (code, _, refused) = await CommandLine.RunAsync(loaded.Site, "sheet", unit, "--output", Path.Combine(folder.FullName, file));
        Assert.Equal(1, code);
        Assert.Contains(words, refused, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
