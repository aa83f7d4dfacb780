// SPDX-License-Identifier: Apache-2.0
using Timonier.Access;
using Timonier.Access.Acts;

namespace Timonier.Tests.Access;

public sealed class SignInTests(Cluster cluster) : IAsyncLifetime
{
    private Instance instance = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => instance = await Instance.OpenAsync(cluster);

    public ValueTask DisposeAsync() => instance.DisposeAsync();

    [Fact]
    public async Task The_right_pair_opens_a_session_of_eight_hours()
    {
        await instance.AddAccountAsync("claire@exemple.example");
        var signedIn = await instance.SignInAsync(" Claire@EXEMPLE.example ");
        Assert.Equal(instance.Clock.Now.AddHours(8), signedIn.Value!.ExpiresAt);
        Assert.NotNull(await instance.Actors.SessionAsync(signedIn.Value.Token, Ct));

        instance.Clock.Now += new TimeSpan(7, 59, 59);
        Assert.NotNull(await instance.Actors.SessionAsync(signedIn.Value.Token, Ct));
        instance.Clock.Now += TimeSpan.FromSeconds(1);
        Assert.Null(await instance.Actors.SessionAsync(signedIn.Value.Token, Ct));
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_login_read_the_same()
    {
        await instance.AddAccountAsync("claire");
        Assert.Equal(AccessRefusals.WrongPair, (await instance.SignInAsync("claire", "une autre phrase")).Refusal);
        Assert.Equal(AccessRefusals.WrongPair, (await instance.SignInAsync("personne", "une autre phrase")).Refusal);
    }

    [Fact]
    public async Task An_unknown_login_costs_the_same_hash_as_a_known_one()
    {
        await instance.AddAccountAsync("claire");
        var hasher = new CountingHasher();
        var hashes = new PasswordHashes(hasher);
        hashes.Check(null, "une phrase");
        var unknown = hasher.Checked;
        hashes.Check(new Account(default, default, "claire", default), "une phrase");
        Assert.Equal((1, 2), (unknown, hasher.Checked));
    }

    [Fact]
    public async Task A_disabled_account_is_named_as_such_to_its_owner_only()
    {
        var account = await instance.AddAccountAsync("claire");
        var console = await instance.ConsoleAsync();
        await instance.RunAsync((DisableAccount act) => act.RunAsync(console, account.Account, Ct));
        Assert.Equal(AccessRefusals.Disabled, (await instance.SignInAsync("claire")).Refusal);
        Assert.Equal(AccessRefusals.WrongPair, (await instance.SignInAsync("claire", "une autre phrase")).Refusal);
    }

    [Fact]
    public async Task Disabling_an_account_ends_its_sessions_at_once()
    {
        var account = await instance.AddAccountAsync("claire");
        var signedIn = (await instance.SignInAsync("claire")).Value!;
        var console = await instance.ConsoleAsync();
        await instance.RunAsync((DisableAccount act) => act.RunAsync(console, account.Account, Ct));
        Assert.Null(await instance.Actors.SessionAsync(signedIn.Token, Ct));
        await instance.RunAsync((EnableAccount act) => act.RunAsync(console, account.Account, Ct));
        Assert.Null(await instance.Actors.SessionAsync(signedIn.Token, Ct));
        Assert.True((await instance.SignInAsync("claire")).IsDone);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_at_once_and_only_that_one()
    {
        await instance.AddAccountAsync("claire");
        var office = (await instance.SignInAsync("claire")).Value!;
        var home = (await instance.SignInAsync("claire")).Value!;
        var actor = (await instance.Actors.SessionAsync(office.Token, Ct))!.Actor;
        Assert.True((await instance.RunAsync((SignOut act) => act.RunAsync(actor, office.Token, Ct))).IsDone);
        Assert.Null(await instance.Actors.SessionAsync(office.Token, Ct));
        Assert.NotNull(await instance.Actors.SessionAsync(home.Token, Ct));
    }

    [Fact]
    public async Task Nobody_signs_another_one_out()
    {
        await instance.AddAccountAsync("claire");
        await instance.AddAccountAsync("paul");
        var claire = (await instance.SignInAsync("claire")).Value!;
        var paul = await instance.EnterAsync("paul");
        Assert.Equal(AccessRefusals.SignedOut, (await instance.RunAsync((SignOut act) => act.RunAsync(paul.Actor, claire.Token, Ct))).Refusal);
        Assert.NotNull(await instance.Actors.SessionAsync(claire.Token, Ct));
    }

    [Fact]
    public async Task The_fifth_failure_makes_the_login_wait_longer_each_time_even_with_the_right_password()
    {
        await instance.AddAccountAsync("claire");
        for (var i = 0; i < 5; i++)
            Assert.Equal(AccessRefusals.WrongPair, (await instance.SignInAsync("claire", "une autre phrase")).Refusal);
        Assert.Equal("Trop d’essais manqués. Réessayez dans 30 secondes.", (await instance.SignInAsync("claire")).Refusal!.Message);
        instance.Clock.Now += TimeSpan.FromSeconds(30);
        Assert.Equal(AccessRefusals.WrongPair, (await instance.SignInAsync("claire", "une autre phrase")).Refusal);
        Assert.Equal("Trop d’essais manqués. Réessayez dans 60 secondes.", (await instance.SignInAsync("claire")).Refusal!.Message);
        instance.Clock.Now += TimeSpan.FromSeconds(60);
        Assert.True((await instance.SignInAsync("claire")).IsDone);
        Assert.Equal(AccessRefusals.WrongPair, (await instance.SignInAsync("claire", "une autre phrase")).Refusal);
    }

    [Fact]
    public async Task An_unknown_login_waits_like_a_known_one()
    {
        for (var i = 0; i < 5; i++)
            Assert.Equal(AccessRefusals.WrongPair, (await instance.SignInAsync("personne")).Refusal);
        Assert.Equal("sign-in.wait", (await instance.SignInAsync("personne")).Refusal!.Code);
    }

    [Fact]
    public async Task Guesses_sent_all_at_once_do_not_pass_for_one()
    {
        await instance.AddAccountAsync("claire");
        var answers = await Task.WhenAll(Enumerable.Range(0, 15).Select(i => instance.SignInAsync("claire", $"essai numéro {i}", $"198.51.100.{i}")));
        Assert.Equal(5, answers.Count(a => a.Refusal == AccessRefusals.WrongPair));
        Assert.Equal(10, answers.Count(a => a.Refusal!.Code == "sign-in.wait"));
    }

    [Fact]
    public async Task An_address_that_fails_on_twenty_logins_waits_whatever_the_login()
    {
        await instance.AddAccountAsync("claire");
        for (var i = 0; i < 20; i++)
            Assert.Equal(AccessRefusals.WrongPair, (await instance.SignInAsync($"login{i}")).Refusal);
        Assert.Equal("sign-in.wait", (await instance.SignInAsync("claire")).Refusal!.Code);
        Assert.True((await instance.SignInAsync("claire", address: "203.0.113.9")).IsDone);
    }

    [Fact]
    public async Task One_s_own_success_does_not_clear_the_failures_of_the_address()
    {
        await instance.AddAccountAsync("claire");
        for (var i = 0; i < 19; i++)
        {
            await instance.SignInAsync($"login{i}");
            Assert.True((await instance.SignInAsync("claire")).IsDone);
        }

        await instance.SignInAsync("login19");
        Assert.Equal("sign-in.wait", (await instance.SignInAsync("claire")).Refusal!.Code);
    }

    [Fact]
    public async Task Failures_are_forgotten_after_a_day()
    {
        await instance.AddAccountAsync("claire");
        for (var i = 0; i < 5; i++)
            await instance.SignInAsync("claire", "une autre phrase");
        instance.Clock.Now += TimeSpan.FromHours(25);
        for (var i = 0; i < 4; i++)
            Assert.Equal(AccessRefusals.WrongPair, (await instance.SignInAsync("claire", "une autre phrase")).Refusal);
        Assert.True((await instance.SignInAsync("claire")).IsDone);
    }

    [Fact]
    public async Task Sign_ins_and_refusals_are_journalled_without_any_secret()
    {
        await instance.AddAccountAsync("claire");
        var token = (await instance.SignInAsync("claire")).Value!.Token;
        await instance.SignInAsync("claire", "le mot de passe tapé");
        await instance.SignInAsync("le mot de passe tapé dans l’identifiant");
        Assert.Equal(3L, await instance.AskAsync("select count(*) from journal where act = 'access.sign-in'"));
        var hash = Convert.ToHexString(SecretToken.HashOf(token));
        var everything = (string)(await instance.AskAsync("select concat((select string_agg(j::text, ' ') from journal j), (select string_agg(p::text, ' ') from journal_personal p))"))!;
        Assert.DoesNotContain("tapé", everything, StringComparison.Ordinal);
        Assert.DoesNotContain(token, everything, StringComparison.Ordinal);
        Assert.DoesNotContain(hash, everything, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain((string)(await instance.AskAsync("select password_hash from account"))!, everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_hashed_with_fewer_rounds_is_hashed_again_at_sign_in()
    {
        await instance.AddAccountAsync("claire");
        var old = new PasswordHashes(new Microsoft.AspNetCore.Identity.PasswordHasher<Account>(
            Microsoft.Extensions.Options.Options.Create(new Microsoft.AspNetCore.Identity.PasswordHasherOptions { IterationCount = 500 }))).Make(Instance.Password);
        await instance.AskAsync($"update account set password_hash = '{old}'");
        Assert.True((await instance.SignInAsync("claire")).IsDone);
        Assert.NotEqual(old, await instance.AskAsync("select password_hash from account"));
        Assert.True((await instance.SignInAsync("claire")).IsDone);
    }
}
