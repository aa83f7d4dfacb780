// SPDX-License-Identifier: Apache-2.0
using Timonier.Access;
using Timonier.Access.Acts;
using Timonier.Access.Views;
using Timonier.Foundation;
using Timonier.Network;

namespace Timonier.Tests.Access;

public sealed class AccountTests(Cluster cluster) : IAsyncLifetime
{
    private Instance instance = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => instance = await Instance.OpenAsync(cluster);

    public ValueTask DisposeAsync() => instance.DisposeAsync();

    [Fact]
    public async Task Only_those_who_manage_accounts_create_list_disable_or_give()
    {
        var network = await instance.AddNetworkAsync("reseau");
        var roles = (string)(await instance.AskAsync("select string_agg(code, ' ' order by position) from role where not owns_figures"))!;
        var target = await instance.AddAccountAsync("cible");
        foreach (var role in roles.Split(' '))
        {
            var account = await instance.AddAccountAsync(role);
            await instance.GiveAsync(account, role, MandateScope.Whole(role == "administrateur" ? NetworkId.References : network));
            var actor = (await instance.EnterAsync(role)).Actor;
            var expected = role == "administrateur" ? null : AccessRefusals.NotYours;
            Assert.Equal(expected, (await instance.RunAsync((CreateAccount act) => act.RunAsync(actor, new("Une Personne", "par-" + role), Ct))).Refusal);
            Assert.Equal(expected, (await instance.RunAsync((AccountList view) => view.ReadAsync(actor, "", 1, Ct))).Refusal);
            var mandate = await instance.RunAsync((GiveMandate act) => act.RunAsync(actor, target.Person, new("region", MandateScope.Whole(network), actor.Day), Ct));
            Assert.Equal(expected, mandate.Refusal);
            Assert.Equal(expected, (await instance.RunAsync((EndMandate act) => act.RunAsync(actor, mandate.Value, actor.Day, Ct))).Refusal);
            Assert.Equal(expected, (await instance.RunAsync((DisableAccount act) => act.RunAsync(actor, target.Account, Ct))).Refusal);
            Assert.Equal(expected, (await instance.RunAsync((EnableAccount act) => act.RunAsync(actor, target.Account, Ct))).Refusal);
        }
    }

    [Fact]
    public async Task An_administrator_of_one_network_does_not_manage_accounts()
    {
        var network = await instance.AddNetworkAsync("reseau");
        await instance.GiveAsync(await instance.AddAccountAsync("local"), "administrateur", MandateScope.Whole(network));
        var actor = (await instance.EnterAsync("local")).Actor;
        Assert.Equal(AccessRefusals.NotYours, (await instance.RunAsync((CreateAccount act) => act.RunAsync(actor, new("Une Personne", "autre"), Ct))).Refusal);
    }

