// SPDX-License-Identifier: Apache-2.0
using System.Text;
using System.Text.RegularExpressions;
using Timonier.Mails;
using Timonier.Mails.Acts;

namespace Timonier.Hosts.Tests.Mails;

/// <summary>Mails on a real SMTP server.</summary>
public sealed partial class SmtpTransportTests(Cluster cluster)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_arrives_with_its_accents_and_says_that_a_program_sent_it()
    {
        await using var server = await SmtpServer.StartAsync();
        Assert.Null(await new SmtpTransport(server.Settings).SendAsync("claire@exemple.example", "Résumé de l’été", "Voilà : à bientôt.\n", Ct));
        var mail = await server.NextAsync();
        Assert.Equal(("timonier@exemple.example", "claire@exemple.example"), (mail.From, mail.To));
        Assert.Equal("Résumé de l’été", Encoding.UTF8.GetString(Convert.FromBase64String(Subject().Match(mail.Data).Groups["words"].Value)));
        Assert.Contains("Auto-Submitted: auto-generated", mail.Data, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Voilà : à bientôt.", Encoding.UTF8.GetString(Convert.FromBase64String(mail.Data.Split("\r\n\r\n", 2)[1].Trim())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_server_refuses_is_told_and_thrown_to_nobody()
    {
        await using var server = await SmtpServer.StartAsync();
        Assert.NotNull(await new SmtpTransport(server.Settings).SendAsync("plein@exemple.example", "x", "x", Ct));
        Assert.NotNull(await new SmtpTransport(server.Settings).SendAsync("pas une adresse", "x", "x", Ct));
        Assert.NotNull(await new SmtpTransport(server.Settings with { Port = 1 }).SendAsync("claire@exemple.example", "x", "x", Ct));
        Assert.Equal(MailRefusals.NoServer.Message, await new SmtpTransport(null).SendAsync("claire@exemple.example", "x", "x", Ct));
    }

    [Fact]
    public async Task A_subject_of_several_lines_adds_no_header()
    {
        await using var server = await SmtpServer.StartAsync();
        Assert.Null(await new SmtpTransport(server.Settings).SendAsync("claire@exemple.example", "un\r\nBcc: autre@exemple.example", "x", Ct));
        Assert.DoesNotContain("\r\nBcc:", (await server.NextAsync()).Data, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_administrator_tries_it_from_the_page()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var site = await Site.OpenAsync(cluster, s => s with { Mail = server.Settings });
        await site.AddAccountAsync("admin", "administrateur");
        var admin = await site.BrowseAsAsync("admin");
        var page = await admin.GetAsync("/administration/courriels");
        Assert.NotEmpty((await admin.SubmitAsync(page, "essai", new() { ["adresse"] = "pas-une-adresse" })).ErrorOf("adresse")!);
        Assert.Equal("/administration/courriels?fait=essai", (await admin.SubmitAsync(page, "essai", new() { ["adresse"] = "admin@exemple.example" })).Location);
        Assert.Contains("en attente", (await admin.GetAsync("/administration/courriels")).Text, StringComparison.Ordinal);
        Assert.Equal(1, await site.RunAsync((SendMails act) => act.RunAsync(Ct)));
        Assert.Equal("admin@exemple.example", (await server.NextAsync()).To);
        Assert.Contains("envoyé", (await admin.GetAsync("/administration/courriels")).Document.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_password_is_chosen_again_from_page_to_mailbox_and_back()
    {
        await using var server = await SmtpServer.StartAsync();
        await using var site = await Site.OpenAsync(cluster, s => s with { Mail = server.Settings });
        await site.AddAccountAsync("claire@exemple.example");
        var browser = site.Browse();
        var known = await AskAsync(browser, "claire@exemple.example");
        var unknown = await AskAsync(browser, "personne@exemple.example");
        Assert.Equal((200, unknown.Document.QuerySelector("main")!.TextContent), (known.Status, known.Document.QuerySelector("main")!.TextContent));
        await site.RunAsync((Timonier.Access.Acts.AnswerResets act) => act.RunAsync(Ct));
        Assert.Equal(1, await site.RunAsync((SendMails act) => act.RunAsync(Ct)));
        var body = Encoding.UTF8.GetString(Convert.FromBase64String((await server.NextAsync()).Data.Split("\r\n\r\n", 2)[1].Trim()));
        var link = new Uri(Link().Match(body).Value).PathAndQuery;
        var page = await browser.GetAsync(link);
        Assert.Equal("Choisir un mot de passe", page.Heading);
        var refused = await browser.SubmitAsync(page, "lien", new() { ["mot-de-passe"] = "Password2026!", ["mot-de-passe-2"] = "Password2026!" });
        Assert.Contains("parmi les plus répandus", refused.ErrorOf("mot-de-passe"), StringComparison.Ordinal);
        var done = await browser.SubmitAsync(page, "lien", new() { ["mot-de-passe"] = Site.Password, ["mot-de-passe-2"] = Site.Password });
        Assert.Contains("Votre mot de passe est choisi", done.Alert, StringComparison.Ordinal);
        Assert.Contains("a déjà servi", (await browser.GetAsync(link)).Alert, StringComparison.Ordinal);
        await site.BrowseAsAsync("claire@exemple.example");
    }

    private static async Task<Answer> AskAsync(Visitor browser, string login) =>
        await browser.SubmitAsync(await browser.GetAsync("/connexion/oubli"), "oubli", new() { ["identifiant"] = login });

    [GeneratedRegex(@"^Subject: =\?utf-8\?B\?(?<words>[^?]+)\?=", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Subject();

    [GeneratedRegex(@"http://\S+jeton=\S+", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
