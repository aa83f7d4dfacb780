// SPDX-License-Identifier: Apache-2.0
using System.Diagnostics;
using System.Text;
using Timonier.Access;
using Timonier.Access.Acts;
using Timonier.Access.Views;
using Timonier.Cli.Generate;
using Timonier.Cli.Generate.Demonstration;
using Timonier.Foundation;
using Timonier.Indicators;
using Timonier.Indicators.Acts;
using Timonier.Indicators.Import.Reports;
using Timonier.Indicators.Quality;
using Timonier.Network;
using Timonier.Network.Views;

namespace Timonier.Cli.Demo;

/// <summary>Loads the fictional network and its accounts into an empty instance, through the acts that anybody uses.</summary>
/// <remarks>Accounts come last: an instance that has them is complete. One whose loading was cut short is completed, what it knows already being left as it is.</remarks>
internal sealed class DemonstrationLoading(IServiceProvider services, Func<string, Task> say)
{
    /// <summary>Code of the network, as the mappings of <c>samples/demo</c> name it.</summary>
    public const string NetworkCode = "missions-locales-fictives";

    /// <summary>Loads what is not there; refuses an instance that holds anything else.</summary>
    /// <returns>Nothing, or why not.</returns>
    public async Task<Refusal?> RunAsync(GenerationSettings settings, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var actor = await Get<ActorOf>(scope).ConsoleAsync(ct);
        var network = await Get<NetworkList>(scope).FindAsync(actor, NetworkCode, ct);
        var accounts = await Get<AccountList>(scope).ReadAsync(actor, "", 1, ct);
        if (!accounts.IsDone)
            return accounts.Refusal;
        if (network.IsDone && accounts.Value.Total >= DemonstrationRole.All.Count)
            return null;
        if (await RefuseOthersAsync(scope, actor, accounts.Value, ct) is { } refusal)
            return refusal;
        return await ImportAsync(scope, actor, settings, ct) ?? await FrameAsync(scope, actor, ct) ?? await CreateAccountsAsync(scope, actor, ct);
    }

    /// <summary>Accounts that anybody enters never come beside real ones.</summary>
    private static async Task<Refusal?> RefuseOthersAsync(AsyncServiceScope scope, Actor actor, AccountPage accounts, CancellationToken ct)
    {
        var networks = await Get<NetworkList>(scope).ReadAsync(actor, ct);
        var isOurs = networks.All(n => n.Id == NetworkId.References || n.Code == NetworkCode)
            && accounts.Rows.All(a => DemonstrationRole.All.Any(r => r.Login == a.Login));
        return isOurs ? null : DemoRefusals.NotEmpty;
    }

    private async Task<Refusal?> ImportAsync(AsyncServiceScope scope, Actor actor, GenerationSettings settings, CancellationToken ct)
    {
        await say("Premier lancement\u00a0: fabrication et import du réseau fictif…");
        var clock = Stopwatch.StartNew();
        var files = new MemoryFiles();
        var written = new MissionsLocalesShape().Generate(settings, files);
        if (!written.IsDone)
            return written.Refusal;
        foreach (var order in DemonstrationSteps.Of(files))
        {
            var report = await Get<ImportBatch>(scope).RunAsync(actor, order, null, ct);
            if (!report.IsDone)
                return report.Refusal;
            if (report.Value.Verdict is ImportVerdict.Refused)
                return DemoRefusals.Import.With(report.Value.Name, report.Value.Sentence);
            await say($"  {report.Value.Name}\u00a0: {report.Value.Rows:N0} lignes");
        }

        await say($"Chargé en {clock.Elapsed.TotalSeconds:N1}\u00a0s.");
        return null;
    }

    /// <summary>Puts the charter of the demonstration in force, unless one is.</summary>
    private static async Task<Refusal?> FrameAsync(AsyncServiceScope scope, Actor actor, CancellationToken ct)
    {
        var network = await Get<NetworkList>(scope).FindAsync(actor, NetworkCode, ct);
        if (!network.IsDone)
            return network.Refusal;
        var framed = await Get<FrameCharter>(scope).RunAsync(actor, network.Value.Id, CharterFile.Read(Encoding.UTF8.GetString(Samples.Read("demo/charte.json"))), ct);
        return framed.Refusal is { } refusal && refusal.Code != IndicatorRefusals.SameCharter.Code ? refusal : null;
    }

    private static async Task<Refusal?> CreateAccountsAsync(AsyncServiceScope scope, Actor actor, CancellationToken ct)
    {
        foreach (var role in DemonstrationRole.All)
        {
            if ((await Get<AccountList>(scope).FindAsync(actor, role.Login, ct)).IsDone)
                continue;
            var (network, unit) = role.Place(NetworkCode);
            var place = await Get<MandateScopes>(scope).FindAsync(actor, network, unit, actor.Day, ct);
            if (!place.IsDone)
                return place.Refusal;
            var account = new NewAccount(role.Name, role.Login) { Password = DemonstrationRole.Password, CodeExemption = "démonstration", Mandate = new(role.Role, place.Value, actor.Day) };
            if ((await Get<CreateAccount>(scope).RunAsync(actor, account, ct)).Refusal is { } refusal)
                return refusal;
        }

        return null;
    }

    private static T Get<T>(AsyncServiceScope scope)
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();
}
