// SPDX-License-Identifier: Apache-2.0
using Timonier.Access;
using Timonier.Access.Acts;
using Timonier.Access.Views;
using Timonier.Foundation;
using Timonier.Network;

namespace Timonier.Tests.Access;

public sealed class FirstAdministratorTests(Cluster cluster) : IAsyncLifetime
{
    private static readonly FirstAdministrator Claire = new("Claire Premier", "claire@exemple.example", Instance.Password);
    private Instance instance = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => instance = await Instance.OpenAsync(cluster);

    public ValueTask DisposeAsync() => instance.DisposeAsync();

    [Fact]
    public async Task The_link_makes_an_administrator_of_the_whole_instance()
    {
        var token = await IssueAsync();
        Assert.True((await UseAsync(token)).IsDone);
        var claire = await instance.EnterAsync(Claire.Login);
        Assert.True(claire.Actor.May(AccessRights.Manage, NetworkId.References));
        Assert.True(claire.Actor.May(NetworkRights.Create, NetworkId.References));
        Assert.False(claire.Actor.May(AccessRights.ReadJournal, NetworkId.References));
        Assert.False(claire.MustChangePassword);
    }

    [Fact]
    public async Task The_link_serves_once()
    {
        var token = await IssueAsync();
        Assert.True((await UseAsync(token)).IsDone);
        Assert.Equal(AccessRefusals.DeadLink, (await UseAsync(token, "autre")).Refusal);
    }

    [Fact]
    public async Task Two_persons_who_use_the_link_at_once_make_one_administrator()
    {
        var token = await IssueAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => UseAsync(token, $"personne{i}")));
        Assert.Single(outcomes, o => o.IsDone);
        Assert.All(outcomes.Where(o => !o.IsDone), o => Assert.Equal(AccessRefusals.DeadLink, o.Refusal));
        Assert.Equal(1L, await instance.AskAsync("select count(*) from account"));
        Assert.Equal(1L, await instance.AskAsync("select count(*) from mandate"));
    }

    [Fact]
    public async Task The_link_dies_after_a_day()
    {
        var token = await IssueAsync();
        instance.Clock.Now += TimeSpan.FromHours(24);
        Assert.Equal(AccessRefusals.DeadLink, (await ReadAsync(token)).Refusal);
        Assert.Equal(AccessRefusals.DeadLink, (await UseAsync(token)).Refusal);
    }

    [Fact]
    public async Task Another_start_prints_another_link_and_the_one_before_stops_working()
    {
        var first = await IssueAsync();
        var second = await IssueAsync();
        Assert.NotEqual(first, second);
        Assert.Equal(AccessRefusals.DeadLink, (await UseAsync(first)).Refusal);
        Assert.True((await ReadAsync(second)).IsDone);
        Assert.True((await UseAsync(second)).IsDone);
    }

    [Fact]
    public async Task A_made_up_token_opens_nothing() => Assert.Equal(AccessRefusals.DeadLink, (await UseAsync("jeton")).Refusal);

    [Fact]
    public async Task No_link_is_made_or_used_once_an_account_exists()
    {
        var token = await IssueAsync();
        await instance.AddAccountAsync("paul");
        Assert.Equal(AccessRefusals.AlreadySetUp, (await instance.RunAsync((IssueSetupLink act) => act.RunAsync(Ct))).Refusal);
        Assert.Equal(AccessRefusals.AlreadySetUp, (await UseAsync(token)).Refusal);
    }

    [Fact]
    public async Task A_refused_form_leaves_the_link_open()
    {
        var token = await IssueAsync();
        var refused = await instance.RunAsync((CreateFirstAdministrator act) => act.RunAsync(token, Claire with { Password = "court" }, Ct));
        Assert.Equal(AccessRefusals.PasswordTooShort, refused.Refusal);
        Assert.True((await UseAsync(token)).IsDone);
    }

    [Fact]
    public async Task The_database_and_the_journal_never_hold_the_token()
    {
        var token = await IssueAsync();
        var everything = (string)(await instance.AskAsync("select concat((select string_agg(j::text, ' ') from journal j), (select string_agg(p::text, ' ') from journal_personal p), (select string_agg(l::text, ' ') from setup_link l))"))!;
        Assert.DoesNotContain(token, everything, StringComparison.Ordinal);
    }

    private async Task<string> IssueAsync() => (await instance.RunAsync((IssueSetupLink act) => act.RunAsync(Ct))).Value!;

    private Task<Outcome<DateTimeOffset>> ReadAsync(string token) => instance.RunAsync((FirstAccess view) => view.ReadAsync(token, Ct));

    private Task<Outcome<AccountId>> UseAsync(string token, string? login = null) =>
        instance.RunAsync((CreateFirstAdministrator act) => act.RunAsync(token, Claire with { Login = login ?? Claire.Login }, Ct));
}
