// SPDX-License-Identifier: Apache-2.0
using System.CommandLine;
using System.Globalization;
using Timonier.Analysis.Tests.Conformance;
using Timonier.Cli.Commands;

namespace Timonier.Hosts.Tests.Commands.Methods;

/// <summary>A command line that begins with <c>method</c>, run as a person runs it.</summary>
internal sealed class MethodLine
{
    private MethodLine(int exit, string told, string refused)
    {
        (Exit, Told, Refused) = (exit, told, refused);
    }

    /// <summary>What the shell sees.</summary>
    public int Exit { get; }

    /// <summary>What was written on the output.</summary>
    public string Told { get; }

    /// <summary>What was written on the error stream.</summary>
    public string Refused { get; }

    /// <summary>The output as a table.</summary>
    public VectorFile Table => VectorFile.Parse("result", Told);

    /// <summary>Runs <c>method</c> with these arguments.</summary>
    public static async Task<MethodLine> RunAsync(params string[] arguments)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
        using StringWriter told = new(), refused = new();
        var parsed = new RootCommand { MethodCommand.Create() }.Parse(["method", .. arguments]);
        var exit = await parsed.InvokeAsync(new() { Output = told, Error = refused }, TestContext.Current.CancellationToken);
        return new(parsed.Errors.Count > 0 ? Cli.ExitCode.Misused : exit, told.ToString(), refused.ToString());
    }

    /// <summary>Runs a method on a file with settings separated by spaces; the test fails when it is refused.</summary>
    public static async Task<VectorFile> TableAsync(string method, string path, string settings)
    {
        var line = await RunAsync(["run", method, path, .. Settings(settings)]);
        Assert.True(line.Exit == Cli.ExitCode.Done, $"{method} {path} {settings}: {line.Refused}");
        return line.Table;
    }

    private static IEnumerable<string> Settings(string settings) =>
        settings.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(setting => setting.StartsWith("join=", StringComparison.Ordinal)
            ? new[] { "--join", SharedFolder.PathOf($"vectors/{setting["join=".Length..]}") }
            : ["--set", setting]);
}
