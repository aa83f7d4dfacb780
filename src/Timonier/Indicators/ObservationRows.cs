// SPDX-License-Identifier: Apache-2.0
using Npgsql;
using Timonier.Indicators.Cube;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Indicators;

/// <summary>The rows of record of observations: copied in, read back into the cube, never through EF.</summary>
internal static class ObservationRows
{
    private const string CopyIn =
        "copy observation (network_id, indicator_id, aspect, unit_id, period, change_id, version, state, scale, numerator, denominator, value, file, line) from stdin (format binary)";

    /// <summary>Reads a network's figures as known at a revision: the latest knowledge stands, unless withdrawn; the rest is kept as the past of each chunk.</summary>
    /// <remarks>Two connections, one for indicators of even number and one for the others, so that two cores work; any split by indicator is right.</remarks>
    public static async Task<CubeSnapshot> LoadAsync(NpgsqlDataSource source, NetworkId network, long revision, PeriodIndex periods, CancellationToken ct)
    {
        var told = await ChangeRows.LoadAsync(source, network, revision, ct);
        var halves = await Task.WhenAll(Enumerable.Range(0, 2).Select(half =>
            ReadAsync(source, new(told, periods), $"o.network_id = {network.Value} and o.indicator_id & 1 = {half}", ct)));
        return new(revision, periods, halves.SelectMany(h => h), told.Withdrawn);
    }

    /// <summary>The snapshot of a later revision: the chunks touched since are read again, the others shared.</summary>
    public static async Task<CubeSnapshot> CatchUpAsync(NpgsqlDataSource source, NetworkId network, CubeSnapshot known, long revision, CancellationToken ct)
    {
        var periods = known.Periods;
        var told = await ChangeRows.LoadAsync(source, network, revision, ct);
        var touched = await TouchedAsync(source, network, (known.Revision, revision), ct);
        if (touched.Count == 0)
            return known.With(revision, [], told.Withdrawn);
        var indicators = string.Join(',', touched.Select(k => k.Indicator).Distinct());
        var read = await ReadAsync(source, new(told, periods), $"o.network_id = {network.Value} and o.indicator_id = any('{{{indicators}}}')", ct);
        var chunks = read.Where(c => touched.Contains(c.Key)).ToDictionary();
        foreach (var key in touched)
            chunks.TryAdd(key, Chunk.Empty);
        return known.With(revision, chunks, told.Withdrawn);
    }

    /// <summary>Copies draft rows in, as one change.</summary>
    public static async Task CopyAsync(Recording recording, IEnumerable<DraftRow> rows, PeriodIndex periods, CancellationToken ct)
    {
        await using var stream = await recording.Connection.BeginRawBinaryCopyAsync(CopyIn, ct);
        try
        {
            await new ObservationCopy(stream, recording, periods).WriteAsync(rows, ct);
        }
        catch
        {
            // Closed without this, a copy is complete: half of a batch would be.
            await stream.CancelAsync();
            throw;
        }
    }

    /// <summary>Reads the rows that a condition keeps, on a thread of its own: it waits for the server, and must hold no thread of the pool meanwhile.</summary>
    /// <remarks>COPY takes no parameter: a condition holds nothing but names and numbers.</remarks>
    private static Task<Dictionary<ChunkKey, Chunk>> ReadAsync(NpgsqlDataSource source, ObservationReader reader, string condition, CancellationToken ct) => Task.Factory.StartNew(
        () =>
        {
            using var connection = source.OpenConnection();
            using var stream = connection.BeginRawBinaryCopy($"copy (select {ObservationReader.Fields} from observation o where {condition}) to stdout (format binary)");
            try
            {
                return reader.Read(stream, ct);
            }
            catch
            {
                stream.Cancel();
                throw;
            }
        },
        ct,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);

    private static async Task<HashSet<ChunkKey>> TouchedAsync(NpgsqlDataSource source, NetworkId network, (long After, long UpTo) revisions, CancellationToken ct)
    {
        await using var command = source.CreateCommand("""
            with changed as (
              select change_id from revision where network_id = $1 and number > $2 and number <= $3
              union
              select b.change_id from batch_withdrawal w
              join batch b using (network_id, batch_id)
              join revision gone on gone.network_id = w.network_id and gone.change_id = w.change_id
              where w.network_id = $1 and gone.number > $2 and gone.number <= $3)
            select distinct o.indicator_id, o.aspect, o.period
            from observation o
            where o.network_id = $1 and o.change_id in (select change_id from changed)
            """);
        command.Parameters.Add(new() { Value = network.Value });
        command.Parameters.Add(new() { Value = revisions.After });
        command.Parameters.Add(new() { Value = revisions.UpTo });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var touched = new HashSet<ChunkKey>();
        while (await reader.ReadAsync(ct))
            touched.Add(new(reader.GetInt32(0), (Aspect)reader.GetInt16(1), Period.FromCode(reader.GetInt64(2)).FilingYear));
        return touched;
    }
}
