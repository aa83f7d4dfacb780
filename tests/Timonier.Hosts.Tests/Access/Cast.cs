// SPDX-License-Identifier: Apache-2.0
using Timonier.Access;
using Timonier.Access.Acts;
using Timonier.Access.Views;
using Timonier.Cli.Demo;
using Timonier.Hosts.Tests.Demo;
using Timonier.Network;
using Timonier.Network.Views;

namespace Timonier.Hosts.Tests.Access;

/// <summary>Every role of the instance, held over each kind of place of the fictional network, and over another network.</summary>
internal sealed class Cast
{
    public const string Other = "autre-reseau";
    public const string InsideUnit = "mission-locale:ML-35-02";
    public const string UnknownUnit = "mission-locale:ML-99-99";
    private static readonly DateOnly From = new(2026, 1, 1);

    private readonly Dictionary<string, Visitor> browsers = [];

    private Cast(Site site, NetworkMap map, IReadOnlyList<Player> players)
    {
        (Site, Map, Players) = (site, map, players);
        OutsideUnit = map.Units.First(u => u.MainCode is { Scheme: "mission-locale", Code: var code } && code.StartsWith("ML-29", StringComparison.Ordinal) && u.CountsOn(From)).MainCode.ToString();
    }

    public Site Site { get; }

    public NetworkMap Map { get; }

    public IReadOnlyList<Player> Players { get; }

    /// <summary>A structure of another département of the same region.</summary>
    public string OutsideUnit { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<Cast> GatherAsync(LoadedDemonstration loaded)
    {
        var site = loaded.Site;
        var map = (await loaded.ReadAsync()).Map;
        var console = await site.ConsoleAsync();
        if (!(await site.RunAsync((NetworkList list) => list.FindAsync(console, Other, Ct))).IsDone)
            await site.AddNetworkAsync(Other);
        var players = new List<Player>();
        foreach (var role in await site.RunAsync((RoleList list) => list.ReadAsync(Ct)))
        {
            foreach (var (place, network, unit) in new[] { ("instance", null, null), ("reseau", DemonstrationLoading.NetworkCode, null), ("region", DemonstrationLoading.NetworkCode, "region:53"), ("structure", DemonstrationLoading.NetworkCode, InsideUnit), ("ailleurs", (string?)Other, (string?)null) })
            {
                var scope = await site.RunAsync((MandateScopes scopes) => scopes.FindAsync(console, network, unit, From, Ct));
                var account = new NewAccount($"{role.Code} {place}", $"{role.Code}.{place}") { Password = Site.Password, CodeExemption = "essai", Mandate = new(role.Code, scope.Value, From) };
                var login = account.Login;
                var created = await site.RunAsync((CreateAccount act) => act.RunAsync(console, account, Ct));
                if (created.Refusal is { Code: "mandate.unit" })
                    continue;
                if (created.Refusal is { Code: not "account.login" } no)
                    Assert.Fail(no.Message);
                players.Add(new(login, new(null, account.Name, [new(role, scope.Value.Network, scope.Value.Tree, scope.Value.Root, From, null)], new(2026, 3, 12))));
            }
        }

        return new(site, map, players);
    }

    public async Task<Visitor> BrowseAsync(Player player) =>
        browsers.TryGetValue(player.Login, out var browser) ? browser : browsers[player.Login] = await Site.BrowseAsAsync(player.Login);

    /// <summary>An import job of the network, which its analyst sent and gave up.</summary>
    public async Task<Guid> JobAsync()
    {
        var network = Map.Network.Value;
        return (Guid)(await Site.AskAsync($"select job_id from import_job where network_id = {network}") ?? await Site.AskAsync($$"""
            insert into import_job (network_id, job_id, name, mapping, stage, state, actor, submitted_at, ended_at)
            values ({{network}}, gen_random_uuid(), 'essai', '{"kind": "units", "name": "essai", "network": "{{DemonstrationLoading.NetworkCode}}", "unit": {"column": "a", "scheme": "mission-locale"}, "describe": {"kind": "=mission-locale", "name": "b"} }', 'check', 'cancelled', 'essai', now(), now()) returning job_id
            """))!;
    }

    /// <summary>Somebody who holds one role over one place.</summary>
    internal sealed record Player(string Login, Actor Actor)
    {
        public override string ToString() => Login;
    }
}
