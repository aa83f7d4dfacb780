// SPDX-License-Identifier: Apache-2.0
using Npgsql;
using Timonier.Foundation;
using Timonier.Indicators.Import.Jobs;
using Timonier.Network;

namespace Timonier.Indicators.Views;

/// <summary>Import jobs as pages show them: progress, then report. Any node shows them.</summary>
public sealed class ImportJobs(NpgsqlDataSource source)
{
    private const int Shown = 50;

    /// <summary>One job, with its progress and the report of its last stage; refused to those who may import nothing in its network.</summary>
    public async Task<Outcome<ImportJob>> ReadAsync(Actor actor, Guid job, CancellationToken ct) =>
        await ImportJobRows.FindAsync(source, job, ct) is { } found && IsShownTo(actor, found)
            ? found
            : IndicatorRefusals.NoSuchJob;

    /// <summary>The last jobs of a network, the latest first, without their reports.</summary>
    public async Task<IReadOnlyList<ImportJob>> ListAsync(Actor actor, NetworkId network, CancellationToken ct) =>
        MayImport(actor, network) ? await ImportJobRows.ListAsync(source, network, Shown, ct) : [];

    internal static bool IsShownTo(Actor actor, ImportJob job) => MayImport(actor, job.Network) || (job.Account is not null && job.Account == actor.Account);

    internal static bool MayImport(Actor actor, NetworkId network) =>
        actor.May(IndicatorRights.Import, network) || actor.May(NetworkRights.Describe, network) || actor.May(IndicatorRights.Define, network);
}