    [Fact]
    public async Task A_login_is_unique_whatever_its_case_and_even_at_the_same_instant()
    {
        var console = await instance.ConsoleAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i =>
            instance.RunAsync((CreateAccount act) => act.RunAsync(console, new("Claire", i % 2 == 0 ? "Claire@Exemple.example" : "claire@exemple.EXAMPLE"), Ct))));
        Assert.Single(outcomes, o => o.IsDone);
        Assert.All(outcomes.Where(o => !o.IsDone), o => Assert.Equal("account.login", o.Refusal!.Code));
        Assert.Equal(1L, await instance.AskAsync("select count(*) from person"));
    }

    [Theory]
    [InlineData("", "claire", "account.name")]
    [InlineData("  ", "claire", "account.name")]
    [InlineData("Claire\u0007", "claire", "account.name")]
    [InlineData("Claire", "cl", "account.login-form")]
    [InlineData("Claire", "cl aire", "account.login-form")]
    public async Task A_name_and_a_login_can_be_read_and_typed(string name, string login, string code)
    {
        var console = await instance.ConsoleAsync();
        Assert.Equal(code, (await instance.RunAsync((CreateAccount act) => act.RunAsync(console, new(name, login), Ct))).Refusal!.Code);
    }

    [Fact]
    public async Task A_drawn_password_serves_once_then_must_be_changed()
    {
        var console = await instance.ConsoleAsync();
        var created = (await instance.RunAsync((CreateAccount act) => act.RunAsync(console, new("Claire", "claire"), Ct))).Value!;
        Assert.Matches("^([a-hj-km-np-z2-9]{4}-){3}[a-hj-km-np-z2-9]{4}$", created.TemporaryPassword);
        var signedIn = (await instance.SignInAsync("claire", created.TemporaryPassword!)).Value!;
        Assert.True(signedIn.MustChangePassword);
        var who = (await instance.Actors.SessionAsync(signedIn.Token, Ct))!;
        Assert.True(who.MustChangePassword);
        var changed = await instance.RunAsync((ChangePassword act) => act.RunAsync(who, new(created.TemporaryPassword!, Instance.Password, Instance.Password), Ct));
        Assert.Null(changed.Refusal);
        Assert.False((await instance.Actors.SessionAsync(signedIn.Token, Ct))!.MustChangePassword);
        Assert.Equal(AccessRefusals.WrongPair, (await instance.SignInAsync("claire", created.TemporaryPassword!)).Refusal);
    }

    [Fact]
    public async Task A_mandate_that_is_refused_leaves_no_account_behind()
    {
        var console = await instance.ConsoleAsync();
        var wanted = new NewAccount("Claire", "claire") { Mandate = new("role-inconnu", MandateScope.Whole(NetworkId.References), console.Day) };
        Assert.Equal("mandate.role", (await instance.RunAsync((CreateAccount act) => act.RunAsync(console, wanted, Ct))).Refusal!.Code);
        Assert.Equal(0L, await instance.AskAsync("select count(*) from account"));
        Assert.Equal(0L, await instance.AskAsync("select count(*) from person"));
    }

    [Fact]
    public async Task Nobody_disables_his_own_account()
    {
        await instance.GiveAsync(await instance.AddAccountAsync("claire"), "administrateur", MandateScope.Whole(NetworkId.References));
        var claire = await instance.EnterAsync("claire");
        Assert.Equal(AccessRefusals.NotOnYourself, (await instance.RunAsync((DisableAccount act) => act.RunAsync(claire.Actor, claire.Account, Ct))).Refusal);
    }

    [Fact]
    public async Task Two_administrators_who_disable_the_same_account_at_once_both_read_an_answer()
    {
        var target = await instance.AddAccountAsync("cible");
        var console = await instance.ConsoleAsync();
        Assert.True((await instance.RunAsync((DisableAccount act) => act.RunAsync(console, target.Account, Ct))).IsDone);
        Assert.Equal(AccessRefusals.AlreadyDisabled, (await instance.RunAsync((DisableAccount act) => act.RunAsync(console, target.Account, Ct))).Refusal);
        Assert.True((await instance.RunAsync((EnableAccount act) => act.RunAsync(console, target.Account, Ct))).IsDone);
        Assert.Equal(AccessRefusals.NotDisabled, (await instance.RunAsync((EnableAccount act) => act.RunAsync(console, target.Account, Ct))).Refusal);
    }

    [Fact]
    public async Task The_list_is_searched_by_name_and_login_in_French_order_and_paged()
    {
        var console = await instance.ConsoleAsync();
        foreach (var name in new[] { "Zoé", "Éric", "Eve", "cent % 50_%" })
            await instance.RunAsync((CreateAccount act) => act.RunAsync(console, new(name, "id-" + name.Replace(' ', '-')), Ct));
        Assert.Equal(["cent % 50_%", "Éric", "Eve", "Zoé"], await NamesAsync(console, ""));
        Assert.Equal(["Zoé"], await NamesAsync(console, "ZO"));
        Assert.Equal(["cent % 50_%"], await NamesAsync(console, "0_%"));
        Assert.Empty(await NamesAsync(console, "0%5"));
    }

    private async Task<IEnumerable<string>> NamesAsync(Actor actor, string search)
    {
        Outcome<AccountPage> page = await instance.RunAsync((AccountList view) => view.ReadAsync(actor, search, 1, Ct));
        return page.Value!.Rows.Select(r => r.Name);
    }
}
