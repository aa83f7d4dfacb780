// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Cli;

/// <summary>Every no of the command line itself.</summary>
public static class CliRefusals
{
    /// <summary>The database named by the environment cannot be used.</summary>
    public static readonly Refusal NoDatabase = new(
        "cli.database", "La base désignée par TIMONIER_DATABASE ne répond pas\u00a0: {0}");

    /// <summary>The schema and the program do not go together.</summary>
    public static readonly Refusal Schema = new("cli.schema", "{0}");

    /// <summary>The port is taken, or forbidden.</summary>
    public static readonly Refusal CannotListen = new(
        "cli.listen", "Impossible d’écouter sur {0}\u00a0: l’adresse est prise ou interdite. Choisissez-en une autre avec --urls. ({1})");
}
