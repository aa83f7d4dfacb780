// SPDX-License-Identifier: Apache-2.0
using Timonier.Access;
using Timonier.Access.Acts;
using Timonier.Access.Views;
using Timonier.Foundation;
using Timonier.Network;

namespace Timonier.Tests.Access;

/// <summary>The code beside the password, proofs of identity, and sessions.</summary>
public sealed class SecondFactorTests(Cluster cluster) : IAsyncLifetime
{
    private Instance instance = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => instance = await Instance.OpenAsync(cluster);

    public ValueTask DisposeAsync() => instance.DisposeAsync();

    [Theory]
    [InlineData("centre", SignInStep.CodeSetup)]
    [InlineData("administrateur", SignInStep.CodeSetup)]
    [InlineData("cofinanceur", SignInStep.Done)]
    public async Task Who_steers_or_administers_must_set_an_authenticator_up(string role, SignInStep step)
    {
        await AddAsync(role);
        var entered = await EnterAsync();
        Assert.Equal(step, entered.Step);
        Assert.True((await instance.SignInAsync("claire")).Value!.Step == step);
    }

    [Fact]
    public async Task An_exemption_is_said_of_the_account_in_so_many_words_and_journalled()
    {
        await instance.GiveAsync(await instance.AddAccountAsync("demo"), "centre", MandateScope.Whole(NetworkId.References));
        var entered = await instance.EnterAsync("demo");
        Assert.Equal(SignInStep.Done, entered.Step);
        Assert.Equal("code.exempted", (await instance.RunAsync((OfferCode act) => act.RunAsync(entered, Ct))).Refusal?.Code);
        Assert.Equal("essai", await instance.AskAsync("select content ->> 'CodeExemption' from journal where act = 'access.create-account' and subject_kind = 'account'"));
    }

    [Fact]
    public async Task Once_set_up_the_code_is_asked_at_each_sign_in_and_serves_once()
    {
        var secret = await SetUpAsync();
        var waiting = await EnterAsync();
        Assert.Equal(SignInStep.Code, waiting.Step);
        Assert.Equal(AccessRefusals.WrongCode, (await CodeAsync(waiting, "000000")).Refusal);
        instance.Clock.Now += TimeSpan.FromMinutes(1);
        var code = OneTimeCode.Compute(secret, OneTimeCode.StepOf(instance.Clock.Now));
        Assert.True((await CodeAsync(waiting, code)).IsDone);
        var other = await EnterAsync();
        Assert.Equal(AccessRefusals.WrongCode, (await CodeAsync(other, code)).Refusal);
    }

    [Fact]
    public async Task A_session_that_awaits_a_code_ends_in_ten_minutes()
    {
        await SetUpAsync();
        var signedIn = (await instance.SignInAsync("claire")).Value!;
        instance.Clock.Now += SignInSession.Patience;
        Assert.Null(await instance.Actors.SessionAsync(signedIn.Token, Ct));
    }

    [Fact]
    public async Task Codes_are_not_guessed()
    {
        await SetUpAsync();
        var waiting = await EnterAsync();
        for (var i = 0; i < 5; i++)
            await CodeAsync(waiting, $"11111{i}");
        Assert.Equal("sign-in.wait", (await CodeAsync(waiting, "123456")).Refusal?.Code);
    }

