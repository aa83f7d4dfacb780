// SPDX-License-Identifier: Apache-2.0
using System.CommandLine;
using System.Globalization;
using Timonier.Foundation;
using Timonier.Indicators.Acts;
using Timonier.Indicators.Views;

namespace Timonier.Cli.Commands;

/// <summary><c>batch</c>: the imports of a network, and the withdrawal of one.</summary>
public static class BatchCommand
{
    /// <summary>Its description.</summary>
    public static Command Create() => new("batch", "Lister et retirer les imports.") { CreateList(), CreateWithdraw() };

    private static Command CreateList()
    {
        var network = SheetCommand.NetworkOption();
        var command = new Command("list", "Lister les imports, du plus récent au plus ancien.") { network };
        command.SetAction((parsed, ct) => ListAsync(parsed, parsed.GetValue(network), ct));
        return command;
    }

    private static Command CreateWithdraw()
    {
        var number = new Argument<int>("NUMERO") { Description = "Numéro de l’import (batch list)." };
        var reason = new Option<string>("--reason") { Description = "Motif, que liront ceux qui cherchent ses chiffres.", Required = true };
        var network = SheetCommand.NetworkOption();
        var command = new Command("withdraw", "Retirer un import\u00a0: ses chiffres ne comptent plus, rien n’est supprimé.") { number, reason, network };
        command.SetAction((parsed, ct) => WithdrawAsync(parsed, parsed.GetValue(network), (parsed.GetRequiredValue(number), parsed.GetRequiredValue(reason)), ct));
        return command;
    }

    private static async Task<int> ListAsync(ParseResult parsed, string? code, CancellationToken ct)
    {
        var opened = await House.OpenAsync(ct);
        if (!opened.IsDone)
            return await parsed.RefuseAsync(opened.Refusal);
        await using var house = opened.Value;
        var actor = await house.ActorAsync(ct);
        var network = await house.NetworkAsync(actor, code, ct);
        if (!network.IsDone)
            return await parsed.RefuseAsync(network.Refusal);
        var batches = await house.Get<BatchList>().ReadAsync(actor, network.Value.Id, ct);
        if (batches.Count == 0)
            await parsed.SayAsync("Aucun import. «\u00a0timonier import\u00a0» en fait un.");
        foreach (var batch in batches)
            await parsed.SayAsync(Line(batch));
        return ExitCode.Done;
    }

    private static async Task<int> WithdrawAsync(ParseResult parsed, string? code, (int Number, string Reason) asked, CancellationToken ct)
    {
        var opened = await House.OpenAsync(ct);
        if (!opened.IsDone)
            return await parsed.RefuseAsync(opened.Refusal);
        await using var house = opened.Value;
        var actor = await house.ActorAsync(ct);
        var network = await house.NetworkAsync(actor, code, ct);
        if (!network.IsDone)
            return await parsed.RefuseAsync(network.Refusal);
        var outcome = await house.Get<WithdrawBatch>().RunAsync(actor, network.Value.Id, asked, ct);
        if (outcome.Refusal is { } refusal)
            return await parsed.RefuseAsync(refusal);
        await parsed.SayAsync($"L’import n°\u00a0{asked.Number} est retiré (révision {outcome.Value}). Ses chiffres ne comptent plus\u202f; ils restent lisibles avec leur motif.");
        return ExitCode.Done;
    }

    private static string Line(BatchEntry batch)
    {
        var at = CivilTime.Of(batch.At).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var gone = batch.WithdrawnAt is { } when
            ? $" — retiré le {CivilTime.Of(when).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\u00a0: {batch.WithdrawnBecause}"
            : "";
        return $"{batch.Number}  {at}  {batch.Name}  ({string.Join(", ", batch.Files)})  {FrenchNumbers.Format(batch.Created)} nouvelles, {FrenchNumbers.Format(batch.Changed)} modifiées, par {batch.Actor}{gone}";
    }
}
