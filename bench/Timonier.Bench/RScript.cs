// SPDX-License-Identifier: Apache-2.0
using System.Diagnostics;

namespace Timonier.Bench;

/// <summary>Runs a script of <c>bench/r</c>, in base R.</summary>
internal static class RScript
{
    /// <summary>Whether R is on this machine.</summary>
    public static bool IsThere { get; } = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, "Rscript")));

    /// <summary>Runs a script to its end and gives back its standard output.</summary>
    /// <exception cref="InvalidOperationException">The script failed; its errors are the message.</exception>
    public static async Task<string> RunAsync(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("Rscript", ["--vanilla", Path.Combine("bench", "r", script), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException(await errors);
    }
}
