// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Network;

namespace Timonier.Indicators.Import.Units;

/// <summary>Units by name: case, accents and punctuation aside, every name a unit ever had.</summary>
internal sealed class UnitNames
{
    private readonly Dictionary<string, List<UnitId>> byName = new(StringComparer.Ordinal);

    /// <summary>Takes the units of some kinds; of all kinds when none is given.</summary>
    public UnitNames(NetworkMap map, IReadOnlyList<string> kinds)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var unit in map.Units)
        {
            if (kinds.Count > 0 && !kinds.Contains(unit.KindOn(DateOnly.MaxValue) ?? "", StringComparer.Ordinal))
                continue;
            foreach (var name in new[] { Unit.NameAttribute, Unit.ShortNameAttribute }.SelectMany(a => unit.Facts.GetValueOrDefault(a)?.Entries ?? []).Select(e => e.Value))
            {
                names.Add(name);
                var key = KeyOf(name);
                if (!byName.TryGetValue(key, out var bearers))
                    byName.Add(key, bearers = []);
                if (!bearers.Contains(unit.Id))
                    bearers.Add(unit.Id);
            }
        }

        All = [.. names];
    }

    /// <summary>The names as written.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>The units of a name.</summary>
    public IReadOnlyList<UnitId> Find(string name) => byName.TryGetValue(KeyOf(name), out var units) ? units : [];

    private static string KeyOf(string name) => string.Join(' ', Folding.Words(name));
}
