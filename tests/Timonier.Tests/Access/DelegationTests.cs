// SPDX-License-Identifier: Apache-2.0
using Timonier.Access;
using Timonier.Access.Acts;
using Timonier.Foundation;
using Timonier.Network;

namespace Timonier.Tests.Access;

/// <summary>Mandates that come from another one, that stand in for one, or that their holder gives below his own.</summary>
public sealed class DelegationTests(Cluster cluster) : IAsyncLifetime
{
    private Instance instance = null!;
    private NetworkId network;
    private NetworkMap map = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        instance = await Instance.OpenAsync(cluster);
        network = await instance.AddNetworkAsync("reseau");
        await instance.AddUnitsAsync(network);
        map = await instance.MapAsync(network);
        await instance.GiveAsync(await instance.AddAccountAsync("regis"), "region", On("A"));
        await instance.GiveAsync(await instance.AddAccountAsync("agnes"), "departement", On("B1"));
        await instance.AddAccountAsync("ailleurs");
    }

    public ValueTask DisposeAsync() => instance.DisposeAsync();

    [Fact]
    public async Task A_delegation_opens_the_mandate_or_a_part_of_it_for_its_days()
    {
        await DelegatedAsync("A1", (1, 20));
        var agnes = (await instance.EnterAsync("agnes")).Actor;
        Assert.True(agnes.May(NetworkRights.See, map, Unit("A1")));
        Assert.False(agnes.May(NetworkRights.See, map, Unit("A2")));
        instance.Clock.Now = new(2026, 3, 21, 12, 0, 0, TimeSpan.Zero);
        Assert.False((await instance.EnterAsync("agnes")).Actor.May(NetworkRights.See, map, Unit("A1")));
    }

    [Fact]
    public async Task A_delegation_ends_with_the_mandate_it_comes_from()
    {
        await DelegatedAsync("", (1, 30));
        var (source, console) = (await MandateOfAsync("regis"), await instance.ConsoleAsync());
        Assert.True((await instance.EnterAsync("agnes")).Actor.May(NetworkRights.See, map, Unit("A2")));
        Assert.True((await instance.RunAsync((EndMandate act) => act.RunAsync(console, source, new(2026, 3, 11), Ct))).IsDone);
        Assert.False((await instance.EnterAsync("agnes")).Actor.May(NetworkRights.See, map, Unit("A2")));
    }

    [Theory]
    [InlineData("B1", 1, 20, "unit.missing")]
    [InlineData("Z9", 1, 20, "unit.missing")]
    [InlineData("A1", 20, 1, "mandate.days")]
    public async Task A_delegation_is_never_wider_than_its_mandate(string unit, int from, int to, string code) =>
        Assert.Equal(code, (await DelegateAsync("agnes", unit, (from, to))).Refusal?.Code);

    [Fact]
    public async Task A_delegation_is_never_longer_than_its_mandate()
    {
        var console = await instance.ConsoleAsync();
        await instance.RunAsync((EndMandate act) => act.RunAsync(console, MandateOfAsync("regis").GetAwaiter().GetResult(), new(2026, 3, 15), Ct));
        Assert.Equal("mandate.wide", (await DelegateAsync("agnes", "A1", (1, 20))).Refusal?.Code);
        Assert.True((await DelegateAsync("agnes", "A1", (1, 15))).IsDone);
    }

    [Theory]
    [InlineData("ailleurs")]
    [InlineData("inconnu")]
    [InlineData("regis")]
    public async Task Somebody_without_a_mandate_in_the_network_answers_as_somebody_who_does_not_exist(string login) =>
        Assert.Equal(AccessRefusals.NoSuchDelegate.With(login).Message, (await DelegateAsync(login, "A1", (1, 20))).Refusal?.Message);

    [Fact]
    public async Task A_delegation_is_not_handed_further_nor_is_somebody_else_s_mandate()
    {
        var given = await DelegatedAsync("A1", (1, 20));
        var agnes = (await instance.EnterAsync("agnes")).Actor;
        foreach (var source in new[] { given, await MandateOfAsync("regis"), default })
            Assert.Equal(AccessRefusals.NotDelegable, (await instance.RunAsync((DelegateMandate act) => act.RunAsync(agnes, new(source, "regis", "", agnes.Day, agnes.Day), Ct))).Refusal);
    }

    [Fact]
    public async Task Whoever_delegated_takes_it_back()
    {
        var given = await DelegatedAsync("A1", (1, 20));
        var regis = (await instance.EnterAsync("regis")).Actor;
        Assert.True((await instance.RunAsync((EndMandate act) => act.RunAsync(regis, given, new(2026, 3, 11), Ct))).IsDone);
        Assert.False((await instance.EnterAsync("agnes")).Actor.May(NetworkRights.See, map, Unit("A1")));
        Assert.Equal(AccessRefusals.NotYours, (await instance.RunAsync((EndMandate act) => act.RunAsync(regis, MandateOfAsync("agnes").GetAwaiter().GetResult(), regis.Day, Ct))).Refusal);
    }

    [Fact]
    public async Task An_interim_says_its_last_day_and_nobody_gives_a_delegation_in_the_name_of_another()
    {
        var console = await instance.ConsoleAsync();
        var person = (await instance.AddAccountAsync("ines")).Person;
        var terms = new MandateTerms("departement", On("A1"), console.Day) { Nature = MandateNature.Interim };
        Assert.Equal(AccessRefusals.EndNeeded, (await GiveAsync(terms)).Refusal);
        Assert.True((await GiveAsync(terms with { To = console.Day.AddDays(30) })).IsDone);
        Assert.Equal(AccessRefusals.NotDelegable, (await GiveAsync(terms with { Nature = MandateNature.Delegation, To = console.Day })).Refusal);

        Task<Outcome<MandateId>> GiveAsync(MandateTerms wanted) => instance.RunAsync((GiveMandate act) => act.RunAsync(console, person, wanted, Ct));
    }

    [Fact]
    public async Task A_mandate_opens_a_compartment_that_exists_when_an_administrator_says_so()
    {
        await instance.AskAsync("insert into compartment (code, label) values ('people', 'dossiers des personnes')");
        var console = await instance.ConsoleAsync();
        var person = (await instance.AddAccountAsync("ines")).Person;
        var terms = new MandateTerms("departement", On("A1"), console.Day) { Compartments = ["people"] };
        Assert.Equal("mandate.compartment", (await instance.RunAsync((GiveMandate act) => act.RunAsync(console, person, terms with { Compartments = ["autre"] }, Ct))).Refusal?.Code);
        Assert.True((await instance.RunAsync((GiveMandate act) => act.RunAsync(console, person, terms, Ct))).IsDone);
        Assert.Equal(["people"], Assert.Single((await instance.EnterAsync("ines")).Actor.Mandates).Compartments);
        Assert.Empty(Assert.Single(console.Mandates).Compartments);
    }

    [Theory]
    [InlineData("directeur", "A1", true)]
    [InlineData("president", "A2", true)]
    [InlineData("directeur", "A", true)]
    [InlineData("directeur", "B1", false)]
    [InlineData("correspondant", "A1", false)]
    [InlineData("departement", "A1", false)]
    [InlineData("administrateur", null, false)]
    public async Task Who_manages_units_gives_the_roles_of_his_own_below_his_mandate(string role, string? unit, bool isGiven)
    {
        await instance.GiveAsync(await instance.AddAccountAsync("corinne"), "correspondant", On("A"));
        var corinne = (await instance.EnterAsync("corinne")).Actor;
        var terms = new MandateTerms(role, unit is null ? MandateScope.Whole(NetworkId.References) : On(unit), corinne.Day);
        var created = await instance.RunAsync((CreateAccount act) => act.RunAsync(corinne, new("Nouvelle Personne", "nouvelle") { Mandate = terms }, Ct));
        Assert.Equal(isGiven ? null : AccessRefusals.NotYours, created.Refusal);
        var person = isGiven ? created.Value!.Person : (await instance.AddAccountAsync("paul")).Person;
        var given = await instance.RunAsync((GiveMandate act) => act.RunAsync(corinne, person, terms, Ct));
        Assert.Equal(isGiven ? null : AccessRefusals.NotYours, given.Refusal);
        if (isGiven)
            Assert.True((await instance.RunAsync((EndMandate act) => act.RunAsync(corinne, given.Value, corinne.Day, Ct))).IsDone);
    }

    [Fact]
    public async Task Who_manages_units_gives_himself_nothing_and_no_compartment()
    {
        await instance.AskAsync("insert into compartment (code, label) values ('people', 'dossiers des personnes')");
        var account = await instance.AddAccountAsync("corinne");
        await instance.GiveAsync(account, "correspondant", On("A"));
        var corinne = (await instance.EnterAsync("corinne")).Actor;
        var terms = new MandateTerms("directeur", On("A1"), corinne.Day);
        Assert.Equal(AccessRefusals.NotOnYourself, (await instance.RunAsync((GiveMandate act) => act.RunAsync(corinne, account.Person, terms, Ct))).Refusal);
        var paul = await instance.AddAccountAsync("paul");
        Assert.Equal(AccessRefusals.NotYours, (await instance.RunAsync((GiveMandate act) => act.RunAsync(corinne, paul.Person, terms with { Compartments = ["people"] }, Ct))).Refusal);
        Assert.Equal(AccessRefusals.NotYours, (await instance.RunAsync((CreateAccount act) => act.RunAsync(corinne, new("Sans Mandat", "sans"), Ct))).Refusal);
    }

    private async Task<MandateId> DelegatedAsync(string unit, (int From, int To) days)
    {
        var outcome = await DelegateAsync("agnes", unit, days);
        Assert.Null(outcome.Refusal);
        return outcome.Value;
    }

    private async Task<Outcome<MandateId>> DelegateAsync(string login, string unit, (int From, int To) days)
    {
        var (regis, source) = ((await instance.EnterAsync("regis")).Actor, await MandateOfAsync("regis"));
        var terms = new DelegationTerms(source, login, unit, new(2026, 3, days.From), new(2026, 3, days.To));
        return await instance.RunAsync((DelegateMandate act) => act.RunAsync(regis, terms, Ct));
    }

    private async Task<MandateId> MandateOfAsync(string login) =>
        new((Guid)(await instance.AskAsync($"select m.mandate_id from mandate m join account a using (person_id) where a.login = '{login}' and m.nature = 'titular'"))!);

    private MandateScope On(string code) => new(network, map.MainTree, Unit(code));

    private UnitId Unit(string code) => map.ByCode(new("code", code), new(2026, 1, 1))!.Id;
}
