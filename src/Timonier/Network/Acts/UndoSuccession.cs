// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Network.Successions;
using Timonier.Storage;

namespace Timonier.Network.Acts;

/// <summary>The act of undoing a succession that should not have been told: it stays written, with its correction.</summary>
public sealed class UndoSuccession(TimonierDb db, NetworkMaps maps, TimeProvider clock)
{
    /// <summary>Undoes it, with a reason kept in the journal; refused while another succession rests on it.</summary>
    public async Task<Outcome<SuccessionId>> RunAsync(Actor actor, NetworkId network, (SuccessionId Id, string Reason) asked, CancellationToken ct)
    {
        if (!actor.May(NetworkRights.Describe, network))
            return NetworkRefusals.NotYours;
        if (asked.Reason.Trim().Length == 0)
            return NetworkRefusals.SuccessionReason;
        await using var recording = await Recording.OpenAsync(db, new(network.Value, actor.Account, actor.Name, "network.undo-succession"), clock, ct);
        await WriterLock.TakeAsync(recording, ct);
        var changes = SuccessionEditor.Undo(await maps.CurrentAsync(network, ct), asked.Id);
        if (!changes.IsDone)
            return changes.Refusal;
        await UnitRows.WriteAsync(recording, changes.Value, ct);
        recording.Note("succession", $"{asked.Id}", new { Undone = asked.Reason.Trim() });
        await recording.CommitFactsAsync(FactKinds.Units, ct);
        return asked.Id;
    }
}
