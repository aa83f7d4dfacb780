// SPDX-License-Identifier: Apache-2.0
using System.CommandLine;
using Timonier.Access.Acts;
using Timonier.Access.Views;

namespace Timonier.Cli.Commands;

/// <summary><c>user disable</c>: closes an account.</summary>
public static class UserDisableCommand
{
    /// <summary>Its description.</summary>
    public static Command Create()
    {
        var login = new Argument<string>("IDENTIFIANT") { Description = "Identifiant du compte." };
        var command = new Command("disable", "Désactiver un compte et mettre fin à ses connexions.") { login };
        command.SetAction((parsed, ct) => RunAsync(parsed, parsed.GetRequiredValue(login), ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string login, CancellationToken ct)
    {
        var opened = await House.OpenAsync(ct);
        if (!opened.IsDone)
            return await parsed.RefuseAsync(opened.Refusal);
        await using var house = opened.Value;
        var actor = await house.ActorAsync(ct);
        var account = await house.Get<AccountList>().FindAsync(actor, login, ct);
        if (!account.IsDone)
            return await parsed.RefuseAsync(account.Refusal);
        var done = await house.Get<DisableAccount>().RunAsync(actor, account.Value.Account, ct);
        if (!done.IsDone)
            return await parsed.RefuseAsync(done.Refusal);
        await parsed.SayAsync($"Compte désactivé\u00a0: {account.Value.Login}");
        return ExitCode.Done;
    }
}
