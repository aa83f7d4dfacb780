// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Network.Zones;

/// <summary>Confronts what a source says of zones with what the network knows, and decides what is added and what is corrected.</summary>
/// <remarks>A weight that differs from a later day on is added, and the one before ends by it; one that differs from the same first day is a correction. A share without a date speaks of the latest known.</remarks>
public sealed class ZoneEditor(NetworkMap map)
{
    private readonly Dictionary<(UnitId, UnitCode), List<ZoneShare>> told = [];

    /// <summary>What would be written.</summary>
    public UnitChanges Changes { get; } = new();

    /// <summary>How many shares were not known, known otherwise, known already.</summary>
    public (long Created, long Changed, long Unchanged) Effects { get; private set; }

    /// <summary>Takes a share in; false when this source said otherwise of the same territory from the same day.</summary>
    public bool Add(ZoneShare share)
    {
        if (!told.TryGetValue((share.Unit, share.Territory), out var known))
            told.Add((share.Unit, share.Territory), known = map.Zones.Told(share.Unit, share.Territory));
        var from = share.From == DateOnly.MinValue && known.Count > 0 ? known[^1].From : share.From;
        var asked = share with { From = from };
        var (created, changed, unchanged) = Effects;
        var same = known.FindIndex(k => k.From == from);
        var held = known.FindLastIndex(k => k.From <= from && (k.To is null || from <= k.To));
        if (held >= 0 && known[held].Weight == share.Weight && (share.To is null || share.To == known[held].To))
        {
            Effects = (created, changed, unchanged + 1);
            return true;
        }

        if (same >= 0 && Changes.Zones.Contains(known[same]))
            return false;
        if (same >= 0)
        {
            Changes.RetiredZones.Add((share.Unit, share.Territory, from));
            known.RemoveAt(same);
        }

        Changes.Zones.Add(asked);
        known.Add(asked);
        known.Sort((a, b) => a.From.CompareTo(b.From));
        Effects = same >= 0 || held >= 0 ? (created, changed + 1, unchanged) : (created + 1, changed, unchanged);
        return true;
    }
}
