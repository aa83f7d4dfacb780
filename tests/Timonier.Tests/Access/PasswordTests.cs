// SPDX-License-Identifier: Apache-2.0
using Timonier.Access;
using Timonier.Access.Acts;
using Timonier.Foundation;

namespace Timonier.Tests.Access;

public sealed class PasswordTests(Cluster cluster) : IAsyncLifetime
{
    private const string Wanted = "une tout autre phrase";
    private Instance instance = null!;
    private SignedInActor claire = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        instance = await Instance.OpenAsync(cluster);
        await instance.AddAccountAsync("claire");
        claire = await instance.EnterAsync("claire");
    }

    public ValueTask DisposeAsync() => instance.DisposeAsync();

    [Fact]
    public async Task A_new_password_takes_the_place_of_the_old_one_and_ends_the_other_sessions()
    {
        var elsewhere = (await instance.SignInAsync("claire")).Value!;
        Assert.True((await ChangeAsync(Instance.Password, Wanted)).IsDone);
        Assert.Null(await instance.Actors.SessionAsync(elsewhere.Token, Ct));
        Assert.Equal(1L, await instance.AskAsync("select count(*) from sign_in_session"));
        Assert.Equal(AccessRefusals.WrongPair, (await instance.SignInAsync("claire")).Refusal);
        Assert.True((await instance.SignInAsync("claire", Wanted)).IsDone);
    }

    [Fact]
    public async Task The_current_password_is_asked_and_guesses_at_it_make_wait()
    {
        for (var i = 0; i < 5; i++)
            Assert.Equal(AccessRefusals.WrongCurrent, (await ChangeAsync($"essai numéro {i}", Wanted)).Refusal);
        Assert.Equal("sign-in.wait", (await ChangeAsync(Instance.Password, Wanted)).Refusal!.Code);
    }

    [Fact]
    public async Task Both_typings_agree_and_differ_from_the_password_in_force()
    {
        Assert.Equal(AccessRefusals.Repeated, (await instance.RunAsync((ChangePassword act) => act.RunAsync(claire, new(Instance.Password, Wanted, Wanted + "!"), Ct))).Refusal);
        Assert.Equal(AccessRefusals.SamePassword, (await ChangeAsync(Instance.Password, Instance.Password)).Refusal);
    }

    [Theory]
    [InlineData("onze-lettre", "password.short")]
    [InlineData("e\u0301e\u0301e\u0301e\u0301e\u0301e\u0301abcd\u0301e", "password.short")]
    [InlineData("douze-lettre", null)]
    [InlineData("été à la mer", null)]
    [InlineData("abababababababab", "password.plain")]
    [InlineData("Claire.Dupont2026", "password.plain")]
    public void Length_counts_as_the_reader_counts_it_and_composition_does_not(string password, string? code) =>
        Assert.Equal(code, PasswordRules.Check(password, "claire.dupont@exemple.example")?.Code);

    [Fact]
    public void A_password_of_a_thousand_characters_is_not_hashed() =>
        Assert.Equal(AccessRefusals.PasswordTooLong, PasswordRules.Check(string.Concat(Enumerable.Range(0, 300).Select(i => (char)('a' + (i % 26)))), "claire"));

    private Task<Outcome<AccountId>> ChangeAsync(string current, string wanted) =>
        instance.RunAsync((ChangePassword act) => act.RunAsync(claire, new(current, wanted, wanted), Ct));

    /// <summary>Common words as they are typed to reach twelve characters.</summary>
    [Theory]
    [InlineData("123qweasdzxc")]
    [InlineData("Password2026!")]
    [InlineData("qwertyuiop123456")]
    [InlineData("P4$$w0rd!!!!!")]
    [InlineData("soleilsoleil")]
    [InlineData("!!2026password")]
    public void A_password_of_the_lists_of_thieves_is_refused_whatever_its_dress(string password) =>
        Assert.Equal(AccessRefusals.PasswordKnown, PasswordRules.Check(password, "claire"));

    [Theory]
    [InlineData("une phrase bien à moi")]
    [InlineData("barre-et-boussole")]
    [InlineData("k7mq-2hxd-pr4s-9wtz")]
    public void A_phrase_of_one_s_own_is_taken(string password) => Assert.Null(PasswordRules.Check(password, "claire"));

    [Fact]
    public void The_list_of_common_passwords_is_in_the_program() => Assert.InRange(CommonPasswords.Count, 40_000, 60_000);
}
