// SPDX-License-Identifier: Apache-2.0
using System.CommandLine;

namespace Timonier.Cli.Commands;

/// <summary><c>user</c>: accounts and mandates.</summary>
public static class UserCommand
{
    /// <summary>Its description.</summary>
    public static Command Create() => new("user", "Comptes et mandats.")
    {
        UserAddCommand.Create(),
        UserImportCommand.Create(),
        UserListCommand.Create(),
        UserDisableCommand.Create(),
    };
}
