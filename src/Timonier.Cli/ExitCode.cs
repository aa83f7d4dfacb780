// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Cli;

/// <summary>What the program answers to the shell.</summary>
public static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Refused: the reason is on the error stream.</summary>
    public const int Refused = 1;

    /// <summary>Misused: the command line cannot be understood.</summary>
    public const int Misused = 2;
}
