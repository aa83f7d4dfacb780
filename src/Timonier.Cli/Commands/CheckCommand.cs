// SPDX-License-Identifier: Apache-2.0
using System.CommandLine;
using Timonier.Storage.Checks;
using Timonier.Storage.Sealing;

namespace Timonier.Cli.Commands;

/// <summary><c>check</c>: everything read again, every rule, the model against the schema, the journal against its seal.</summary>
public static class CheckCommand
{
    /// <summary>Its description.</summary>
    public static Command Create()
    {
        var heads = new Option<string[]>("--head")
        {
            Description = "Tête du sceau relevée auparavant (réseau:position:empreinte)\u202f; elle doit être encore dans la chaîne. Peut être répétée.",
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command("check", "Vérifier l’instance\u00a0: données, règles, schéma, sceau du journal.") { heads };
        command.SetAction((parsed, ct) => RunAsync(parsed, parsed.GetValue(heads) ?? [], ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string[] texts, CancellationToken ct)
    {
        var witnesses = new List<JournalHead>();
        foreach (var text in texts)
        {
            if (JournalHead.Read(text) is not { } head)
                return await parsed.RefuseAsync(CliRefusals.NoHead.With(text));
            witnesses.Add(head);
        }

        var opened = await House.OpenAsync(ct);
        if (!opened.IsDone)
            return await parsed.RefuseAsync(opened.Refusal);
        await using var house = opened.Value;
        var found = await house.Get<InstanceCheck>().RunAsync(witnesses, ct);
        await house.Get<UpkeepRuns>().NoteAsync(UpkeepKind.Check, found, ct);
        return await TellAsync(parsed, found);
    }

    /// <summary>Says what was found, and the heads to be written down elsewhere.</summary>
    internal static async Task<int> TellAsync(ParseResult parsed, CheckResult found)
    {
        foreach (var head in found.Heads)
            await parsed.SayAsync($"Tête du sceau à relever\u00a0: {head}");
        if (found.IsGood)
        {
            await parsed.SayAsync(found.Sentence);
            return ExitCode.Done;
        }

        foreach (var fault in found.Faults)
            await parsed.InvocationConfiguration.Error.WriteLineAsync(fault);
        return ExitCode.Refused;
    }
}
