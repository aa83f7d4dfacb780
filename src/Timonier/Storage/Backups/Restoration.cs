// SPDX-License-Identifier: Apache-2.0
using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json;
using Npgsql;
using Timonier.Foundation;
using Timonier.Storage.Sealing;

namespace Timonier.Storage.Backups;

/// <summary>Puts a backup back into an empty instance: whole, or nothing.</summary>
/// <remarks>
/// The file is read to its end and authenticated before anything is touched. Then the database is brought to the schema of the backup, filled in one
/// transaction, and brought to the schema of this program. What it held must be nothing: an instance is never overwritten.
/// </remarks>
public sealed class Restoration(NpgsqlDataSource source)
{
    private const int LongestBlock = 1 << 26;

    /// <summary>Restores a file; returns the heads of the journal that it had, for the check that follows.</summary>
    public async Task<Outcome<Restored>> RunAsync(string path, Passphrase passphrase, CancellationToken ct)
    {
        try
        {
            await using var file = File.OpenRead(path);
            var header = BackupHeader.Read(file, passphrase);
            var manifest = Authenticate(file, header);
            if (Refuse(manifest) is { } refusal)
                return refusal;
            if (await HeldAsync(ct) is { } held)
                return BackupRefusals.NotEmpty.With(held);
            await MakeRoomAsync(ct);
            await Migrator.ApplyUpToAsync(source, manifest.Migrations.Count, ct);
            await FillAsync(file, header, ct);
            await Migrator.ApplyAsync(source, ct);
            return new Restored(manifest.At, [.. manifest.Heads.Select(h => JournalHead.Read(h)!)]);
        }
        catch (BackupException no)
        {
            return no.Refusal;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return BackupRefusals.CannotRead.With(path, failure.Message);
        }
    }

    /// <summary>Reads the file to its end, so that nothing is begun with half of it.</summary>
    private static BackupManifest Authenticate(Stream file, BackupHeader header)
    {
        using var chunks = Chunks(file, header);
        using var packed = new BrotliStream(chunks, CompressionMode.Decompress);
        var manifest = JsonSerializer.Deserialize<BackupManifest>(ReadBlock(packed)) ?? throw new BackupException(BackupRefusals.NotABackup);
        chunks.CopyTo(Stream.Null);
        return manifest;
    }

    private static ChunkReader Chunks(Stream file, BackupHeader header)
    {
        file.Position = BackupHeader.Size;
        return new(file, header);
    }

    private static Refusal? Refuse(BackupManifest manifest)
    {
        if (manifest.Migrations.Count > Migration.All.Count)
            return BackupRefusals.LaterVersion.With(manifest.Migrations.Count, Migration.All.Count);
        var other = manifest.Migrations.Zip(Migration.All).FirstOrDefault(m => m.First != Convert.ToHexStringLower(m.Second.Fingerprint)).Second;
        return other is null ? null : BackupRefusals.OtherSchema.With($"{other.Number:0000}");
    }

    /// <summary>What the database holds already, in words; nothing when it holds nothing, or only what migrations put in it.</summary>
    private async Task<string?> HeldAsync(CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        var tables = await BackupRows.TextsAsync(connection, "select relname::text from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'", ct);
        if (tables.Count == 0)
            return null;
        if (!tables.Contains("migration") || !tables.Contains("journal"))
            return $"d’autres tables que celles de Timonier ({string.Join(", ", tables.Order(StringComparer.Ordinal).Take(3))})";
        var counts = await BackupRows.TextsAsync(
            connection,
            "select (select count(*) from journal)::text union all select (select count(*) from network where network_id <> 0)::text union all select (select count(*) from account)::text",
            ct);
        return counts.TrueForAll(c => c == "0") ? null : $"des données (journal\u00a0: {counts[0]} lignes, réseaux\u00a0: {counts[1]}, comptes\u00a0: {counts[2]})";
    }

    private async Task MakeRoomAsync(CancellationToken ct)
    {
        await using var command = source.CreateCommand("drop schema public cascade; create schema public");
        await command.ExecuteNonQueryAsync(ct);
    }

    private async Task FillAsync(Stream file, BackupHeader header, CancellationToken ct)
    {
        await using var chunks = Chunks(file, header);
        await using var packed = new BrotliStream(chunks, CompressionMode.Decompress);
        var manifest = JsonSerializer.Deserialize<BackupManifest>(ReadBlock(packed))!;
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await EmptyAsync(connection, ct);
        foreach (var table in manifest.Tables)
            await CopyAsync(connection, table, packed, ct);
        foreach (var (name, last) in JsonSerializer.Deserialize<Dictionary<string, long>>(ReadBlock(packed))!)
            await SetAsync(connection, (name, last), ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Removes the rows that migrations put in: the backup brings them as they had become.</summary>
    private static async Task EmptyAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        foreach (var table in Enumerable.Reverse(await BackupRows.TablesAsync(connection, ct)))
        {
            if (await BackupRows.TextsAsync(connection, $"select 'x' from {table.Target.Split(' ')[0]} limit 1", ct) is [])
                continue;
            await using var clear = new NpgsqlCommand($"delete from {table.Target.Split(' ')[0]}", connection);
            await clear.ExecuteNonQueryAsync(ct);
        }
    }

    private static async Task CopyAsync(NpgsqlConnection connection, BackupTable table, Stream input, CancellationToken ct)
    {
        await using var copy = await connection.BeginRawBinaryCopyAsync($"copy {table.Target} from stdin (format binary)", ct);
        for (var block = ReadBlock(input); block.Length > 0; block = ReadBlock(input))
            await copy.WriteAsync(block, ct);
    }

    private static async Task SetAsync(NpgsqlConnection connection, (string Name, long Last) sequence, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select setval(quote_ident($1)::regclass, $2)", connection);
        command.Parameters.Add(new() { Value = sequence.Name });
        command.Parameters.Add(new() { Value = sequence.Last });
        await command.ExecuteScalarAsync(ct);
    }

    private static byte[] ReadBlock(Stream input)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        input.ReadExactly(length);
        var size = BinaryPrimitives.ReadInt32LittleEndian(length);
        if (size is < 0 or > LongestBlock)
            throw new BackupException(BackupRefusals.NotABackup);
        var block = new byte[size];
        input.ReadExactly(block);
        return block;
    }
}
