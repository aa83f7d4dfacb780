// SPDX-License-Identifier: Apache-2.0
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Timonier.Indicators.Import.Reports;
using Timonier.Storage;

namespace Timonier.Indicators.Import;

/// <summary>The rows of batches.</summary>
internal static class BatchRows
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The number that the next batch of a network takes.</summary>
    public static async Task<int> NextNumberAsync(Recording recording, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select coalesce(max(batch_id), 0) + 1 from batch where network_id = $1", recording.Connection);
        command.Parameters.Add(new() { Value = recording.Stamp.Network });
        return (int)(await command.ExecuteScalarAsync(ct))!;
    }

    /// <summary>Writes a batch, with its mapping and its report.</summary>
    public static async Task WriteAsync(Recording recording, ImportOrder order, ImportReport report, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "insert into batch (network_id, batch_id, change_id, name, kind, files, mapping, report, fingerprint, at, account_id, actor) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
            recording.Connection);
        command.Parameters.Add(new() { Value = recording.Stamp.Network });
        command.Parameters.Add(new() { Value = report.Batch!.Value });
        command.Parameters.Add(new() { Value = recording.ChangeId });
        command.Parameters.Add(new() { Value = report.Name });
        command.Parameters.Add(new() { Value = Mappings.MappingShape.NameOf(report.Kind) });
        command.Parameters.Add(new() { Value = JsonSerializer.Serialize(report.Files, Json), NpgsqlDbType = NpgsqlDbType.Jsonb });
        command.Parameters.Add(new() { Value = order.Mapping.Json, NpgsqlDbType = NpgsqlDbType.Jsonb });
        command.Parameters.Add(new() { Value = ReportJson.Write(report), NpgsqlDbType = NpgsqlDbType.Jsonb });
        command.Parameters.Add(new() { Value = FingerprintOf(order) });
        command.Parameters.Add(new() { Value = recording.At });
        command.Parameters.Add(new() { Value = (object?)recording.Stamp.Account ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid });
        command.Parameters.Add(new() { Value = recording.Stamp.Actor });
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>The same mapping and the same bytes have the same fingerprint.</summary>
    public static byte[] FingerprintOf(ImportOrder order) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(order.Mapping.Json + '\n' + string.Join('\n', order.Files.Select(f => f.Sha256))));
}
