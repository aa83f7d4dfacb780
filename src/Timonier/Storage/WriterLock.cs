// SPDX-License-Identifier: Apache-2.0
using Npgsql;

namespace Timonier.Storage;

/// <summary>One writer of units and figures per network at a time: an advisory lock held by the transaction, gone with it whatever happens.</summary>
public static class WriterLock
{
    /// <summary>The class of these advisory locks; the key is the network.</summary>
    public const int Class = 826_200;

    /// <summary>Waits for the writer's place. From then on, what is read of the network stays true until this act ends.</summary>
    public static async Task TakeAsync(Recording recording, CancellationToken ct)
    {
        await using var wait = new NpgsqlCommand("select pg_advisory_xact_lock($1, $2)", recording.Connection) { CommandTimeout = 0 };
        wait.Parameters.Add(new() { Value = Class });
        wait.Parameters.Add(new() { Value = recording.Stamp.Network });
        await wait.ExecuteNonQueryAsync(ct);
    }
}
