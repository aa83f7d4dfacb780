// SPDX-License-Identifier: Apache-2.0
using Npgsql;
using NpgsqlTypes;
using Timonier.Indicators.Cube;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Indicators;

/// <summary>The rows of record of observations: copied in, read back into the cube, never through EF.</summary>
internal static class ObservationRows
{
    private const string CopyIn =
        "copy observation (network_id, indicator_id, aspect, unit_id, period, change_id, version, state, scale, numerator, denominator, value, file, line) from stdin (format binary)";

    /// <summary>Version, form, state and decimals in the places they have in a <see cref="CellKey"/>; numbers absent stay null.</summary>
    private const string Columns = """
        o.indicator_id, o.aspect, o.unit_id, o.period, o.change_id,
        (o.version::int << 9) | (case when o.numerator is not null then 256 else 0 end) | (o.state::int << 5) | o.scale,
        coalesce(o.numerator, o.value), o.denominator
        """;

    /// <summary>Reads a network's figures as known at a revision: facts of withdrawn batches are passed over, the latest knowledge wins.</summary>
    public static async Task<CubeSnapshot> LoadAsync(NpgsqlDataSource source, NetworkId network, long revision, PeriodIndex periods, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        var told = await ChangesKnownAsync(connection, network, revision, ct);
        await using var command = new NpgsqlCommand($"select {Columns} from observation o where o.network_id = $1", connection);
        command.Parameters.Add(new() { Value = network.Value });
        await using var reader = await command.ExecuteReaderAsync(System.Data.CommandBehavior.SequentialAccess, ct);
        return new(revision, periods, ReadChunks(reader, told, periods));
    }

    /// <summary>The chunks that changes after one revision and up to another touched, as they are at the latter.</summary>
    public static async Task<IReadOnlyCollection<KeyValuePair<ChunkKey, Chunk>>> LoadTouchedAsync(
        NpgsqlDataSource source, NetworkId network, (long After, long UpTo) revisions, PeriodIndex periods, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        var told = await ChangesKnownAsync(connection, network, revisions.UpTo, ct);
        var touched = await TouchedAsync(connection, network, revisions, ct);
        if (touched.Count == 0)
            return [];
        await using var command = new NpgsqlCommand(
            $"select {Columns} from observation o where o.network_id = $1 and o.indicator_id = any($2)", connection);
        command.Parameters.Add(new() { Value = network.Value });
        command.Parameters.Add(new() { Value = touched.Select(k => k.Indicator).Distinct().ToArray() });
        await using var reader = await command.ExecuteReaderAsync(System.Data.CommandBehavior.SequentialAccess, ct);
        var chunks = ReadChunks(reader, told, periods).Where(c => touched.Contains(c.Key)).ToDictionary();
        foreach (var key in touched)
            chunks.TryAdd(key, Chunk.Empty);
        return chunks;
    }

    /// <summary>Copies draft rows in, as one change.</summary>
    public static async Task CopyAsync(Recording recording, IEnumerable<DraftRow> rows, PeriodIndex periods, CancellationToken ct)
    {
        var (network, change) = (recording.Stamp.Network, recording.ChangeId);
        await using var importer = await recording.Connection.BeginBinaryImportAsync(CopyIn, ct);
        var written = 0;
        foreach (var row in rows)
        {
            if ((++written & 0xFFF) == 0)
                ct.ThrowIfCancellationRequested();
            var shape = row.Key.Shape;
            importer.StartRow();
            importer.Write(network, NpgsqlDbType.Integer);
            importer.Write(row.Indicator, NpgsqlDbType.Integer);
            importer.Write((short)row.Aspect, NpgsqlDbType.Smallint);
            importer.Write(row.Key.Unit, NpgsqlDbType.Integer);
            importer.Write(periods[row.Key.PeriodNumber].Code, NpgsqlDbType.Bigint);
            importer.Write(change, NpgsqlDbType.Bigint);
            importer.Write((short)shape.Version, NpgsqlDbType.Smallint);
            importer.Write((short)shape.State, NpgsqlDbType.Smallint);
            importer.Write((short)shape.Scale, NpgsqlDbType.Smallint);
            Write(importer, shape.Form is CellForm.Ratio ? row.First : Chunk.None);
            Write(importer, row.Second);
            Write(importer, shape.Form is CellForm.Ratio ? row.Told : row.First);
            importer.Write(row.File, NpgsqlDbType.Smallint);
            importer.Write(row.Line, NpgsqlDbType.Integer);
        }

        await importer.CompleteAsync(ct);
    }

    private static void Write(NpgsqlBinaryImporter importer, long number)
    {
        if (number == Chunk.None)
            importer.WriteNull();
        else
            importer.Write(number, NpgsqlDbType.Bigint);
    }

    private static Dictionary<ChunkKey, Chunk> ReadChunks(NpgsqlDataReader reader, Dictionary<long, long> told, PeriodIndex periods)
    {
        var columns = new Dictionary<ChunkKey, ChunkColumns>();
        var numbers = new Dictionary<long, (ushort Number, int Year)>();
        var (lastKey, last) = (default(ChunkKey), (ChunkColumns?)null);
        while (reader.Read())
        {
            var indicator = reader.GetInt32(0);
            var aspect = (Aspect)reader.GetInt16(1);
            var unit = reader.GetInt32(2);
            var code = reader.GetInt64(3);
            if (!told.TryGetValue(reader.GetInt64(4), out var revision))
                continue;
            if (!numbers.TryGetValue(code, out var period))
                numbers.Add(code, period = (periods.Add(code), Period.FromCode(code).FilingYear));
            var low = (uint)reader.GetInt32(5);
            var a = reader.IsDBNull(6) ? Chunk.None : reader.GetInt64(6);
            var b = reader.IsDBNull(7) ? Chunk.None : reader.GetInt64(7);
            var key = new ChunkKey(indicator, aspect, period.Year);
            if (last is null || key != lastKey)
            {
                if (!columns.TryGetValue(key, out last))
                    columns.Add(key, last = new());
                lastKey = key;
            }

            last.Add(((ulong)(uint)unit << 32) | ((ulong)period.Number << 16) | low, a, b, revision);
        }

        return columns.ToDictionary(c => c.Key, c => c.Value.ToChunk());
    }

    private static async Task<Dictionary<long, long>> ChangesKnownAsync(NpgsqlConnection connection, NetworkId network, long revision, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            select told.change_id, told.number
            from revision told
            left join batch b on b.network_id = told.network_id and b.change_id = told.change_id
            left join batch_withdrawal w on w.network_id = b.network_id and w.batch_id = b.batch_id
            left join revision gone on gone.network_id = w.network_id and gone.change_id = w.change_id
            where told.network_id = $1 and told.number <= $2 and (gone.number is null or gone.number > $2)
            """,
            connection);
        command.Parameters.Add(new() { Value = network.Value });
        command.Parameters.Add(new() { Value = revision });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var told = new Dictionary<long, long>();
        while (await reader.ReadAsync(ct))
            told.Add(reader.GetInt64(0), reader.GetInt64(1));
        return told;
    }

    private static async Task<HashSet<ChunkKey>> TouchedAsync(NpgsqlConnection connection, NetworkId network, (long After, long UpTo) revisions, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
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
            """,
            connection);
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
