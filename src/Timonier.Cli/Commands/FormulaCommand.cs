// SPDX-License-Identifier: Apache-2.0
using System.CommandLine;

namespace Timonier.Cli.Commands;

/// <summary><c>formula</c>: the formulas of computed indicators, without a database.</summary>
public static class FormulaCommand
{
    /// <summary>Its description.</summary>
    public static Command Create() => new("formula", "Formules des indicateurs calculés.")
    {
        FormulaCheckCommand.Create(),
        FormulaRunCommand.Create(),
    };
}
