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

/// <summary>The act of cancelling an import that is not recorded yet.</summary>
public sealed class CancelImport(TimonierDb db, NpgsqlDataSource source, ImportKnowledge knowledge, TimeProvider clock)
{
    /// <summary>Cancels: at once when no node runs it, else within a sign of life.</summary>
    public async Task<Outcome<Guid>> RunAsync(Actor actor, Guid job, CancellationToken ct)
    {
        if (await ImportJobRows.FindAsync(source, job, ct) is not { } known || !ImportJobs.IsShownTo(actor, known))
            return IndicatorRefusals.NoSuchJob;
        var mapping = MappingFile.Read(known.Mapping).Mapping!;
        var found = await knowledge.FindNetworkAsync(mapping, actor, ct);
        if (!found.IsDone)
            return IndicatorRefusals.NoSuchJob;
        if (ImportRights.Refuse(actor, mapping, found.Value) is { } refusal)
            return refusal;
        await using var recording = await Recording.OpenAsync(db, new(known.Network.Value, actor.Account, actor.Name, "indicator.cancel-import"), clock, ct);
        if (!await ImportJobRows.CancelAsync(recording, known, ct))
            return IndicatorRefusals.Ended.With(known.StateInWords);
        recording.Note("import-job", job.ToString(), new { Cancelled = true });
        await recording.CommitAsync(ct);
        return job;
    }
}
