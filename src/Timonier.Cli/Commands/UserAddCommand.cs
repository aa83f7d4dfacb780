// SPDX-License-Identifier: Apache-2.0
using System.CommandLine;
using Timonier.Access;
using Timonier.Access.Acts;
using Timonier.Access.Views;

namespace Timonier.Cli.Commands;

/// <summary><c>user add</c>: creates a person's account, with a mandate when a role is given.</summary>
public static class UserAddCommand
{
    /// <summary>Its description.</summary>
    public static Command Create()
    {
        var login = new Argument<string>("IDENTIFIANT") { Description = "Adresse électronique ou identifiant." };
        var name = new Option<string>("--name") { Description = "Prénom et nom.", Required = true };
        var role = new Option<string?>("--role") { Description = "Code du rôle\u00a0: administrateur, region, directeur..." };
        var network = new Option<string?>("--network") { Description = "Code du réseau\u202f; absent, toute l’instance." };
        var unit = new Option<string?>("--unit") { Description = "Code de la structure ou du territoire\u202f; absent, tout le réseau." };
        var command = new Command("add", "Créer un compte, avec un mandat si un rôle est donné.") { login, name, role, network, unit };
        command.SetAction((parsed, ct) => RunAsync(
            parsed,
            new(parsed.GetRequiredValue(name), parsed.GetRequiredValue(login)),
            parsed.GetValue(role) is { } code ? new Wanted(code, parsed.GetValue(network), parsed.GetValue(unit)) : null,
            ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, NewAccount account, Wanted? mandate, CancellationToken ct)
    {
        var opened = await House.OpenAsync(ct);
        if (!opened.IsDone)
            return await parsed.RefuseAsync(opened.Refusal);
        await using var house = opened.Value;
        var actor = await house.ActorAsync(ct);
        var scope = await house.Get<MandateScopes>().FindAsync(actor, mandate?.Network, mandate?.Unit, actor.Day, ct);
        if (!scope.IsDone)
            return await parsed.RefuseAsync(scope.Refusal);
        var terms = mandate is null ? null : new MandateTerms(mandate.Role, scope.Value, actor.Day);
        var created = await house.Get<CreateAccount>().RunAsync(actor, account with { Mandate = terms }, ct);
        if (!created.IsDone)
            return await parsed.RefuseAsync(created.Refusal);
        await parsed.SayAsync($"Compte créé\u00a0: {account.Login.Trim()}");
        await parsed.SayAsync($"Mot de passe provisoire, à changer à la première connexion\u00a0: {created.Value.TemporaryPassword}");
        if (mandate is not null)
            await parsed.SayAsync($"Mandat donné sur {(await house.Get<MandateScopes>().DescribeAsync(actor, [scope.Value], ct))[0]}.");
        return ExitCode.Done;
    }

    private sealed record Wanted(string Role, string? Network, string? Unit);
}
