// SPDX-License-Identifier: Apache-2.0
using System.Security.Cryptography;
using Npgsql;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Indicators.Import.Jobs;

/// <summary>Files of jobs, kept in the database a megabyte at a time, so that any node can read what another one received.</summary>
internal static class ImportPieces
{
    private const int PieceSize = 1 << 20;

    /// <summary>Copies a file in, as it comes.</summary>
    public static async Task WriteAsync(Recording recording, Guid job, (int Position, UploadedFile File) given, CancellationToken ct)
    {
        await using (var add = new NpgsqlCommand("insert into import_file (network_id, job_id, position, name) values ($1, $2, $3, $4)", recording.Connection))
        {
            Add(add, recording.Stamp.Network, job, given.Position, given.File.Name);
            await add.ExecuteNonQueryAsync(ct);
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (size, number) = (0L, 0);
        var piece = new byte[PieceSize];
        while (await given.File.Content.ReadAtLeastAsync(piece, piece.Length, throwOnEndOfStream: false, ct) is > 0 and var read)
        {
            hash.AppendData(piece, 0, read);
            await using var insert = new NpgsqlCommand("insert into import_piece (network_id, job_id, position, number, bytes) values ($1, $2, $3, $4, $5)", recording.Connection);
            Add(insert, recording.Stamp.Network, job, given.Position, number++, new ArraySegment<byte>(piece, 0, read));
            await insert.ExecuteNonQueryAsync(ct);
            size += read;
        }

        await using var close = new NpgsqlCommand("update import_file set size = $4, sha256 = $5 where network_id = $1 and job_id = $2 and position = $3", recording.Connection);
        Add(close, recording.Stamp.Network, job, given.Position, size, Convert.ToHexStringLower(hash.GetHashAndReset()));
        await close.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Copies the files of a job to temporary files of this machine, which go with the folder.</summary>
    public static async Task<IReadOnlyList<ImportFile>> SpoolAsync(NpgsqlDataSource source, (NetworkId Network, Guid Id) job, DirectoryInfo folder, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        var files = new List<(int Position, string Name, long Size, string Sha256)>();
        await using (var list = new NpgsqlCommand("select position, name, size, sha256 from import_file where network_id = $1 and job_id = $2 order by position", connection))
        {
            Add(list, job.Network.Value, job.Id);
            await using var reader = await list.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
                files.Add((reader.GetInt32(0), reader.GetString(1), reader.GetInt64(2), reader.GetString(3)));
        }

        var spooled = new List<ImportFile>();
        foreach (var (position, name, size, sha256) in files)
        {
            var path = Path.Combine(folder.FullName, $"{position}");
            await using (var target = File.Create(path))
            {
                await using var pieces = new NpgsqlCommand("select bytes from import_piece where network_id = $1 and job_id = $2 and position = $3 order by number", connection);
                Add(pieces, job.Network.Value, job.Id, position);
                await using var reader = await pieces.ExecuteReaderAsync(System.Data.CommandBehavior.SequentialAccess, ct);
                while (await reader.ReadAsync(ct))
                {
                    await using var bytes = await reader.GetStreamAsync(0, ct);
                    await bytes.CopyToAsync(target, ct);
                }
            }

            spooled.Add(new(name, size, sha256, () => File.OpenRead(path)));
        }

        return spooled;
    }

    private static void Add(NpgsqlCommand command, params object[] values)
    {
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
    }
}
