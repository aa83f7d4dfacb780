// SPDX-License-Identifier: Apache-2.0
using System.Net;
using System.Text.RegularExpressions;
using Timonier.Access;
using Timonier.Access.Acts;
using Timonier.Access.Views;
using Timonier.Foundation;
using Timonier.Mails;
using Timonier.Mails.Acts;

namespace Timonier.Tests.Access;

/// <summary>Links sent by mail, and the outbox that sends them.</summary>
public sealed partial class AccountLinkTests(Cluster cluster) : IAsyncLifetime
{
    private const string Login = "claire@exemple.example";
    private const string Wanted = "une phrase bien à moi";
    private static readonly Uri SiteAddress = new("https://timonier.exemple.example");
    private Instance instance = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        instance = await Instance.OpenAsync(cluster);
        await instance.AddAccountAsync(Login);
    }

    public ValueTask DisposeAsync() => instance.DisposeAsync();

    [Fact]
    public async Task A_forgotten_password_is_chosen_again_by_a_link_that_serves_once_and_ends_every_session()
    {
        await instance.EnterAsync(Login);
        var token = await ResetAsync();
        Assert.Equal(AccountLinkPurpose.Reset, (await instance.RunAsync((AccountLinks view) => view.ReadAsync(token, Ct))).Value);
        Assert.Equal("password.short", (await UseAsync(token, "court")).Refusal?.Code);
        Assert.True((await UseAsync(token, Wanted)).IsDone);
        Assert.Equal(0L, await instance.AskAsync("select count(*) from sign_in_session"));
        Assert.Equal(AccessRefusals.DeadAccountLink, (await UseAsync(token, Wanted)).Refusal);
        Assert.True((await instance.SignInAsync(Login, Wanted)).IsDone);
    }

    [Fact]
    public async Task A_link_dies_after_an_hour_and_when_another_is_made()
    {
        var first = await ResetAsync();
        var second = await ResetAsync();
        Assert.Equal(AccessRefusals.DeadAccountLink, (await UseAsync(first, Wanted)).Refusal);
        instance.Clock.Now += AccountLink.ResetLife;
        Assert.Equal(AccessRefusals.DeadAccountLink, (await UseAsync(second, Wanted)).Refusal);
        Assert.Equal(AccessRefusals.DeadAccountLink, (await UseAsync("jeton", Wanted)).Refusal);
    }

    /// <summary>The answer is the same and so is the work before it: a row is kept, and nothing is looked up.</summary>
    [Theory]
    [InlineData(Login)]
    [InlineData("inconnue@exemple.example")]
    public async Task Asking_for_a_link_tells_nothing_of_who_has_an_account(string login)
    {
        var before = await instance.AskAsync("select count(*) from account_link");
        Assert.True((await RequestAsync(login)).IsDone);
        Assert.Equal(before, await instance.AskAsync("select count(*) from account_link"));
        Assert.Equal(1L, await instance.AskAsync("select count(*) from reset_request"));
        Assert.Equal(login == Login ? 1 : 0, await instance.RunAsync((AnswerResets act) => act.RunAsync(Ct)));
        Assert.Equal(0L, await instance.AskAsync("select count(*) from reset_request"));
    }

    [Theory]
    [InlineData(Login)]
    [InlineData("inconnue@exemple.example")]
    public async Task Nobody_floods_a_mailbox(string login)
    {
        for (var i = 0; i < 3; i++)
            Assert.True((await RequestAsync(login)).IsDone);
        Assert.Equal("sign-in.wait", (await RequestAsync(login)).Refusal?.Code);
    }

    [Fact]
    public async Task A_disabled_account_gets_no_link_and_its_links_serve_no_more()
    {
        var token = await ResetAsync();
        await instance.AskAsync("update account set disabled_at = now()");
        await RequestAsync(Login);
        Assert.Equal(0, await instance.RunAsync((AnswerResets act) => act.RunAsync(Ct)));
        Assert.Equal(AccessRefusals.DeadAccountLink, (await UseAsync(token, Wanted)).Refusal);
    }

    [Fact]
    public async Task An_invitation_waits_a_week()
    {
        var console = await instance.ConsoleAsync();
        var account = new AccountId((Guid)(await instance.AskAsync("select account_id from account"))!);
        Assert.True((await instance.RunAsync((InviteAccount act) => act.RunAsync(console, account, SiteAddress, Ct))).IsDone);
        await SendAsync();
        var mail = Assert.Single(instance.Mails.All);
        Assert.Equal((Login, "Timonier : votre compte est ouvert"), (mail.Recipient, mail.Subject));
        instance.Clock.Now += TimeSpan.FromDays(6);
        Assert.True((await UseAsync(TokenOf(mail.Body), Wanted)).IsDone);
        var named = await instance.AddAccountAsync("sans-adresse");
        Assert.Equal("link.address", (await instance.RunAsync((InviteAccount act) => act.RunAsync(console, named.Account, SiteAddress, Ct))).Refusal?.Code);
    }

    [Fact]
    public async Task Neither_the_journal_nor_the_outbox_keeps_a_link()
    {
        var token = await ResetAsync();
        Assert.DoesNotContain(token, (string)(await instance.AskAsync("select string_agg(j::text, ' ') from journal j"))!, StringComparison.Ordinal);
        Assert.DoesNotContain(token, (string)(await instance.AskAsync("select string_agg(m::text, ' ') from outgoing_mail m"))!, StringComparison.Ordinal);
        Assert.DoesNotContain(Login, (string)(await instance.AskAsync("select string_agg(content::text, ' ') from journal where act = 'access.request-reset'"))!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_that_fails_is_tried_less_and_less_often_then_given_up()
    {
        instance.Mails.Trouble = "le serveur est plein";
        await RequestAsync(Login);
        await instance.RunAsync((AnswerResets act) => act.RunAsync(Ct));
        foreach (var wait in OutgoingMail.Waits)
        {
            Assert.Equal(0, await SendAsync());
            Assert.Equal(0, await SendAsync());
            instance.Clock.Now += TimeSpan.FromMinutes(wait);
        }

        Assert.Equal(1, await SendAsync());
        Assert.Equal("failed", await instance.AskAsync("select state from outgoing_mail"));
        Assert.Equal("le serveur est plein", await instance.AskAsync("select trouble from outgoing_mail"));
        Assert.Equal(OutgoingMail.Waits.Count + 1, await instance.AskAsync("select attempts from outgoing_mail"));
        Assert.Equal("", await instance.AskAsync("select body from outgoing_mail"));
    }

    [Fact]
    public async Task A_mail_that_failed_leaves_once_the_server_is_mended()
    {
        instance.Mails.Trouble = "occupé";
        await RequestAsync(Login);
        await instance.RunAsync((AnswerResets act) => act.RunAsync(Ct));
        await SendAsync();
        instance.Mails.Trouble = null;
        instance.Clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(1, await SendAsync());
        Assert.Single(instance.Mails.All);
        Assert.Equal(0, await SendAsync());
    }

    [Fact]
    public async Task Mails_of_one_topic_for_one_person_leave_as_one()
    {
        await instance.AskAsync("""
            insert into outgoing_mail (mail_id, recipient, subject, body, topic, created_at, next_at)
            select gen_random_uuid(), r, 'Rappel', 'corps ' || n, t, '2026-03-12 08:00Z', '2026-03-12 08:30Z'
            from (values ('a@x.example', 'rappels', 1), ('a@x.example', 'rappels', 2), ('a@x.example', '', 3), ('b@x.example', 'rappels', 4)) v (r, t, n)
            """);
        Assert.Equal(4, await SendAsync());
        Assert.Equal(3, instance.Mails.All.Count);
        var joined = instance.Mails.All.Single(m => m.Subject == "Rappel (et 1 autre)");
        Assert.Contains("corps 1", joined.Body, StringComparison.Ordinal);
        Assert.Contains("corps 2", joined.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://exemple.fr")]
    [InlineData("smtp://smtp.exemple.fr")]
    [InlineData("smtp://smtp.exemple.fr?from=pas-une-adresse")]
    public void A_server_s_address_that_is_not_one_is_refused(string address) => Assert.Equal(MailRefusals.Server, MailServer.Read(address).Refusal);

    [Fact]
    public void A_server_s_address_says_user_port_and_sender_and_is_encrypted_but_on_this_machine()
    {
        var server = MailServer.Read("smtp://moi:mot%20secret@smtp.exemple.fr:2525?from=timonier@exemple.fr").Value!;
        Assert.Equal(("smtp.exemple.fr", 2525, "timonier@exemple.fr", "mot secret"), (server.Host, server.Port, server.From, server.Credential!.Password));
        Assert.True(server.IsEncrypted);
        var local = MailServer.Read("smtp://127.0.0.1?from=a@b.example").Value!;
        Assert.Equal((587, false), (local.Port, local.IsEncrypted));
        Assert.True(MailServer.Read(null).IsDone);
    }

    private Task<Outcome<bool>> RequestAsync(string login) => instance.RunAsync((RequestReset act) => act.RunAsync(login, IPAddress.Loopback, SiteAddress, Ct));

    private async Task<string> ResetAsync()
    {
        Assert.True((await RequestAsync(Login)).IsDone);
        Assert.Equal(1, await instance.RunAsync((AnswerResets act) => act.RunAsync(Ct)));
        await SendAsync();
        return TokenOf(instance.Mails.All[^1].Body);
    }

    private Task<int> SendAsync() => instance.RunAsync((SendMails act) => act.RunAsync(Ct));

    private Task<Outcome<AccountId>> UseAsync(string token, string wanted) => instance.RunAsync((UseAccountLink act) => act.RunAsync(token, wanted, wanted, Ct));

    private static string TokenOf(string body) => Token().Match(body).Groups["token"].Value;

    [GeneratedRegex(@"https://timonier\.exemple\.example/connexion/lien\?jeton=(?<token>[\w-]{43})\s", RegexOptions.ExplicitCapture)]
    private static partial Regex Token();
}
