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
    SuccessionCommand.Create(),
    SheetCommand.Create(),
    SheetsCommand.Create(),
    FormulaCommand.Create(),
    MethodCommand.Create(),
    BackupCommand.Create(),
    RestoreCommand.Create(),
    DrillCommand.Create(),
    CheckCommand.Create(),
    GenerateCommand.Create(),
    DemoCommand.Create(),
};
root.HelpName = "timonier";
return await CommandRun.RunAsync(root, args, new InvocationConfiguration());
