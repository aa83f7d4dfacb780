// SPDX-License-Identifier: Apache-2.0
using Timonier.Network;
using Timonier.Network.Successions;

namespace Timonier.Indicators.Import.Successions;

/// <summary>Rows that make one succession: those of one day that have a unit in common, near or far.</summary>
internal static class SuccessionGroups
{
    /// <summary>The groups, in order of day, then of first row.</summary>
    public static IEnumerable<List<ToldPart>> Of(IEnumerable<ToldPart> told)
    {
        foreach (var day in told.GroupBy(t => t.On).OrderBy(g => g.Key))
        {
            var roots = new Dictionary<UnitCode, UnitCode>();
            UnitCode Root(UnitCode code)
            {
                while (roots.TryGetValue(code, out var above) && above != code)
                    code = above;
                return code;
            }

            foreach (var part in day)
                roots[Root(part.To ?? part.From)] = Root(part.From);
            foreach (var group in day.GroupBy(p => Root(p.From)))
                yield return [.. group];
        }
    }

    /// <summary>The order that a group makes; the kind that no row tells follows from how many units there are before and after.</summary>
    public static SuccessionOrder ToOrder(List<ToldPart> group, NetworkMap map, bool isPartial)
    {
        var before = group.Select(p => p.From).Distinct().ToList();
        var after = group.Select(p => p.To).OfType<UnitCode>().Distinct().ToList();
        var first = group[0];
        var isRename = before.Count == 1 && (after.Count == 0 || (after.Count == 1 && after[0] == before[0])) && first.Name.Length > 0;
        var kind = group.Select(p => p.Kind).FirstOrDefault(k => k.Length > 0) is { } told ? Enum.Parse<SuccessionKind>(told, ignoreCase: true)
            : isRename ? SuccessionKind.Rename
            : (before.Count, after.Count) switch
            {
                (_, 0) => SuccessionKind.Closing,
                (1, 1) => SuccessionKind.Transfer,
                (_, 1) => SuccessionKind.Merge,
                (1, _) => SuccessionKind.Split,
                _ => SuccessionKind.Mixed,
            };
        return new(kind, first.On, [.. group.Select(p => (p.From, kind is SuccessionKind.Rename ? null : p.To, p.Share))], string.Join(" ; ", group.Select(p => p.Reason).Where(r => r.Length > 0).Distinct()))
        {
            IsPartial = isPartial,
            Name = first.Name,
            New = [.. group.Where(p => p.To is { } to && p.Name.Length > 0 && map.ByCode(to, p.On)?.IsSetAsideOn(p.On) is not false && !before.Contains(to))
                .DistinctBy(p => p.To).Select(p => new NewSuccessor(p.To!.Value, p.Name, p.NewKind.Length > 0 ? p.NewKind : null))],
        };
    }
}
