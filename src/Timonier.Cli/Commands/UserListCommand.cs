// SPDX-License-Identifier: Apache-2.0
using System.CommandLine;
using System.Globalization;
using Timonier.Access;
using Timonier.Access.Views;

namespace Timonier.Cli.Commands;

/// <summary><c>user list</c>: the accounts and their mandates, one line a mandate, columns parted by tabs.</summary>
public static class UserListCommand
{
    /// <summary>Its description.</summary>
    public static Command Create()
    {
        var search = new Option<string>("--search") { Description = "Partie du nom ou de l’identifiant.", DefaultValueFactory = _ => "" };
        var command = new Command("list", "Lister les comptes et leurs mandats.") { search };
        command.SetAction((parsed, ct) => RunAsync(parsed, parsed.GetRequiredValue(search), ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string search, CancellationToken ct)
    {
        var opened = await House.OpenAsync(ct);
        if (!opened.IsDone)
            return await parsed.RefuseAsync(opened.Refusal);
        await using var house = opened.Value;
        var actor = await house.ActorAsync(ct);
        await parsed.SayAsync("identifiant\tnom\tétat\trôle\tsur\tdu\tau");
        for (var page = 1; ; page++)
        {
            var outcome = await house.Get<AccountList>().ReadAsync(actor, search, page, ct);
            if (!outcome.IsDone)
                return await parsed.RefuseAsync(outcome.Refusal);
            foreach (var line in outcome.Value.Rows.SelectMany(Lines))
                await parsed.SayAsync(line);
            if (page * AccountPage.Size >= outcome.Value.Total)
                return ExitCode.Done;
        }
    }

    private static IEnumerable<string> Lines(AccountRow row)
    {
        var account = $"{row.Login}\t{row.Name}\t{(row.IsDisabled ? "désactivé" : row.MustChangePassword ? "provisoire" : "actif")}";
        return row.Mandates.Count == 0
            ? [account + "\t\t\t\t"]
            : row.Mandates.Select(m => $"{account}\t{m.Role}\t{m.Place}\t{Text(m.From)}\t{Text(m.To)}");
    }

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
