// SPDX-License-Identifier: Apache-2.0
using Timonier.Access;
using Timonier.Access.Acts;
using Timonier.Access.Views;
using Timonier.Foundation;
using Timonier.Network;

namespace Timonier.Tests.Access;

public sealed class JournalTests(Cluster cluster) : IAsyncLifetime
{
    private Instance instance = null!;
    private Actor auditor = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        instance = await Instance.OpenAsync(cluster);
        await instance.GiveAsync(await instance.AddAccountAsync("audit"), "auditeur", MandateScope.Whole(NetworkId.References));
        auditor = (await instance.EnterAsync("audit")).Actor;
    }

    public ValueTask DisposeAsync() => instance.DisposeAsync();

    [Fact]
    public async Task The_journal_is_read_by_auditors_and_not_by_administrators()
    {
        var network = await instance.AddNetworkAsync("reseau");
        await instance.GiveAsync(await instance.AddAccountAsync("admin"), "administrateur", MandateScope.Whole(NetworkId.References));
        var admin = (await instance.EnterAsync("admin")).Actor;
        Assert.Equal(AccessRefusals.NotYourJournal, (await ReadAsync(admin, NetworkId.References, new())).Refusal);
        await instance.GiveAsync(await instance.AddAccountAsync("local"), "auditeur", MandateScope.Whole(network));
        var local = (await instance.EnterAsync("local")).Actor;
        Assert.True((await ReadAsync(local, network, new())).IsDone);
        Assert.Equal(AccessRefusals.NotYourJournal, (await ReadAsync(local, NetworkId.References, new())).Refusal);
        Assert.True((await ReadAsync(auditor, network, new())).IsDone);
    }

    [Fact]
    public async Task Every_act_of_the_room_leaves_its_rows()
    {
        var console = await instance.ConsoleAsync();
        var account = await instance.AddAccountAsync("claire");
        var mandate = await instance.GiveAsync(account, "centre", MandateScope.Whole(NetworkId.References));
        var signedIn = (await instance.SignInAsync("claire")).Value!;
        var claire = (await instance.Actors.SessionAsync(signedIn.Token, Ct))!;
        await instance.RunAsync((ChangePassword act) => act.RunAsync(claire, new(Instance.Password, "une autre phrase", "une autre phrase"), Ct));
        await instance.RunAsync((SignOut act) => act.RunAsync(claire.Actor, signedIn.Token, Ct));
        await instance.RunAsync((EndMandate act) => act.RunAsync(console, mandate, console.Day, Ct));
        await instance.RunAsync((DisableAccount act) => act.RunAsync(console, account.Account, Ct));
        await instance.RunAsync((EnableAccount act) => act.RunAsync(console, account.Account, Ct));

        var rows = (await ReadAsync(auditor, NetworkId.References, new())).Value!.Rows;
        Assert.Equal(
            ["access.change-password", "access.create-account", "access.disable-account", "access.enable-account", "access.end-mandate", "access.give-mandate", "access.sign-in", "access.sign-out"],
            rows.Select(r => r.Act).Distinct().Order(StringComparer.Ordinal));
        Assert.Contains(rows, r => r.Act == "access.end-mandate" && r.SubjectKind == "mandate" && r.Subject == $"0 {mandate}" && r.Actor == "Ligne de commande");
        Assert.Contains(rows, r => r.Act == "access.sign-out" && r.Actor == "Prénom claire");
    }

    [Fact]
    public async Task It_is_searched_by_subject_act_author_and_days()
    {
        var claire = await instance.AddAccountAsync("claire");
        instance.Clock.Now += TimeSpan.FromDays(2);
        await instance.SignInAsync("claire");
        Assert.All(await RowsAsync(new(Act: "SIGN-IN")), r => Assert.Equal("access.sign-in", r.Act));
        Assert.All(await RowsAsync(new(Actor: "prénom claire")), r => Assert.Equal("Prénom claire", r.Actor));
        Assert.Contains(await RowsAsync(new(Subject: claire.Account.ToString())), r => r.Act == "access.create-account");
        Assert.Single(await RowsAsync(new(From: new(2026, 3, 14))));
        Assert.Empty(await RowsAsync(new(From: new(2026, 3, 15))));
        Assert.DoesNotContain(await RowsAsync(new(To: new(2026, 3, 13))), r => r.Actor == "Prénom claire");
        Assert.Empty(await RowsAsync(new(Act: "%")));
    }

    [Fact]
    public async Task Pages_follow_one_another_without_a_gap_nor_a_repeat()
    {
        for (var i = 0; i < 60; i++)
            await instance.SignInAsync("audit");
        var first = (await ReadAsync(auditor, NetworkId.References, new())).Value!;
        Assert.Equal((JournalPage.Size, true), (first.Rows.Count, first.HasMore));
        var second = (await ReadAsync(auditor, NetworkId.References, new(Before: first.Rows[^1].Id))).Value!;
        Assert.False(second.HasMore);
        var ids = first.Rows.Concat(second.Rows).Select(r => r.Id).ToList();
        Assert.Equal(ids.OrderDescending().Distinct(), ids);
        Assert.Equal((long)ids.Count, await instance.AskAsync("select count(*) from journal where network_id = 0"));
    }

    private async Task<IReadOnlyList<JournalRow>> RowsAsync(JournalSearch search) => (await ReadAsync(auditor, NetworkId.References, search)).Value!.Rows;

    private Task<Outcome<JournalPage>> ReadAsync(Actor actor, NetworkId network, JournalSearch search) =>
        instance.RunAsync((JournalList view) => view.ReadAsync(actor, network, search, Ct));
}
