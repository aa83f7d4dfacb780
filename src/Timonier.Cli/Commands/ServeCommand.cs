// SPDX-License-Identifier: Apache-2.0
using System.CommandLine;
using Timonier.Mails;
using Timonier.Web;

namespace Timonier.Cli.Commands;

/// <summary><c>serve</c>: the web server on the instance's database.</summary>
public static class ServeCommand
{
    /// <summary>Its description.</summary>
    public static Command Create()
    {
        var urls = new Option<string[]>("--urls")
        {
            Description = "Adresses d’écoute, sur cette machine seulement.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [WebSettings.DefaultUrl],
        };
        var publicAddress = new Option<Uri?>("--public-url")
        {
            Description = "Adresse publique, quand un serveur mandataire HTTPS se tient devant sur cette machine.",
        };
        var command = new Command("serve", "Ouvrir le serveur web.") { urls, publicAddress };
        command.SetAction((parsed, ct) => RunAsync(parsed, parsed.GetRequiredValue(urls), parsed.GetValue(publicAddress), ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string[] urls, Uri? publicAddress, CancellationToken ct)
    {
        var mail = MailServer.Read(Environment.GetEnvironmentVariable(MailServer.Variable));
        if (!mail.IsDone)
            return await parsed.RefuseAsync(mail.Refusal);
        var settings = new WebSettings("") { Urls = urls, PublicAddress = publicAddress, Mail = mail.Value };
        if (settings.Check() is { } refusal)
            return await parsed.RefuseAsync(refusal);
        var opened = await OpenedDatabase.OpenAsync(ct);
        if (!opened.IsDone)
            return await parsed.RefuseAsync(opened.Refusal);
        await using var database = opened.Value;
        if (database.Notice is { } notice)
            await parsed.SayAsync(notice);
        return await Serving.RunAsync(parsed, settings with { ConnectionString = database.ConnectionString }, ct);
    }
}
