// SPDX-License-Identifier: Apache-2.0
using System.CommandLine;
using System.Globalization;
using Timonier.Cli;
using Timonier.Cli.Commands;

namespace Timonier.Hosts.Tests.Commands;

public sealed class FormulaCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("timonier-formula-");
    private readonly StringWriter told = new();
    private readonly StringWriter refused = new();

    [Fact]
    public async Task A_formula_is_said_in_French_and_computed()
    {
        Assert.Equal(ExitCode.Done, await RunAsync("run", "round(1000*#{A}/#{B},1)", "--set", "A=3", "--set", "B=0,7"));
        Assert.Equal(["round(1000 * #{A} / #{B}, 1)", "Arrondi de 1\u202f000 × «\u00a0A\u00a0» ÷ «\u00a0B\u00a0» à 1 décimale. S’il manque une mesure, il n’y a pas de résultat.", "Résultat\u00a0: 4\u202f285,7"], Lines());
    }

    [Fact]
    public async Task Periods_a_window_and_a_strategy_can_be_given()
    {
        Assert.Equal(ExitCode.Done, await RunAsync("run", "avg(#{A}) + #{A}.periodOffset(-1)", "--set", "A=1;2;;6", "--periods", "2", "--missing", "NeverSkip"));
        Assert.EndsWith("Résultat\u00a0: 3", Lines()[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_values_a_formula_is_only_read_and_said()
    {
        Assert.Equal(ExitCode.Done, await RunAsync("run", "#{A} / 2"));
        Assert.Equal(2, Lines().Length);
    }

    [Theory]
    [InlineData("1 +", "colonne 4")]
    [InlineData("1 / 0", "division par zéro")]
    [InlineData("#{A} + #{E03}", "Vouliez-vous dire «\u00a0#{E02}\u00a0»")]
    public async Task What_has_no_answer_is_refused_with_its_place(string formula, string reason)
    {
        Assert.Equal(ExitCode.Refused, await RunAsync("run", formula, "--set", "A=1", "--set", "E02=2"));
        Assert.Contains(reason, refused.ToString(), StringComparison.Ordinal);
        Assert.Contains('^', refused.ToString());
    }

    [Theory]
    [InlineData("A")]
    [InlineData("=3")]
    [InlineData("A=trois")]
    [InlineData("A=1e3")]
    public async Task Values_that_cannot_be_read_are_refused(string setting)
    {
        Assert.Equal(ExitCode.Refused, await RunAsync("run", "#{A}", "--set", setting));
        Assert.Contains(setting, refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_cases_prints_what_fails_then_its_counts()
    {
        var file = await WriteAsync("""
            { "cases": [
              { "id": "juste", "expr": "1 + 1", "expect": { "type": "number", "value": 2 } },
              { "id": "faux", "expr": "1 +\n1", "expect": { "type": "number", "value": 3 } },
              { "id": "infini", "expr": "1 / 0", "expect": { "type": "number", "value": "Infinity" } },
              { "id": "dates", "expr": "d2:daysBetween('2020-01-01', '2020-01-02')", "expect": { "type": "number", "value": 1 } }
            ] }
            """);
        Assert.Equal(ExitCode.Refused, await RunAsync("check", file));
        Assert.Equal("faux ÉCHEC\u00a0: 1 + 1\u202f; attendu 3\u202f; trouvé 2", Lines()[0]);
        Assert.Equal("1 passed, 1 failed, 1 out of scope, 1 must differ", Lines()[^1]);
        Assert.DoesNotContain(Lines(), l => l.StartsWith("infini", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Refused, await RunAsync("check", file, "--all"));
        Assert.Contains(Lines(), l => l.StartsWith("infini divergence voulue (pas-un-nombre)", StringComparison.Ordinal));
        Assert.Contains(Lines(), l => l.StartsWith("dates hors champ (d2:daysBetween)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_whose_cases_all_hold_ends_well()
    {
        Assert.Equal(ExitCode.Done, await RunAsync("check", await WriteAsync("""{ "cases": [ { "expr": "1", "expect": { "type": "number", "value": 1 } } ] }""")));
        Assert.Equal(["1 passed, 0 failed, 0 out of scope, 0 must differ"], Lines());
    }

    [Fact]
    public async Task A_file_that_is_not_there_or_cannot_be_read_is_refused()
    {
        Assert.Equal(ExitCode.Refused, await RunAsync("check", Path.Combine(folder.FullName, "absent.json")));
        Assert.Equal(ExitCode.Refused, await RunAsync("check", await WriteAsync("pas du JSON")));
        Assert.Contains("JSON", refused.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private string[] Lines() => told.ToString().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private async Task<string> WriteAsync(string json)
    {
        var path = Path.Combine(folder.FullName, "cas.json");
        await File.WriteAllTextAsync(path, json, TestContext.Current.CancellationToken);
        return path;
    }

    private Task<int> RunAsync(params string[] arguments)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
        var root = new RootCommand { FormulaCommand.Create() };
        return root.Parse(["formula", .. arguments]).InvokeAsync(new() { Output = told, Error = refused }, TestContext.Current.CancellationToken);
    }
}
