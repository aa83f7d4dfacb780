// SPDX-License-Identifier: Apache-2.0
using System.Diagnostics;

namespace Timonier.Hosts.Tests.Commands;

/// <summary>The program as somebody runs it: another process, on a database of the test.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command; returns its exit code and what it wrote.</summary>
    public static Task<(int Code, string Told, string Refused)> RunAsync(Site site, params string[] arguments) => RunOnAsync(site.ConnectionString, arguments);

    /// <summary>The same on any database.</summary>
    public static async Task<(int Code, string Told, string Refused)> RunOnAsync(string connectionString, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            Environment = { ["TIMONIER_DATABASE"] = connectionString },
        };
        foreach (var argument in arguments.Prepend(Path.Combine(AppContext.BaseDirectory, "Timonier.Cli.dll")).Prepend("exec"))
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var ct = TestContext.Current.CancellationToken;
        var (told, refused) = (process.StandardOutput.ReadToEndAsync(ct), process.StandardError.ReadToEndAsync(ct));
        await process.WaitForExitAsync(ct);
        return (process.ExitCode, await told, await refused);
    }
}
