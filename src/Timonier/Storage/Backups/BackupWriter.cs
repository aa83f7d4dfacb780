// SPDX-License-Identifier: Apache-2.0
using System.Buffers.Binary;
using System.IO.Compression;
using System.Reflection;
using System.Text.Json;
using Npgsql;

namespace Timonier.Storage.Backups;

/// <summary>Copies the whole instance into one sealed file while it runs: one picture, taken at one instant, whatever is written meanwhile.</summary>
/// <remarks>
/// Within chunks, compressed: the manifest, then for each table the blocks that COPY gives in binary form, each with its length before it and a
/// length of 0 after the last, then the numbers that sequences gave. It restores on any PostgreSQL from 15 on: it is also the way from one to another.
/// </remarks>
public sealed class BackupWriter(NpgsqlDataSource source, IEnumerable<BackupOmission> omissions, TimeProvider clock)
{
    private const int BlockSize = 1 << 16;

    /// <summary>Writes it to a stream, which stays open; returns how many bytes of tables were copied.</summary>
    internal async Task<long> WriteAsync(Stream output, Passphrase passphrase, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, ct);
        await using (var only = new NpgsqlCommand("set transaction read only", connection))
            await only.ExecuteNonQueryAsync(ct);
        var manifest = await ManifestAsync(connection, ct);
        await using var chunks = new ChunkWriter(output, passphrase);
        var copied = 0L;
        await using (var packed = new BrotliStream(chunks, CompressionLevel.Fastest, leaveOpen: true))
        {
            WriteBlock(packed, JsonSerializer.SerializeToUtf8Bytes(manifest));
            foreach (var table in manifest.Tables)
                copied += await CopyAsync(connection, table, packed, ct);
            WriteBlock(packed, JsonSerializer.SerializeToUtf8Bytes(await BackupRows.SequencesAsync(connection, ct)));
        }

        chunks.Complete();
        return copied;
    }

    private async Task<BackupManifest> ManifestAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        var tables = await BackupRows.TablesAsync(connection, ct);
        var left = omissions.Select(o => o.Table).ToHashSet(StringComparer.Ordinal);
        tables.RemoveAll(t => left.Contains(t.Name));
        return new(
            clock.GetUtcNow(),
            typeof(BackupWriter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "",
            await BackupRows.TextsAsync(connection, "select encode(fingerprint, 'hex') from migration order by number", ct),
            !tables.Exists(t => t.Name == "journal_link") ? [] : await BackupRows.TextsAsync(
                connection,
                "select distinct on (network_id) network_id || ':' || position || ':' || encode(head, 'hex') from journal_link order by network_id, position desc",
                ct),
            tables);
    }

    private static async Task<long> CopyAsync(NpgsqlConnection connection, BackupTable table, Stream output, CancellationToken ct)
    {
        var copied = 0L;
        var block = new byte[BlockSize];
        await using var copy = await connection.BeginRawBinaryCopyAsync($"copy {table.Target} to stdout (format binary)", ct);
        for (int read; (read = await copy.ReadAsync(block, ct)) > 0; copied += read)
            WriteBlock(output, block.AsSpan(0, read));
        WriteBlock(output, []);
        return copied;
    }

    private static void WriteBlock(Stream output, ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        output.Write(length);
        output.Write(bytes);
    }
}
