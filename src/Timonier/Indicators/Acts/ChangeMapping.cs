// SPDX-License-Identifier: Apache-2.0
using Npgsql;
using Timonier.Foundation;
using Timonier.Indicators.Import;
using Timonier.Indicators.Import.Jobs;
using Timonier.Indicators.Import.Mappings;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Indicators.Acts;

/// <summary>The act of correcting the mapping of an import that is not recorded yet: its files, kept, are checked again with the new one.</summary>
public sealed class ChangeMapping(TimonierDb db, NpgsqlDataSource source, ImportKnowledge knowledge, ImportSignal signal, TimeProvider clock)
{
    /// <summary>Corrects and queues a new check. The mapping is sound, for the same network, and one that the actor may use.</summary>
    public async Task<Outcome<Guid>> RunAsync(Actor actor, Guid job, string mapping, CancellationToken ct)
    {
        if (await ImportJobRows.FindAsync(source, job, ct) is not { } known || !Views.ImportJobs.MayImport(actor, known.Network))
            return IndicatorRefusals.NoSuchJob;
        var read = MappingFile.Read(mapping);
        if (read.Mapping is null)
            return IndicatorRefusals.BadMapping.With(string.Join('\n', read.Faults));
        var found = await knowledge.FindNetworkAsync(read.Mapping, actor, ct);
        if (!found.IsDone)
            return found.Refusal;
        if (found.Value.Id != known.Network && !(ImportKnowledge.IsToCreate(found.Value) && known.Network.Value == 0))
            return IndicatorRefusals.OtherNetwork.With(read.Mapping.NetworkCode, MappingFile.Read(known.Mapping).Mapping!.NetworkCode);
        if (ImportRights.Refuse(actor, read.Mapping, found.Value) is { } refusal)
            return refusal;
        await using var recording = await Recording.OpenAsync(db, new(known.Network.Value, actor.Account, actor.Name, "indicator.change-mapping"), clock, ct);
        if (!await ImportJobRows.ChangeMappingAsync(recording, known, mapping, ct))
            return IndicatorRefusals.NotChecked.With(known.StateInWords);
        recording.Note("import-job", job.ToString(), new { Mapping = mapping });
        await recording.CommitAsync(ct);
        signal.Announce();
        return job;
    }
}
