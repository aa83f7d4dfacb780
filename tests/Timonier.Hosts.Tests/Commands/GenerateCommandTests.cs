// SPDX-License-Identifier: Apache-2.0
using System.CommandLine;
using System.Globalization;
using Timonier.Cli;
using Timonier.Cli.Commands;

namespace Timonier.Hosts.Tests.Commands;

public sealed class GenerateCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("timonier-generate-");
    private readonly StringWriter told = new();
    private readonly StringWriter refused = new();

    [Theory]
    [InlineData("0.01")]
    [InlineData("0,01")]
    public async Task A_scale_is_read_with_a_point_or_a_comma_on_a_French_machine(string scale)
    {
        Assert.Equal(ExitCode.Done, await RunAsync("cube", "--scale", scale));
        Assert.StartsWith("32\u202F000 lignes", told.ToString(), StringComparison.Ordinal);
        Assert.Equal(32_001, (await File.ReadAllLinesAsync(Path.Combine(folder.FullName, "observations.csv"), TestContext.Current.CancellationToken)).Length);
    }

    [Fact]
    public async Task What_cannot_be_made_is_refused_in_French_and_what_is_misused_is_told_apart()
    {
        Assert.Equal(ExitCode.Refused, await RunAsync("piote"));
        Assert.Contains("missions-locales, pilote", refused.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Refused, await RunAsync("cube", "--scale", "11"));
        Assert.Contains("de 0,001 à 10", refused.ToString(), StringComparison.Ordinal);
        Assert.NotEqual(ExitCode.Done, await RunAsync("cube", "--scale", "beaucoup"));
        Assert.Contains("Trouvé\u00A0: beaucoup", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_told_with_the_remedy()
    {
        var file = Path.Combine(folder.FullName, "un-fichier");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Refused, await RunIntoAsync(Path.Combine(file, "dedans"), "cube"));
        Assert.Contains("--output", refused.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private Task<int> RunAsync(params string[] arguments) => RunIntoAsync(folder.FullName, arguments);

    private Task<int> RunIntoAsync(string output, params string[] arguments)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
        var root = new RootCommand { GenerateCommand.Create() };
        return root.Parse(["generate", .. arguments, "--output", output]).InvokeAsync(new() { Output = told, Error = refused }, TestContext.Current.CancellationToken);
    }
}
