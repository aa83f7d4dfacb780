// SPDX-License-Identifier: Apache-2.0
using Npgsql;
using Timonier.Storage;

namespace Timonier.Indicators.Import;

/// <summary>One import writer per network at a time: an advisory lock held by the transaction, gone with it whatever happens.</summary>
internal static class ImportLocks
{
    private const int Writers = WriterLock.Class;
    private const int Revisions = 826_100;

    /// <summary>Takes the writer's place; while another one has it, the progress says so and this waits.</summary>
    public static async Task TakeAsync(Recording recording, int network, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        await using var attempt = Command("select pg_try_advisory_xact_lock($1, $2)", recording, (Writers, network));
        if ((bool)(await attempt.ExecuteScalarAsync(ct))!)
            return;
        progress?.Report(new(0, "Un autre import de ce réseau est en cours : attente"));
        await using var wait = Command("select pg_advisory_xact_lock($1, $2)", recording, (Writers, network));
        wait.CommandTimeout = 0;
        await wait.ExecuteNonQueryAsync(ct);
    }

    /// <summary>True when nobody has written in the network since a version was read; from then on nobody can until this act ends.</summary>
    public static async Task<bool> StillAtAsync(Recording recording, DataVersion version, CancellationToken ct)
    {
        await using var take = Command("select pg_advisory_xact_lock($1, $2)", recording, (Revisions, recording.Stamp.Network));
        await take.ExecuteNonQueryAsync(ct);
        await using var read = new NpgsqlCommand("select units, definitions, observations from data_version where network_id = $1", recording.Connection);
        read.Parameters.Add(new() { Value = recording.Stamp.Network });
        await using var reader = await read.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct)
            ? (reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2)) == (version.Units, version.Definitions, version.Observations)
            : version == default;
    }

    private static NpgsqlCommand Command(string sql, Recording recording, (int Class, int Network) key) => new(sql, recording.Connection)
    {
        Parameters = { new() { Value = key.Class }, new() { Value = key.Network } },
    };
}
