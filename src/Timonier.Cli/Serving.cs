// SPDX-License-Identifier: Apache-2.0
using System.CommandLine;
using Timonier.Access.Acts;
using Timonier.Foundation;
using Timonier.Web;
using Timonier.Web.SignIn;

namespace Timonier.Cli;

/// <summary>Runs the web server until it is interrupted, and tells the user where it is.</summary>
internal static class Serving
{
    /// <summary>Serves. Without any account, prints the single-use link of the first administrator.</summary>
    public static Task<int> RunAsync(ParseResult parsed, WebSettings settings, CancellationToken ct) =>
        RunAsync(parsed, settings, _ => Task.FromResult<Refusal?>(null), ct);

    /// <summary>The same, once something was done with the rooms on the database; its refusal ends it all.</summary>
    public static async Task<int> RunAsync(ParseResult parsed, WebSettings settings, Func<IServiceProvider, Task<Refusal?>> prepare, CancellationToken ct)
    {
        if (settings.Check() is { } refusal)
            return await parsed.RefuseAsync(refusal);
        await using var app = TimonierWeb.Build(settings);
        if (await prepare(app.Services) is { } stopped)
            return await parsed.RefuseAsync(stopped);
        try
        {
            await app.StartAsync(ct);
        }
        catch (IOException taken)
        {
            return await parsed.RefuseAsync(CliRefusals.CannotListen.With(string.Join(", ", settings.Urls), taken.Message));
        }

        var address = settings.PublicAddress?.ToString().TrimEnd('/') ?? app.Urls.First();
        await parsed.SayAsync($"Timonier répond à l’adresse {address} (Ctrl+C pour arrêter).");
        if (await IssueLinkAsync(app, ct) is { } token)
        {
            await parsed.SayAsync($"Aucun compte n’existe encore. Premier accès, une seule fois, pendant 24\u00a0heures\u00a0:");
            await parsed.SayAsync($"{address}{SignInRoutes.FirstAccess}?jeton={token}");
        }

        await app.WaitForShutdownAsync(ct);
        return ExitCode.Done;
    }

    private static async Task<string?> IssueLinkAsync(WebApplication app, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<IssueSetupLink>().RunAsync(ct)).Value;
    }
}
