// SPDX-License-Identifier: Apache-2.0
using System.Reflection;
using Timonier.Access;
using Timonier.Access.Acts;
using Timonier.Access.Views;
using Timonier.Cli.Demo;
using Timonier.Foundation;
using Timonier.Hosts.Tests.Demo;
using Timonier.Indicators;
using Timonier.Indicators.Acts;
using Timonier.Indicators.Figures;
using Timonier.Indicators.Import;
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Quality;
using Timonier.Indicators.Views;
using Timonier.Mails.Acts;
using Timonier.Network;
using Timonier.Network.Acts;
using Timonier.Network.Successions;
using Timonier.Network.Views;
using Timonier.Storage;

namespace Timonier.Hosts.Tests.Access;

/// <summary>Every act and every view that takes an actor, as every role, inside and outside its perimeter.</summary>
public sealed class ActMatrixTests(LoadedDemonstration loaded) : IClassFixture<LoadedDemonstration>
{
    /// <summary>What no right opens, with the reason.</summary>
    private static readonly Dictionary<Type, string> Free = new()
    {
        [typeof(SignIn)] = "the password is the right",
        [typeof(SignOut)] = "one's own session, by its token",
        [typeof(ChangePassword)] = "one's own password, asked again",
        [typeof(CreateFirstAdministrator)] = "the link is the right",
        [typeof(IssueSetupLink)] = "the program itself, while no account exists",
        [typeof(DelegateMandate)] = "a mandate of one's own: DelegationTests",
        [typeof(EnterCode)] = "one's own session, that awaits the code",
        [typeof(OfferCode)] = "one's own authenticator",
        [typeof(ConfirmCode)] = "one's own authenticator",
        [typeof(ProveAgain)] = "one's own session",
        [typeof(SignOutElsewhere)] = "one's own sessions: SecondFactorTests",
        [typeof(OwnSessions)] = "one's own sessions",
        [typeof(RequestReset)] = "anybody may ask, and learns nothing: AccountLinkTests",
        [typeof(AnswerResets)] = "the program itself",
        [typeof(UseAccountLink)] = "the link is the right",
        [typeof(AccountLinks)] = "the link is the right",
        [typeof(SendMails)] = "the program itself",
        [typeof(ActorOf)] = "makes the actor",
        [typeof(FirstAccess)] = "the link is the right",
        [typeof(GivenDelegations)] = "a mandate of one's own",
        [typeof(OwnMandates)] = "one's own mandates",
        [typeof(MandateScopes)] = "names only networks that the actor knows: MandateTests",
        [typeof(RoleList)] = "roles are no secret",
        [typeof(NetworkReadings)] = "makes the reading, whose perimeters are the actor's: RouteMatrixTests",
        [typeof(FigureTrace)] = "takes a reading: RouteMatrixTests",
        [typeof(CharterList)] = "takes a reading: RouteMatrixTests; a charter is no secret of who knows the network",
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void An_act_or_a_view_says_its_policy_here()
    {
        var house = typeof(TimonierDb).Assembly.GetExportedTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.GetMethod("<Clone>$") is null
            && t.Namespace is { } home && (home.EndsWith(".Acts", StringComparison.Ordinal) || home.EndsWith(".Views", StringComparison.Ordinal))
            && t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Any(m => typeof(Task).IsAssignableFrom(m.ReturnType)));
        Assert.Equal(house.Select(t => t.Name).Order(), Cases().Select(c => c.Type.Name).Distinct().Concat(Free.Keys.Select(t => t.Name)).Order());
    }

