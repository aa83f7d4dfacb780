// SPDX-License-Identifier: Apache-2.0
using Npgsql;
using NpgsqlTypes;
using Timonier.Network.Zones;
using Timonier.Storage;

namespace Timonier.Network;

/// <summary>The rows of record of service zones, read and written with those of units.</summary>
internal static class ZoneRows
{
    /// <summary>Asks for them in the batch that reads a network.</summary>
    public static void AddTo(NpgsqlBatch batch, NetworkId network, long revision) =>
        batch.BatchCommands.Add(new($"select r.unit_id, r.scheme, r.code, r.weight, r.valid_from, r.valid_to from service_zone r {UnitRows.Known}")
        {
            Parameters = { new() { Value = network.Value }, new() { Value = revision } },
        });

    /// <summary>Reads the answer.</summary>
    public static async Task<IReadOnlyList<ZoneShare>> ReadAsync(NpgsqlDataReader reader, CancellationToken ct)
    {
        var shares = new List<ZoneShare>();
        var schemes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(ct))
        {
            var scheme = reader.GetString(1);
            scheme = schemes.TryGetValue(scheme, out var known) ? known : schemes[scheme] = scheme;
            shares.Add(new(
                new(reader.GetInt32(0)), new(scheme, reader.GetString(2)), reader.GetDecimal(3),
                reader.GetFieldValue<DateOnly>(4), await reader.IsDBNullAsync(5, ct) ? null : reader.GetFieldValue<DateOnly>(5)));
        }

        return shares;
    }

    /// <summary>Marks the shares that were wrong, and copies the new ones in.</summary>
    public static async Task WriteAsync(Recording recording, UnitChanges changes, CancellationToken ct)
    {
        if (changes.RetiredZones.Count > 0)
            await RetireAsync(recording, changes.RetiredZones, ct);
        if (changes.Zones.Count == 0)
            return;
        await using var rows = await recording.Connection.BeginBinaryImportAsync(
            "copy service_zone (network_id, unit_id, scheme, code, weight, valid_from, valid_to, change_id) from stdin (format binary)", ct);
        foreach (var share in changes.Zones)
        {
            await rows.StartRowAsync(ct);
            await rows.WriteAsync(recording.Stamp.Network, ct);
            await rows.WriteAsync(share.Unit.Value, ct);
            await rows.WriteAsync(share.Territory.Scheme, ct);
            await rows.WriteAsync(share.Territory.Code, ct);
            await rows.WriteAsync(share.Weight, NpgsqlDbType.Numeric, ct);
            await rows.WriteAsync(share.From, NpgsqlDbType.Date, ct);
            if (share.To is { } end)
                await rows.WriteAsync(end, NpgsqlDbType.Date, ct);
            else
                await rows.WriteNullAsync(ct);
            await rows.WriteAsync(recording.ChangeId, NpgsqlDbType.Bigint, ct);
        }

        await rows.CompleteAsync(ct);
    }

    private static async Task RetireAsync(Recording recording, List<(UnitId Unit, UnitCode Territory, DateOnly From)> gone, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "update service_zone z set retired_change_id = $1 from unnest($3::int[], $4::text[], $5::text[], $6::date[]) as gone (unit, scheme, code, since) where z.network_id = $2 and z.unit_id = gone.unit and z.scheme = gone.scheme and z.code = gone.code and z.valid_from = gone.since and z.retired_change_id is null",
            recording.Connection);
        command.Parameters.Add(new() { Value = recording.ChangeId });
        command.Parameters.Add(new() { Value = recording.Stamp.Network });
        command.Parameters.Add(new() { Value = gone.Select(g => g.Unit.Value).ToArray() });
        command.Parameters.Add(new() { Value = gone.Select(g => g.Territory.Scheme).ToArray() });
        command.Parameters.Add(new() { Value = gone.Select(g => g.Territory.Code).ToArray() });
        command.Parameters.Add(new() { Value = gone.Select(g => g.From).ToArray() });
        await command.ExecuteNonQueryAsync(ct);
    }
}
