// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Import.Mappings;
using Timonier.Network;

namespace Timonier.Indicators.Import;

/// <summary>Which rights a mapping needs.</summary>
internal static class ImportRights
{
    /// <summary>The refusal when the actor lacks a right that the mapping needs in the network, or nothing.</summary>
    public static Refusal? Refuse(Actor actor, ImportMapping mapping, SteeringNetwork network)
    {
        if (ImportKnowledge.IsToCreate(network) && !actor.May(NetworkRights.Create, NetworkId.References))
            return NetworkRefusals.NotYours;
        return Needed(mapping).Any(right => !actor.May(right, network.Id)) ? IndicatorRefusals.NotYours : null;
    }

    private static IEnumerable<Right> Needed(ImportMapping mapping)
    {
        switch (mapping.Kind)
        {
            case MappingKind.Units or MappingKind.Territories or MappingKind.Links or MappingKind.Successions or MappingKind.Zones:
                yield return NetworkRights.Describe;
                yield break;
            case MappingKind.Definitions:
                yield return IndicatorRights.Define;
                yield break;
        }

        yield return IndicatorRights.Import;
        var units = mapping.Measures.Select(m => m.Unit).Concat(mapping.Unpivot.Select(u => u.Unit)).Append(mapping.Unit);
        if (units.Any(u => u?.Create is not null))
            yield return NetworkRights.Describe;
        var indicators = mapping.Measures.Select(m => m.Indicator).Concat(mapping.Unpivot.Select(u => u.Indicator)).Append(mapping.Indicator);
        if (indicators.Any(i => i?.Create is not null))
            yield return IndicatorRights.Define;
    }
}