    [Fact]
    public async Task Every_act_answers_each_role_inside_and_outside_as_its_policy_says_and_changes_nothing()
    {
        var cast = await Cast.GatherAsync(loaded);
        var known = await KnownAsync(cast);
        var unknown = known with { Network = new(999), NetworkCode = "reseau-inconnu", Job = Guid.Empty, Batch = 7777, Mandate = default, Unit = new(99_999) };
        var journal = await cast.Site.AskAsync("select count(*) from journal where act <> 'access.export-journal'");
        var (leaks, walked) = (new List<string>(), 0);
        foreach (var player in cast.Players)
        {
            foreach (var (type, may, run) in Cases())
            {
                walked++;
                var answer = await run(cast.Site, player.Actor, known);
                if (may(player.Actor, cast.Map, known))
                {
                    if (answer is { } no && (no == AccessRefusals.NotYours || no == IndicatorRefusals.NotYours || no == NetworkRefusals.NotYours || no == AccessRefusals.NotYourJournal))
                        leaks.Add($"{player} is refused {type.Name}: {no.Message}");
                    continue;
                }

                // A network that the actor knows is no secret: what it holds is.
                var other = await run(cast.Site, player.Actor, player.Actor.Knows(known.Network) ? unknown with { Network = known.Network, NetworkCode = known.NetworkCode } : unknown);
                if (answer is null || other is null || Same(answer, known) != Same(other, unknown))
                    leaks.Add($"{player}, {type.Name}: « {answer?.Message} », and « {other?.Message} » of what does not exist");
            }
        }

        Assert.True(leaks.Count == 0, $"{leaks.Count} leaks of {walked}\n" + string.Join('\n', leaks.Take(20)));
        TestContext.Current.TestOutputHelper?.WriteLine($"{walked} acts and views x roles, {leaks.Count} leaks");
        Assert.Equal(journal, await cast.Site.AskAsync("select count(*) from journal where act <> 'access.export-journal'"));
    }

