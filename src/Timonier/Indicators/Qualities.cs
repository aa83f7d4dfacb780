// SPDX-License-Identifier: Apache-2.0
using System.Collections.Concurrent;
using Npgsql;
using Timonier.Indicators.Quality;
using Timonier.Storage;

namespace Timonier.Indicators;

/// <summary>What the charters of all networks found, kept in memory by state of knowledge: a node that is behind runs the rules again before it answers.</summary>
/// <remarks>Only indicators whose figures, definitions or neighbours in the rules changed are judged again.</remarks>
public sealed class Qualities(NpgsqlDataSource source)
{
    /// <summary>Past states kept for « as known on »; beyond, the oldest asked for goes.</summary>
    private const int PastKept = 4;

    private readonly ConcurrentDictionary<int, Slot> slots = new();

    internal async Task<QualitySnapshot> GetAsync(DataVersion version, QualityBasis basis, CancellationToken ct)
    {
        if (version.Quality == 0)
            return QualitySnapshot.None;
        var slot = slots.GetOrAdd(basis.Map.Network.Value, _ => new());
        await slot.Loading.WaitAsync(ct);
        try
        {
            var key = (version.Quality, basis.Map.Revision, basis.Catalogue.Revision, basis.Cube.Revision);
            if (slot.Kept.Find(k => k.Key == key).Snapshot is { } known)
                return known;
            var newest = slot.Kept.Count > 0 ? slot.Kept.MaxBy(k => k.Snapshot.Revision).Snapshot : null;
            var snapshot = await LoadAsync(version.Quality, basis, newest, ct);
            if (slot.Kept.Count > PastKept)
                slot.Kept.RemoveAt(slot.Kept[0].Snapshot == newest ? 1 : 0);
            slot.Kept.Add((key, snapshot));
            return snapshot;
        }
        finally
        {
            slot.Loading.Release();
        }
    }

    private async Task<QualitySnapshot> LoadAsync(long revision, QualityBasis basis, QualitySnapshot? newest, CancellationToken ct)
    {
        var charter = await CharterRows.FindAsync(source, basis.Map.Network, revision, ct);
        var statements = await CharterRows.StatementsAsync(source, basis.Map.Network, revision, ct);
        return charter is null ? QualitySnapshot.None : QualitySnapshot.Make(Math.Max(revision, basis.Revision), (charter, statements), basis, newest);
    }

    private sealed class Slot
    {
        public SemaphoreSlim Loading { get; } = new(1, 1);

        public List<((long, long, long, long) Key, QualitySnapshot Snapshot)> Kept { get; } = [];
    }
}
