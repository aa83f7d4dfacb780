// SPDX-License-Identifier: Apache-2.0
using System.CommandLine;
using Timonier.Cli;
using Timonier.Cli.Commands;

var root = new RootCommand("Timonier, logiciel libre de dialogue de gestion.")
{
    ServeCommand.Create(),
    UserCommand.Create(),
    ImportCommand.Create(),
    MappingCommand.Create(),
    BatchCommand.Create(),
    ExportCommand.Create(),
    CharterCommand.Create(),
    AlertCommand.Create(),
    SheetCommand.Create(),
    SheetsCommand.Create(),
    FormulaCommand.Create(),
    MethodCommand.Create(),
    GenerateCommand.Create(),
    DemoCommand.Create(),
};
return await CommandRun.RunAsync(root, args, new InvocationConfiguration());
