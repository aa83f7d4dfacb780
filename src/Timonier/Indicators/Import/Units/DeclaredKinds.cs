// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Mappings;
using Timonier.Network;

namespace Timonier.Indicators.Import.Units;

/// <summary>The kinds and trees that an import declares: those of the mapping, and those that its rows use and nobody declared.</summary>
internal static class DeclaredKinds
{
    /// <summary>Adds to a change set the kinds and trees that the network does not know in that form.</summary>
    public static void Add(UnitChanges changes, NetworkMap map, ImportMapping mapping)
    {
        var known = map.Kinds.ToDictionary(k => k.Code, StringComparer.Ordinal);
        var declared = mapping.Kinds.ToDictionary(k => k.Code, ToKind, StringComparer.Ordinal);
        foreach (var code in changes.Facts.Where(f => f.Attribute == Unit.KindAttribute).Select(f => f.Value.Value).Distinct(StringComparer.Ordinal))
        {
            if (!known.ContainsKey(code))
                declared.TryAdd(code, new(code, code, code, 0));
        }

        changes.Kinds.AddRange(declared.Values.Where(k => known.GetValueOrDefault(k.Code) != k).OrderBy(k => k.Code, StringComparer.Ordinal));
        var labels = map.Trees.ToDictionary(t => t.Code, t => t.Label, StringComparer.Ordinal);
        var trees = mapping.Trees.ToDictionary(t => t.Code, t => t.Label.Length > 0 ? t.Label : t.Code, StringComparer.Ordinal);
        foreach (var code in changes.Links.Select(l => l.Tree).Distinct(StringComparer.Ordinal))
        {
            if (!labels.ContainsKey(code))
                trees.TryAdd(code, code == "principal" ? "Rattachement" : code);
        }

        changes.Trees.AddRange(trees.Where(t => labels.GetValueOrDefault(t.Key) != t.Value).OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => (t.Key, t.Value)));
    }

    private static UnitKind ToKind(KindPart part)
    {
        var label = part.Label.Length > 0 ? part.Label : part.Code;
        return new(part.Code, label, part.Plural.Length > 0 ? part.Plural : label + "s", part.Position);
    }
}
