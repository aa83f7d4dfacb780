// SPDX-License-Identifier: Apache-2.0
using Npgsql;
using Timonier.Foundation;
using Timonier.Indicators.Import;
using Timonier.Indicators.Import.Jobs;
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Views;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Indicators.Acts;

/// <summary>The act of confirming an import that was checked: some node reads it again on what is known by then, and records it.</summary>
public sealed class ConfirmImport(TimonierDb db, NpgsqlDataSource source, ImportKnowledge knowledge, ImportSignal signal, TimeProvider clock)
{
    /// <summary>Confirms in the name of the actor. A job refused for some of its rows may be confirmed for the valid ones only.</summary>
    public async Task<Outcome<Guid>> RunAsync(Actor actor, Guid job, RejectedRowsChoice rejected, CancellationToken ct)
    {
        if (await ImportJobRows.FindAsync(source, job, ct) is not { } known || !ImportJobs.IsShownTo(actor, known))
            return IndicatorRefusals.NoSuchJob;
        var mapping = MappingFile.Read(known.Mapping).Mapping!;
        var found = await knowledge.FindNetworkAsync(mapping, actor, ct);
        if (!found.IsDone)
            return IndicatorRefusals.NoSuchJob;
        if (ImportRights.Refuse(actor, mapping, found.Value) is { } refusal)
            return refusal;
        await using var recording = await Recording.OpenAsync(db, new(known.Network.Value, actor.Account, actor.Name, "indicator.confirm-import"), clock, ct);
        if (!await ImportJobRows.ConfirmAsync(recording, known, rejected is RejectedRowsChoice.LeaveAside, ct))
            return IndicatorRefusals.NotChecked.With(known.StateInWords);
        recording.Note("import-job", job.ToString(), new { Confirmed = true, Rejected = rejected.ToString() });
        await recording.CommitAsync(ct);
        signal.Announce();
        return job;
    }
}
