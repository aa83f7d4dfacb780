// SPDX-License-Identifier: Apache-2.0
using Timonier.Access;
using Timonier.Access.Acts;
using Timonier.Access.Views;
using Timonier.Foundation;
using Timonier.Network;

namespace Timonier.Tests.Access;

public sealed class MandateTests(Cluster cluster) : IAsyncLifetime
{
    private Instance instance = null!;
    private NetworkId network;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        instance = await Instance.OpenAsync(cluster);
        network = await instance.AddNetworkAsync("reseau");
        await instance.AddUnitsAsync(network);
    }

    public ValueTask DisposeAsync() => instance.DisposeAsync();

    [Fact]
    public async Task A_mandate_on_a_territory_reaches_what_depends_on_it_and_nothing_else()
    {
        var map = await instance.MapAsync(network);
        await instance.GiveAsync(await instance.AddAccountAsync("claire"), "region", new(network, map.MainTree, Unit(map, "A")));
        var claire = (await instance.EnterAsync("claire")).Actor;
        Assert.True(claire.May(NetworkRights.See, map, Unit(map, "A")));
        Assert.True(claire.May(NetworkRights.See, map, Unit(map, "A1")));
        Assert.False(claire.May(NetworkRights.See, map, Unit(map, "B")));
        Assert.False(claire.May(NetworkRights.See, map, Unit(map, "B1")));
        Assert.False(claire.May(NetworkRights.Describe, map, Unit(map, "A1")));
        Assert.False(claire.May(NetworkRights.See, network));
    }

    [Fact]
    public async Task A_mandate_gives_its_rights_from_its_first_day_to_its_last()
    {
        var account = await instance.AddAccountAsync("claire");
        var console = await instance.ConsoleAsync();
        var terms = new MandateTerms("centre", MandateScope.Whole(network), new(2026, 3, 13), new(2026, 3, 14));
        Assert.True((await instance.RunAsync((GiveMandate act) => act.RunAsync(console, account.Person, terms, Ct))).IsDone);
        foreach (var (day, held) in new[] { (12, false), (13, true), (14, true), (15, false) })
        {
            instance.Clock.Now = new(2026, 3, day, 12, 0, 0, TimeSpan.Zero);
            Assert.Equal(held, (await instance.EnterAsync("claire")).Actor.May(NetworkRights.See, network));
        }
    }

    [Fact]
    public async Task The_day_turns_at_midnight_in_Paris()
    {
        var account = await instance.AddAccountAsync("claire");
        var console = await instance.ConsoleAsync();
        await instance.RunAsync((GiveMandate act) => act.RunAsync(console, account.Person, new("centre", MandateScope.Whole(network), new(2026, 7, 2)), Ct));
        instance.Clock.Now = new(2026, 7, 1, 21, 59, 59, TimeSpan.Zero);
        Assert.False((await instance.EnterAsync("claire")).Actor.May(NetworkRights.See, network));
        instance.Clock.Now = new(2026, 7, 1, 22, 0, 0, TimeSpan.Zero);
        Assert.True((await instance.EnterAsync("claire")).Actor.May(NetworkRights.See, network));
    }

    [Fact]
    public async Task An_ended_mandate_stops_its_rights_the_next_day_in_a_session_that_is_open()
    {
        var mandate = await instance.GiveAsync(await instance.AddAccountAsync("claire"), "centre", MandateScope.Whole(network));
        var signedIn = (await instance.SignInAsync("claire")).Value!;
        Assert.True((await instance.Actors.SessionAsync(signedIn.Token, Ct))!.Actor.Knows(network));
        var console = await instance.ConsoleAsync();
        Assert.True((await instance.RunAsync((EndMandate act) => act.RunAsync(console, mandate, new(2026, 3, 11), Ct))).IsDone);
        Assert.False((await instance.Actors.SessionAsync(signedIn.Token, Ct))!.Actor.Knows(network));
    }

    [Fact]
    public async Task A_mandate_is_shortened_never_lengthened_nor_turned_around()
    {
        var mandate = await instance.GiveAsync(await instance.AddAccountAsync("claire"), "centre", MandateScope.Whole(network));
        var console = await instance.ConsoleAsync();
        Assert.Equal("mandate.days", (await EndAsync(new(2025, 12, 31))).Refusal!.Code);
        Assert.True((await EndAsync(new(2026, 6, 30))).IsDone);
        Assert.Equal("mandate.ended", (await EndAsync(new(2026, 7, 31))).Refusal!.Code);
        Assert.True((await EndAsync(new(2026, 5, 31))).IsDone);

        Task<Outcome<MandateId>> EndAsync(DateOnly day) => instance.RunAsync((EndMandate act) => act.RunAsync(console, mandate, day, Ct));
    }

    [Fact]
    public async Task A_mandate_that_does_not_hold_together_is_refused()
    {
        var account = await instance.AddAccountAsync("claire");
        var console = await instance.ConsoleAsync();
        var map = await instance.MapAsync(network);
        foreach (var (terms, code) in new[]
        {
            (new MandateTerms("role-inconnu", MandateScope.Whole(network), console.Day), "mandate.role"),
            (new MandateTerms("centre", MandateScope.Whole(new(99)), console.Day), "network.missing"),
            (new MandateTerms("directeur", MandateScope.Whole(network), console.Day), "mandate.unit"),
            (new MandateTerms("region", new(network, map.MainTree, new(9_999)), console.Day), "unit.missing"),
            (new MandateTerms("region", new(network, "arbre-inconnu", Unit(map, "A")), console.Day), "mandate.tree"),
            (new MandateTerms("region", new(NetworkId.References, map.MainTree, Unit(map, "A")), console.Day), "mandate.network"),
            (new MandateTerms("region", MandateScope.Whole(network), console.Day, console.Day.AddDays(-1)), "mandate.days"),
        })
        {
            Assert.Equal(code, (await instance.RunAsync((GiveMandate act) => act.RunAsync(console, account.Person, terms, Ct))).Refusal?.Code);
        }

        Assert.Equal(0L, await instance.AskAsync("select count(*) from mandate"));
    }

    [Fact]
    public async Task Nobody_gives_himself_a_mandate_nor_ends_his_own()
    {
        var account = await instance.AddAccountAsync("claire");
        var own = await instance.GiveAsync(account, "administrateur", MandateScope.Whole(NetworkId.References));
        var claire = (await instance.EnterAsync("claire")).Actor;
        var given = await instance.RunAsync((GiveMandate act) => act.RunAsync(claire, account.Person, new("auditeur", MandateScope.Whole(NetworkId.References), claire.Day), Ct));
        Assert.Equal(AccessRefusals.NotOnYourself, given.Refusal);
        Assert.Equal(AccessRefusals.NotOnYourself, (await instance.RunAsync((EndMandate act) => act.RunAsync(claire, own, claire.Day, Ct))).Refusal);
    }

    [Fact]
    public async Task Words_find_what_a_mandate_is_held_over_and_name_it_back()
    {
        var console = await instance.ConsoleAsync();
        var scopes = await instance.RunAsync((MandateScopes view) => Task.FromResult(view));
        foreach (var (code, unit, words) in new[]
        {
            (null, null, "toute l’instance"),
            ("reseau", null, "tout le réseau «\u00a0Réseau reseau\u00a0»"),
            ("reseau", "code:A1", "Structure A1 (Réseau reseau)"),
        })
        {
            var scope = await scopes.FindAsync(console, code, unit, console.Day, Ct);
            Assert.Equal(words, (await scopes.DescribeAsync(console, [scope.Value], Ct))[0]);
        }

        Assert.Equal("mandate.network", (await scopes.FindAsync(console, " ", "A1", console.Day, Ct)).Refusal!.Code);
        Assert.Equal("network.missing", (await scopes.FindAsync(console, "ailleurs", null, console.Day, Ct)).Refusal!.Code);
        Assert.Equal("unit.missing", (await scopes.FindAsync(console, "reseau", "Z9", console.Day, Ct)).Refusal!.Code);
    }

    [Fact]
    public async Task A_mandate_names_nothing_of_a_network_that_its_reader_does_not_know()
    {
        var other = await instance.AddNetworkAsync("autre");
        await instance.GiveAsync(await instance.AddAccountAsync("claire"), "centre", MandateScope.Whole(other));
        var claire = (await instance.EnterAsync("claire")).Actor;
        var scopes = await instance.RunAsync((MandateScopes view) => Task.FromResult(view));
        Assert.DoesNotContain("reseau", (await scopes.DescribeAsync(claire, [MandateScope.Whole(network)], Ct))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_s_own_mandates_say_where_they_stand_and_what_they_allow()
    {
        var account = await instance.AddAccountAsync("claire");
        var console = await instance.ConsoleAsync();
        foreach (var terms in new[]
        {
            new MandateTerms("auditeur", MandateScope.Whole(network), new(2025, 1, 1), new(2025, 12, 31)),
            new MandateTerms("centre", MandateScope.Whole(network), new(2026, 1, 1)),
            new MandateTerms("analyste", MandateScope.Whole(network), new(2027, 1, 1)),
        })
        {
            await instance.RunAsync((GiveMandate act) => act.RunAsync(console, account.Person, terms, Ct));
        }

        var claire = (await instance.EnterAsync("claire")).Actor;
        var own = await instance.RunAsync((OwnMandates view) => view.ReadAsync(claire, Ct));
        Assert.Equal([MandateState.Held, MandateState.ToCome, MandateState.Ended], own.Select(m => m.State));
        Assert.Contains("network.describe", own[0].Rights);
    }

    private static UnitId Unit(NetworkMap map, string code) => map.ByCode(new("code", code), new(2026, 1, 1))!.Id;
}
