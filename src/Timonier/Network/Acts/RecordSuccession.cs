// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Network.Successions;
using Timonier.Storage;

namespace Timonier.Network.Acts;

/// <summary>The act of recording that units follow others: merge, split, rename, transfer, closing.</summary>
public sealed class RecordSuccession(TimonierDb db, NetworkMaps maps, TimeProvider clock)
{
    /// <summary>Records it; facts and figures told before stay as they are, and no mandate changes.</summary>
    public async Task<Outcome<SuccessionPlan>> RunAsync(Actor actor, NetworkId network, SuccessionOrder order, CancellationToken ct)
    {
        if (!actor.May(NetworkRights.Describe, network))
            return NetworkRefusals.NotYours;
        await using var recording = await Recording.OpenAsync(db, new(network.Value, actor.Account, actor.Name, "network.record-succession"), clock, ct);
        await WriterLock.TakeAsync(recording, ct);
        var map = await maps.CurrentAsync(network, ct);
        var plan = SuccessionEditor.Plan(map, order);
        if (!plan.IsDone)
            return plan.Refusal;
        await UnitRows.WriteAsync(recording, plan.Value.Changes, ct);
        recording.Note("succession", $"{plan.Value.Succession.Id}", plan.Value.Succession);
        await recording.CommitFactsAsync(FactKinds.Units, ct);
        return plan;
    }
}
