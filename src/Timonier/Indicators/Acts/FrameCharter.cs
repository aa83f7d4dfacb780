// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Quality;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Indicators.Acts;

/// <summary>The act of framing the entry charter of a network: one more version, in force at once; the versions before stay readable.</summary>
public sealed class FrameCharter(TimonierDb db, DataVersions versions, Catalogues catalogues, TimeProvider clock)
{
    /// <summary>Frames it; returns the number of the version, and the codes that it names and that the network does not have: their rules say nothing until it does.</summary>
    public async Task<Outcome<(int Version, IReadOnlyList<string> Unknown)>> RunAsync(Actor actor, NetworkId network, CharterFile file, CancellationToken ct)
    {
        if (!actor.May(IndicatorRights.Define, network))
            return IndicatorRefusals.NotYours;
        if (file.Charter is not { } charter)
            return IndicatorRefusals.BadCharter.With(string.Join('\n', file.Faults));
        await using var recording = await Recording.OpenAsync(db, new(network.Value, actor.Account, actor.Name, "indicator.frame-charter"), clock, ct);
        await Import.ImportLocks.TakeAsync(recording, network.Value, null, ct);
        var catalogue = await catalogues.GetAsync(network, await versions.ReadAsync(network.Value, ct), ct);
        var unknown = charter.Rules
            .SelectMany(r => r.Indicators.Concat(r.Parts).Append(r.Other))
            .Where(code => code is not ("" or "*") && catalogue.ByCode(code) is null)
            .Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).ToList();
        if (await CharterRows.InForceAsync(recording, ct) == file.Text)
            return IndicatorRefusals.SameCharter;
        var version = await CharterRows.AddAsync(recording, file, ct);
        recording.Note("entry-charter", $"{version}", new { charter.Name, Rules = charter.Rules.Select(r => r.Code) });
        await recording.CommitFactsAsync(FactKinds.Quality, ct);
        return (version, unknown);
    }
}