    [Fact]
    public async Task A_recovery_code_serves_once_in_the_place_of_the_telephone()
    {
        IReadOnlyList<string> codes = [];
        await SetUpAsync(given => codes = given);
        Assert.Equal(RecoveryCode.Given, codes.Distinct().Count());
        Assert.True((await CodeAsync(await EnterAsync(), codes[3].ToUpperInvariant())).IsDone);
        Assert.Equal(AccessRefusals.WrongCode, (await CodeAsync(await EnterAsync(), codes[3])).Refusal);
        var everything = (string)(await instance.AskAsync("select string_agg(j::text, ' ') from journal j"))!;
        Assert.DoesNotContain(codes[3], everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_forgets_the_lost_telephone_of_another_and_not_his_own()
    {
        await SetUpAsync();
        var account = (Guid)(await instance.AskAsync("select account_id from account where login = 'claire'"))!;
        var console = await instance.ConsoleAsync();
        Assert.Equal(AccessRefusals.NotOnYourself, (await instance.RunAsync((ForgetCode act) => act.RunAsync(console with { Account = account }, new(account), Ct))).Refusal);
        Assert.True((await instance.RunAsync((ForgetCode act) => act.RunAsync(console, new(account), Ct))).IsDone);
        Assert.Equal(SignInStep.CodeSetup, (await EnterAsync()).Step);
        Assert.Equal(0L, await instance.AskAsync("select count(*) from recovery_code"));
    }

    [Fact]
    public async Task A_proof_grows_old_and_is_given_again()
    {
        await instance.AddAccountAsync("claire");
        var entered = await instance.EnterAsync("claire");
        Assert.False(entered.MustProveAgain(instance.Clock.Now + SignInSession.ProofLife));
        instance.Clock.Now += SignInSession.ProofLife + TimeSpan.FromSeconds(1);
        Assert.True(entered.MustProveAgain(instance.Clock.Now));
        Assert.Equal(AccessRefusals.WrongCurrent, (await instance.RunAsync((ProveAgain act) => act.RunAsync(entered, "un autre mot de passe", "", Ct))).Refusal);
        Assert.True((await instance.RunAsync((ProveAgain act) => act.RunAsync(entered, Instance.Password, "", Ct))).IsDone);
    }

    [Fact]
    public async Task Proving_again_does_not_stand_for_the_code_that_is_awaited()
    {
        await SetUpAsync();
        var waiting = await EnterAsync();
        var code = OneTimeCode.Compute((byte[])(await instance.AskAsync("select code_secret from account"))!, OneTimeCode.StepOf(instance.Clock.Now.AddSeconds(30)));
        await instance.RunAsync((ProveAgain act) => act.RunAsync(waiting, Instance.Password, code, Ct));
        Assert.Equal("code", await instance.AskAsync($"select step from sign_in_session where sign_in_session_id = '{waiting.Session}'"));
    }

    [Fact]
    public async Task An_administrator_who_does_nothing_for_half_an_hour_is_signed_out()
    {
        await instance.GiveAsync(await instance.AddAccountAsync("admin"), "administrateur", MandateScope.Whole(NetworkId.References));
        await instance.GiveAsync(await instance.AddAccountAsync("centre"), "centre", MandateScope.Whole(NetworkId.References));
        var (admin, centre) = ((await instance.SignInAsync("admin")).Value!.Token, (await instance.SignInAsync("centre")).Value!.Token);
        for (var i = 0; i < 4; i++)
        {
            instance.Clock.Now += TimeSpan.FromMinutes(20);
            Assert.NotNull(await instance.Actors.SessionAsync(admin, Ct));
        }

        instance.Clock.Now += TimeSpan.FromMinutes(31);
        Assert.Null(await instance.Actors.SessionAsync(admin, Ct));
        Assert.NotNull(await instance.Actors.SessionAsync(centre, Ct));
    }

    [Fact]
    public async Task One_ends_one_s_own_sessions_one_by_one_or_all_at_once_and_nobody_else_s()
    {
        await instance.AddAccountAsync("claire");
        await instance.AddAccountAsync("paul");
        var (first, second, paul) = (await instance.EnterAsync("claire"), await instance.EnterAsync("claire"), await instance.EnterAsync("paul"));
        Assert.Equal(2, (await instance.RunAsync((OwnSessions view) => view.ReadAsync(first, Ct))).Count);
        Assert.Equal(AccessRefusals.SignedOut, (await EndAsync(first, paul.Session)).Refusal);
        Assert.Equal(1, (await EndAsync(first, second.Session)).Value);
        await instance.EnterAsync("claire");
        Assert.Equal(2, (await EndAsync(first, null)).Value);
        Assert.Equal(1L, await instance.AskAsync("select count(*) from sign_in_session"));

        Task<Outcome<int>> EndAsync(SignedInActor who, SignInSessionId? one) => instance.RunAsync((SignOutElsewhere act) => act.RunAsync(who, one, Ct));
    }

    private async Task AddAsync(string role)
    {
        var console = await instance.ConsoleAsync();
        var account = new NewAccount("Claire", "claire") { Password = Instance.Password, Mandate = new(role, MandateScope.Whole(NetworkId.References), console.Day) };
        Assert.True((await instance.RunAsync((CreateAccount act) => act.RunAsync(console, account, Ct))).IsDone);
    }

    private async Task<byte[]> SetUpAsync(Action<IReadOnlyList<string>>? given = null)
    {
        await AddAsync("centre");
        var entered = await EnterAsync();
        var offered = (await instance.RunAsync((OfferCode act) => act.RunAsync(entered, Ct))).Value!;
        Assert.Equal(offered, (await instance.RunAsync((OfferCode act) => act.RunAsync(entered, Ct))).Value);
        var secret = (byte[])(await instance.AskAsync("select code_secret from account where login = 'claire'"))!;
        var code = OneTimeCode.Compute(secret, OneTimeCode.StepOf(instance.Clock.Now));
        var codes = await instance.RunAsync((ConfirmCode act) => act.RunAsync(entered, code, Ct));
        Assert.Null(codes.Refusal);
        given?.Invoke(codes.Value!);
        return secret;
    }

    private Task<SignedInActor> EnterAsync() => instance.EnterAsync("claire");

    private Task<Outcome<SignInSessionId>> CodeAsync(SignedInActor who, string code) => instance.RunAsync((EnterCode act) => act.RunAsync(who, code, Ct));
}
