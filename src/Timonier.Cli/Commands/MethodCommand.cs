// SPDX-License-Identifier: Apache-2.0
using System.CommandLine;

namespace Timonier.Cli.Commands;

/// <summary><c>method</c>: the statistical methods, listed, explained, and run on any table.</summary>
public static class MethodCommand
{
    /// <summary>Its description.</summary>
    public static Command Create() => new("method", "Méthodes statistiques\u00a0: les énumérer, les lire, les lancer sur un fichier.")
    {
        MethodListCommand.Create(),
        MethodShowCommand.Create(),
        MethodRunCommand.Create(),
    };
}
