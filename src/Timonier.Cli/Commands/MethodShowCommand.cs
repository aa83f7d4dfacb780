// SPDX-License-Identifier: Apache-2.0
using System.CommandLine;
using Timonier.Analysis.Methods;
using Timonier.Cli.Methods;
using Timonier.Foundation;

namespace Timonier.Cli.Commands;

/// <summary><c>method show</c>: the essentials of a method's sheet, or the whole of it.</summary>
public static class MethodShowCommand
{
    /// <summary>Its description.</summary>
    public static Command Create()
    {
        var id = new Argument<string>("METHODE") { Description = "Identifiant de la méthode (voir method list)." };
        var whole = new Option<bool>("--full") { Description = "La fiche entière, exemple travaillé compris." };
        var command = new Command("show", "Montrer l’essentiel de la fiche d’une méthode.") { id, whole };
        command.SetAction((parsed, _) => RunAsync(parsed, parsed.GetRequiredValue(id), parsed.GetValue(whole)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string id, bool isWhole)
    {
        if (!MethodCatalogue.TryFind(id, out var method, out var fault))
            return await parsed.RefuseAsync(new Refusal(fault.Code, fault.Message));
        await parsed.SayAsync(isWhole ? MethodSheet.Whole(method.Id) : MethodSheet.Essentials(method));
        return ExitCode.Done;
    }
}
