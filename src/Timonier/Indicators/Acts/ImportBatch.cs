// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Import;
using Timonier.Indicators.Import.Reports;
using Timonier.Network;

namespace Timonier.Indicators.Acts;

/// <summary>The act of importing files now, in one go; long imports from the browser are jobs.</summary>
public sealed class ImportBatch(ImportEngine engine, ImportKnowledge knowledge)
{
    /// <summary>The act's name in the journal.</summary>
    internal const string Act = "indicator.import-batch";

    /// <summary>Checks, or checks and records. What the files hold never throws: the report says it, and its verdict decides.</summary>
    /// <returns>The report, or a refusal: unusable mapping, unknown network, missing right.</returns>
    public async Task<Outcome<ImportReport>> RunAsync(Actor actor, ImportOrder order, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        if (order.Mapping.Mapping is not { } mapping)
            return IndicatorRefusals.BadMapping.With(string.Join('\n', order.Mapping.Faults));
        var found = await knowledge.FindNetworkAsync(mapping, actor, ct);
        if (!found.IsDone)
            return found.Refusal;
        if (ImportRights.Refuse(actor, mapping, found.Value) is { } refusal)
            return refusal;
        if (order.Files.Count == 0)
            return IndicatorRefusals.NoFile;
        if (order.Mode is ImportMode.Check)
            return await engine.CheckAsync(order, found.Value, progress, ct);
        var network = ImportKnowledge.IsToCreate(found.Value) ? 0 : found.Value.Id.Value;
        return await engine.RecordAsync(order, new(network, actor.Account, actor.Name, Act), new(progress), ct);
    }
}