    /// <summary>Each act with what its policy says, and a call that is refused for what it holds, or changes nothing, once the right is there.</summary>
    private static List<(Type Type, Func<Actor, NetworkMap, Target, bool> May, Func<Site, Actor, Target, Task<Refusal?>> Run)> Cases()
    {
        static bool Manages(Actor actor, NetworkMap map, Target target) => actor.May(AccessRights.Manage, NetworkId.References);
        static bool Gives(Actor actor, NetworkMap map, Target target) => Manages(actor, map, target)
            || (actor.Mandates[0].Role.Gives.Contains("directeur") && actor.May(AccessRights.ManageUnit, map, target.Unit));
        static bool Imports(Actor actor, NetworkMap map, Target target) => actor.May(IndicatorRights.Import, map.Network);
        static bool Describes(Actor actor, NetworkMap map, Target target) => actor.May(NetworkRights.Describe, map.Network);
        static bool Loads(Actor actor, NetworkMap map, Target target) =>
            Imports(actor, map, target) || actor.May(NetworkRights.Describe, map.Network) || actor.May(IndicatorRights.Define, map.Network);

        return
        [
            (typeof(CreateAccount), Manages, async (s, a, t) => (await s.RunAsync((CreateAccount act) => act.RunAsync(a, new("", "x y"), Ct))).Refusal),
            (typeof(CreateAccount), Gives, async (s, a, t) => (await s.RunAsync((CreateAccount act) => act.RunAsync(a, new("", "x y") { Mandate = Terms(t) }, Ct))).Refusal),
            (typeof(DisableAccount), Manages, async (s, a, t) => (await s.RunAsync((DisableAccount act) => act.RunAsync(a, new(Guid.Empty), Ct))).Refusal),
            (typeof(EnableAccount), Manages, async (s, a, t) => (await s.RunAsync((EnableAccount act) => act.RunAsync(a, new(Guid.Empty), Ct))).Refusal),
            (typeof(ForgetCode), Manages, async (s, a, t) => (await s.RunAsync((ForgetCode act) => act.RunAsync(a, new(Guid.Empty), Ct))).Refusal),
            (typeof(InviteAccount), Manages, async (s, a, t) => (await s.RunAsync((InviteAccount act) => act.RunAsync(a, new(Guid.Empty), new("http://localhost"), Ct))).Refusal),
            (typeof(SendTestMail), Manages, async (s, a, t) => (await s.RunAsync((SendTestMail act) => act.RunAsync(a, "", Ct))).Refusal),
            (typeof(WhyAccess), Manages, async (s, a, t) => (await s.RunAsync((WhyAccess view) => view.OtherAsync(a, new(Guid.Empty), new(t.NetworkCode, "", []), Ct))).Refusal),
            (typeof(MailList), Manages, async (s, a, t) => (await s.RunAsync((MailList view) => view.ReadAsync(a, Ct))).Refusal),
            (typeof(GiveMandate), Gives, async (s, a, t) => (await s.RunAsync((GiveMandate act) => act.RunAsync(a, new(Guid.Empty), Terms(t), Ct))).Refusal),
            (typeof(EndMandate), Gives, async (s, a, t) => (await s.RunAsync((EndMandate act) => act.RunAsync(a, t.Mandate, new(1999, 1, 1), Ct))).Refusal),
            (typeof(CreateNetwork), (a, m, t) => a.May(NetworkRights.Create, NetworkId.References), async (s, a, t) => (await s.RunAsync((CreateNetwork act) => act.RunAsync(a, new(default, "Ça", "", new()), Ct))).Refusal),
            (typeof(RecordSuccession), Describes, async (s, a, t) => (await s.RunAsync((RecordSuccession act) => act.RunAsync(a, t.Network, new(SuccessionKind.Closing, new(2026, 1, 1), [], ""), Ct))).Refusal),
            (typeof(UndoSuccession), Describes, async (s, a, t) => (await s.RunAsync((UndoSuccession act) => act.RunAsync(a, t.Network, (new(1), ""), Ct))).Refusal),
            (typeof(AttachUnit), Describes, async (s, a, t) => (await s.RunAsync((AttachUnit act) => act.RunAsync(a, t.Network, ("principal", new("x", "y"), new("x", "z"), new(2026, 1, 1)), Ct))).Refusal),
            (typeof(MandatesOf), Describes, async (s, a, t) => (await s.RunAsync((MandatesOf view) => view.ReadAsync(a, t.Network, ([t.Unit], new(2026, 1, 1)), Ct))).Refusal),
            (typeof(DefineIndicator), (a, m, t) => a.May(IndicatorRights.Define, m.Network), async (s, a, t) => (await s.RunAsync((DefineIndicator act) => act.RunAsync(a, t.Network, ("", new() { Label = "" }), Ct))).Refusal),
            (typeof(FrameCharter), (a, m, t) => a.May(IndicatorRights.Define, m.Network), async (s, a, t) => (await s.RunAsync((FrameCharter act) => act.RunAsync(a, t.Network, CharterFile.Read("{}"), Ct))).Refusal),
            (typeof(AnswerAlert), (a, m, t) => a.May(IndicatorRights.Respond, m, t.Unit), async (s, a, t) => (await s.RunAsync(async (AnswerAlert act) => await act.RunAsync(a, await OpenAsync(s, a), Alert(t), "essai", Ct))).Refusal),
            (typeof(DecideAlert), (a, m, t) => a.May(IndicatorRights.Decide, m, t.Unit), async (s, a, t) => (await s.RunAsync(async (DecideAlert act) => await act.RunAsync(a, await OpenAsync(s, a), Alert(t), (AlertDecision.Accept, "essai"), Ct))).Refusal),
            (typeof(WithdrawBatch), Imports, async (s, a, t) => (await s.RunAsync((WithdrawBatch act) => act.RunAsync(a, t.Network, (t.Batch, ""), Ct))).Refusal),
            (typeof(ImportBatch), Imports, async (s, a, t) => (await s.RunAsync((ImportBatch act) => act.RunAsync(a, new(MappingFile.Read(Mapping(t)), [], ImportMode.Check), null, Ct))).Refusal),
            (typeof(SubmitImport), Imports, async (s, a, t) => (await s.RunAsync((SubmitImport act) => act.RunAsync(a, Mapping(t), [], Ct))).Refusal),
            (typeof(SaveMapping), Imports, async (s, a, t) => (await s.RunAsync((SaveMapping act) => act.RunAsync(a, new(t.Network, "autre-code", "", new()), ("essai", Mapping(t)), Ct))).Refusal),
            (typeof(CancelImport), Describes, async (s, a, t) => (await s.RunAsync((CancelImport act) => act.RunAsync(a, t.Job, Ct))).Refusal),
            (typeof(ChangeMapping), Loads, async (s, a, t) => (await s.RunAsync((ChangeMapping act) => act.RunAsync(a, t.Job, "{}", Ct))).Refusal),
            (typeof(ConfirmImport), Describes, async (s, a, t) => (await s.RunAsync((ConfirmImport act) => act.RunAsync(a, t.Job, RejectedRowsChoice.AsMapped, Ct))).Refusal),
            (typeof(ImportPersons), Manages, async (s, a, t) => (await s.RunAsync((ImportPersons act) => act.RunAsync(a, new NoTable(), PersonImportMode.Check, Ct))).Refusal),
            (typeof(MandateWatch), Manages, async (s, a, t) => (await s.RunAsync((MandateWatch view) => view.ReadAsync(a, Ct))).Refusal),
            (typeof(AccountList), Manages, async (s, a, t) => (await s.RunAsync((AccountList view) => view.ReadAsync(a, "", 1, Ct))).Refusal),
            (typeof(AccountList), Manages, async (s, a, t) => (await s.RunAsync((AccountList view) => view.FindAsync(a, "directeur.structure", Ct))).Refusal),
            (typeof(JournalList), (a, m, t) => a.May(AccessRights.ReadJournal, m.Network), async (s, a, t) => (await s.RunAsync((JournalList view) => view.ReadAsync(a, t.Network, new(), Ct))).Refusal),
            (typeof(ExportJournal), (a, m, t) => a.May(AccessRights.ReadJournal, m.Network), async (s, a, t) => (await s.RunAsync((ExportJournal act) => act.RunAsync(a, t.Network, new(), Ct))).Refusal),
            (typeof(NetworkList), (a, m, t) => a.Knows(m.Network), async (s, a, t) => (await s.RunAsync((NetworkList view) => view.FindAsync(a, t.NetworkCode, Ct))).Refusal),
            (typeof(BatchList), Loads, async (s, a, t) => (await s.RunAsync((BatchList view) => view.ReportAsync(a, t.Network, t.Batch, Ct))).Refusal),
            (typeof(ImportJobs), Loads, async (s, a, t) => (await s.RunAsync((ImportJobs view) => view.ReadAsync(a, t.Job, Ct))).Refusal),
            (typeof(SavedMappings), Loads, async (s, a, t) => (await s.RunAsync((SavedMappings view) => view.ReadAsync(a, t.Network, Ct))) is { Count: > 0 } ? null : IndicatorRefusals.NoSuchBatch),
        ];
    }

