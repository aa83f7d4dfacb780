// SPDX-License-Identifier: Apache-2.0
using System.Collections.Concurrent;

namespace Timonier.Storage;

/// <summary>Keeps, for each network, the newest picture of one kind of fact, and a few past ones; one load at a time.</summary>
/// <typeparam name="T">An immutable picture at a revision.</typeparam>
/// <param name="revisionOf">The revision that a picture shows.</param>
/// <param name="loadAsync">Loads the picture of a network at a revision, from the newest one held when there is one.</param>
public sealed class Snapshots<T>(Func<T, long> revisionOf, Func<SnapshotRequest<T>, CancellationToken, Task<T>> loadAsync)
    where T : class
{
    /// <summary>Past pictures kept for « as known on »; beyond, the oldest asked for goes.</summary>
    private const int PastKept = 4;

    private readonly ConcurrentDictionary<int, Slot> slots = new();

    /// <summary>The picture of a network at a revision.</summary>
    public async Task<T> GetAsync(int network, long revision, CancellationToken ct)
    {
        var slot = slots.GetOrAdd(network, _ => new());
        if (slot.Newest is { } newest && revisionOf(newest) == revision)
            return newest;
        await slot.Loading.WaitAsync(ct);
        try
        {
            if (slot.Newest is { } current && revisionOf(current) == revision)
                return current;
            if (slot.Past.FirstOrDefault(p => revisionOf(p) == revision) is { } past)
                return past;
            var loaded = await loadAsync(new(network, revision, slot.Newest), ct);
            Keep(slot, loaded);
            return loaded;
        }
        finally
        {
            slot.Loading.Release();
        }
    }

    /// <summary>Takes in a picture made by the writer itself, so that it is not read back.</summary>
    public async Task InstallAsync(int network, T picture, CancellationToken ct)
    {
        var slot = slots.GetOrAdd(network, _ => new());
        await slot.Loading.WaitAsync(ct);
        try
        {
            Keep(slot, picture);
        }
        finally
        {
            slot.Loading.Release();
        }
    }

    private void Keep(Slot slot, T picture)
    {
        if (slot.Newest is null || revisionOf(slot.Newest) < revisionOf(picture))
        {
            slot.Newest = picture;
            return;
        }

        slot.Past.Enqueue(picture);
        if (slot.Past.Count > PastKept)
            slot.Past.Dequeue();
    }

    private sealed class Slot
    {
        public SemaphoreSlim Loading { get; } = new(1, 1);

        public Queue<T> Past { get; } = new();

        public T? Newest { get; set; }
    }
}
