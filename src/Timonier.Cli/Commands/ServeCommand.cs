// SPDX-License-Identifier: Apache-2.0
using System.CommandLine;
using System.Net;
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
            Description = "Adresses d’écoute\u202f; au-delà de cette machine, avec --proxy et --public-url seulement.",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [WebSettings.DefaultUrl],
        };
        var publicAddress = new Option<Uri?>("--public-url")
        {
            Description = "Adresse publique, quand un serveur mandataire HTTPS se tient devant.",
        };
        var proxies = new Option<string[]>("--proxy")
        {
            Description = "Adresse IP d’un mandataire HTTPS d’une autre machine\u202f; toute autre provenance est refusée. Peut être répétée.",
            AllowMultipleArgumentsPerToken = true,
        };
        var backups = new Option<DirectoryInfo?>("--backup-folder")
        {
            Description = "Dossier où le serveur dépose chaque jour une sauvegarde chiffrée, éprouvée chaque semaine\u202f; quatorze sont gardées.",
        };
        var passphrase = PassphraseInput.Option();
        var command = new Command("serve", "Ouvrir le serveur web.") { urls, publicAddress, proxies, backups, passphrase };
        command.SetAction(async (parsed, ct) =>
        {
            var named = parsed.GetValue(proxies) ?? [];
            if (named.FirstOrDefault(p => !IPAddress.TryParse(p, out _)) is { } bad)
                return await parsed.RefuseAsync(WebRefusals.ProxyAddress.With(bad));
            var settings = new WebSettings("") { Urls = parsed.GetRequiredValue(urls), PublicAddress = parsed.GetValue(publicAddress), Proxies = [.. named.Select(IPAddress.Parse)] };
            return await RunAsync(parsed, settings, (parsed.GetValue(backups), parsed.GetValue(passphrase)), ct);
        });
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, WebSettings settings, (DirectoryInfo? Folder, FileInfo? Passphrase) backups, CancellationToken ct)
    {
        if (backups.Folder is { } folder)
        {
            var passphrase = PassphraseInput.Read(backups.Passphrase);
            if (!passphrase.IsDone)
                return await parsed.RefuseAsync(passphrase.Refusal);
            if (!folder.Exists)
                return await parsed.RefuseAsync(CliRefusals.NoFolder.With(folder.FullName));
            settings = settings with { Backups = new(folder.FullName, passphrase.Value) };
        }

        var mail = MailServer.Read(Environment.GetEnvironmentVariable(MailServer.Variable));
        if (!mail.IsDone)
            return await parsed.RefuseAsync(mail.Refusal);
        settings = settings with { Mail = mail.Value };
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
