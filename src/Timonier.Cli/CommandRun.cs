// SPDX-License-Identifier: Apache-2.0
using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using Timonier.Foundation;

namespace Timonier.Cli;

/// <summary>Runs a command line and answers by its exit code: 0 done, 1 refused, 2 misused.</summary>
public static class CommandRun
{
    /// <summary>How long a command may take to end once interrupted: requests finish, the database is stopped cleanly.</summary>
    private static readonly TimeSpan StopTime = TimeSpan.FromSeconds(30);

    /// <summary>Runs it. What the user reads goes to the configuration's streams.</summary>
    public static async Task<int> RunAsync(RootCommand root, IReadOnlyList<string> arguments, InvocationConfiguration configuration)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture =
            CultureInfo.GetCultureInfo("fr-FR");
        foreach (var option in root.Options)
            option.Description = option is HelpOption ? "Afficher l’aide." : option is VersionOption ? "Afficher la version." : option.Description;
        var parsed = root.Parse(arguments);
        configuration.ProcessTerminationTimeout = StopTime;
        var code = await parsed.InvokeAsync(configuration);
        return parsed.Errors.Count > 0 ? ExitCode.Misused : code;
    }

    /// <summary>Writes a refusal on the error stream.</summary>
    public static async Task<int> RefuseAsync(this ParseResult parsed, Refusal refusal)
    {
        await parsed.InvocationConfiguration.Error.WriteLineAsync(refusal.Message);
        return ExitCode.Refused;
    }

    /// <summary>Writes a line for the user.</summary>
    public static Task SayAsync(this ParseResult parsed, string line) => parsed.InvocationConfiguration.Output.WriteLineAsync(line);
}
