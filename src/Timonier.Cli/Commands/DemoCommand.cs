// SPDX-License-Identifier: Apache-2.0
using System.CommandLine;
using Timonier.Cli.Demo;
using Timonier.Cli.Generate;
using Timonier.Web;

namespace Timonier.Cli.Commands;

/// <summary><c>demo</c>: the fictional network, its accounts and the web server, in one command.</summary>
public static class DemoCommand
{
    private const int DefaultPort = 5080;

    /// <summary>Its description.</summary>
    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "Port d’écoute, sur cette machine.", DefaultValueFactory = _ => DefaultPort };
        var small = new Option<bool>("--small") { Description = "Réseau réduit\u00a0: quarante structures, vingt indicateurs." };
        var command = new Command("demo", "Essayer Timonier sur un réseau fictif.") { port, small };
        command.SetAction((parsed, ct) => RunAsync(parsed, parsed.GetValue(port), GenerationSettings.Default with { IsSmall = parsed.GetValue(small) }, ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, int port, GenerationSettings generation, CancellationToken ct)
    {
        var settings = new WebSettings("")
        {
            Urls = [$"http://127.0.0.1:{port}"],
            DemonstrationAccounts = [.. DemonstrationRole.All.Select(r => r.Button)],
        };
        if (settings.Check() is { } refusal)
            return await parsed.RefuseAsync(refusal);
        if (FreePort.TroubleWith(port) is { } trouble)
            return await parsed.RefuseAsync(DemoRefusals.Port.With(port, trouble));
        var opened = await OpenedDatabase.OpenAsync(ct);
        if (!opened.IsDone)
            return await parsed.RefuseAsync(opened.Refusal);
        await using var database = opened.Value;
        if (database.Notice is { } notice)
            await parsed.SayAsync(notice);
        return await Serving.RunAsync(
            parsed,
            settings with { ConnectionString = database.ConnectionString },
            async services =>
            {
                var stopped = await new DemonstrationLoading(services, parsed.SayAsync).RunAsync(generation, ct);
                if (stopped is null)
                    await SayAccountsAsync(parsed);
                return stopped;
            },
            ct);
    }

    private static async Task SayAccountsAsync(ParseResult parsed)
    {
        await parsed.SayAsync($"Données fictives. Comptes de démonstration, mot de passe «\u00a0{DemonstrationRole.Password}\u00a0»\u00a0:");
        foreach (var role in DemonstrationRole.All)
            await parsed.SayAsync($"  {role.Login,-40} {role.Name}, {role.Function}");
    }
}
