// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Import;
using Timonier.Indicators.Import.Jobs;
using Timonier.Indicators.Import.Mappings;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Indicators.Acts;

/// <summary>The act of handing files over for an import: they are kept, and checked by some node; nothing is recorded before a confirmation.</summary>
public sealed class SubmitImport(TimonierDb db, ImportKnowledge knowledge, ImportSignal signal, TimeProvider clock)
{
    /// <summary>Keeps the mapping and the files, and queues the check; returns the job.</summary>
    public async Task<Outcome<Guid>> RunAsync(Actor actor, string mapping, IReadOnlyList<UploadedFile> files, CancellationToken ct)
    {
        var read = MappingFile.Read(mapping);
        if (read.Mapping is null)
            return IndicatorRefusals.BadMapping.With(string.Join('\n', read.Faults));
        var found = await knowledge.FindNetworkAsync(read.Mapping, actor, ct);
        if (!found.IsDone)
            return found.Refusal;
        if (ImportRights.Refuse(actor, read.Mapping, found.Value) is { } refusal)
            return refusal;
        if (files.Count == 0)
            return IndicatorRefusals.NoFile;
        var network = ImportKnowledge.IsToCreate(found.Value) ? 0 : found.Value.Id.Value;
        await using var recording = await Recording.OpenAsync(db, new(network, actor.Account, actor.Name, "indicator.submit-import"), clock, ct);
        var job = Guid.CreateVersion7(recording.At);
        var name = read.Mapping.Name.Length > 0 ? read.Mapping.Name : string.Join(", ", files.Select(f => f.Name));
        await ImportJobRows.AddAsync(recording, job, (name, mapping), ct);
        for (var i = 0; i < files.Count; i++)
            await ImportPieces.WriteAsync(recording, job, (i, files[i]), ct);
        recording.Note("import-job", job.ToString(), new { Name = name, Files = files.Select(f => f.Name) });
        await recording.CommitAsync(ct);
        signal.Announce();
        return job;
    }
}