    /// <summary>An alert that does not exist: who may answer is told so.</summary>
    private static AlertKey Alert(Target target) => new("aucune", target.Unit, new(1), Period.Year(2025));

    private static async Task<NetworkReading> OpenAsync(Site site, Actor actor)
    {
        var console = await site.ConsoleAsync();
        var network = await site.RunAsync((NetworkList list) => list.FindAsync(console, DemonstrationLoading.NetworkCode, Ct));
        return await site.RunAsync((NetworkReadings readings) => readings.OpenAsync(actor, network.Value!, Ct));
    }

    private static MandateTerms Terms(Target target) => new("directeur", new(target.Network, "principal", target.Unit), new(2026, 1, 1), new(2025, 1, 1));

    private static string Mapping(Target target) => $$"""
        { "kind": "observations", "name": "essai", "network": "{{target.NetworkCode}}", "unit": { "column": "a", "scheme": "mission-locale" },
          "indicator": "b", "period": "c", "value": "d" }
        """;

    private static string Same(Refusal refusal, Target target) => refusal.Code + refusal.Message
        .Replace(target.NetworkCode, "§", StringComparison.Ordinal).Replace($"{target.Batch}", "§", StringComparison.Ordinal).Replace($"{target.Network}", "§", StringComparison.Ordinal);

    private static async Task<Target> KnownAsync(Cast cast)
    {
        await cast.Site.AskAsync($"insert into import_mapping (network_id, name, content, at, actor) values ({cast.Map.Network.Value}, 'essai', '{{}}', now(), 'essai') on conflict do nothing");
        var unit = cast.Map.Find(Cast.InsideUnit, new(2026, 3, 12)).Value!.Id;
        var mandate = (Guid)(await cast.Site.AskAsync($"select mandate_id from mandate where role = 'directeur' and root_unit_id = {unit.Value} limit 1"))!;
        return new(cast.Map.Network, DemonstrationLoading.NetworkCode, unit, await cast.JobAsync(), 7, new(mandate));
    }

    /// <summary>A file without a line.</summary>
    private sealed class NoTable : TableReader
    {
        public override string Name => "vide.csv";

        public override int Line => 0;

        public override int FieldCount => 0;

        public override ReadOnlySpan<char> this[int field] => "";

        public override bool Read() => false;

        protected override void Dispose(bool disposing)
        {
        }
    }

    /// <summary>What acts are asked about.</summary>
    private sealed record Target(NetworkId Network, string NetworkCode, UnitId Unit, Guid Job, int Batch, MandateId Mandate);
}
