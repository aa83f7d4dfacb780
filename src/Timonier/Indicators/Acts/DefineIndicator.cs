// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Calculated;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Indicators.Acts;

/// <summary>The act of declaring an indicator, or a new version of the definition of a known one.</summary>
public sealed class DefineIndicator(TimonierDb db, DataVersions versions, Catalogues catalogues, TimeProvider clock)
{
    /// <summary>Declares it. A code that is known gets another version, which begins later; the same definition again changes nothing.</summary>
    public async Task<Outcome<Indicator>> RunAsync(Actor actor, NetworkId network, (string Code, Definition Definition) draft, CancellationToken ct)
    {
        if (!actor.May(IndicatorRights.Define, network))
            return IndicatorRefusals.NotYours;
        var (code, definition) = draft;
        if (string.IsNullOrWhiteSpace(code))
            return IndicatorRefusals.NoCode;
        await using var recording = await Recording.OpenAsync(db, new(network.Value, actor.Account, actor.Name, "indicator.define"), clock, ct);
        await Import.ImportLocks.TakeAsync(recording, network.Value, null, ct);
        var catalogue = await catalogues.GetAsync(network, await versions.ReadAsync(network.Value, ct), ct);
        var known = catalogue.ByCode(code.Trim());
        var outcome = known is null ? Create(catalogue, code.Trim(), definition) : known.Revise(definition);
        if (!outcome.IsDone || ReferenceEquals(outcome.Value, known))
            return outcome;
        if (CalculationCheck.Of(outcome.Value, catalogue) is { } unusable)
            return unusable;
        await DefinitionRows.WriteAsync(recording, [(outcome.Value, outcome.Value.Versions.Count)], ct);
        recording.Note("indicator", outcome.Value.Code, outcome.Value.Current);
        await recording.CommitFactsAsync(FactKinds.Definitions, ct);
        return outcome;
    }

    private static Outcome<Indicator> Create(Catalogue catalogue, string code, Definition definition) =>
        definition.Contradiction() is { } contradiction
            ? contradiction
            : new Indicator(new(catalogue.All.Count == 0 ? 1 : catalogue.All.Max(i => i.Id.Value) + 1), code, [definition]);
}
