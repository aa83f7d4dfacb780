// SPDX-License-Identifier: Apache-2.0
using Npgsql;
using NpgsqlTypes;
using Timonier.Network.Successions;
using Timonier.Storage;

namespace Timonier.Network;

/// <summary>The rows of record of successions, read and written with those of units.</summary>
internal static class SuccessionRows
{
    /// <summary>Asks for them in the batch that reads a network.</summary>
    public static void AddTo(NpgsqlBatch batch, NetworkId network, long revision)
    {
        foreach (var sql in new[]
        {
            $"select r.succession_id, r.kind, r.effective_on, r.reason, r.is_partial, p.from_unit_id, p.to_unit_id, p.share from succession_part p join succession r on r.network_id = p.network_id and r.succession_id = p.succession_id {UnitRows.Known} order by r.succession_id, p.position",
            "select coalesce(max(succession_id), 0) from succession where network_id = $1 and $2 >= 0",
        })
        {
            batch.BatchCommands.Add(new(sql) { Parameters = { new() { Value = network.Value }, new() { Value = revision } } });
        }
    }

    /// <summary>Reads both answers; the reader stands on the first.</summary>
    public static async Task<(IReadOnlyList<Succession> Successions, int Last)> ReadAsync(NpgsqlDataReader reader, CancellationToken ct)
    {
        var successions = new List<Succession>();
        while (await reader.ReadAsync(ct))
        {
            var id = new SuccessionId(reader.GetInt32(0));
            var part = new SuccessionPart(new(reader.GetInt32(5)), await reader.IsDBNullAsync(6, ct) ? null : new UnitId(reader.GetInt32(6)), reader.GetDecimal(7));
            if (successions.Count > 0 && successions[^1].Id == id)
                successions[^1] = successions[^1] with { Parts = [.. successions[^1].Parts, part] };
            else
                successions.Add(new(id, Enum.Parse<SuccessionKind>(reader.GetString(1), ignoreCase: true), reader.GetFieldValue<DateOnly>(2), [part], reader.GetString(3), reader.GetBoolean(4)));
        }

        await reader.NextResultAsync(ct);
        return (successions, await reader.ReadAsync(ct) ? reader.GetInt32(0) : 0);
    }

    /// <summary>Copies the successions of a change set in, and marks those it retires.</summary>
    public static async Task WriteAsync(Recording recording, UnitChanges changes, CancellationToken ct)
    {
        if (changes.RetiredSuccessions.Count > 0)
        {
            await using var retire = new NpgsqlCommand(
                "update succession set retired_change_id = $1 where network_id = $2 and succession_id = any($3) and retired_change_id is null", recording.Connection);
            retire.Parameters.Add(new() { Value = recording.ChangeId });
            retire.Parameters.Add(new() { Value = recording.Stamp.Network });
            retire.Parameters.Add(new() { Value = changes.RetiredSuccessions.Select(s => s.Value).ToArray() });
            await retire.ExecuteNonQueryAsync(ct);
        }

        if (changes.Successions.Count == 0)
            return;
        await using (var heads = await recording.Connection.BeginBinaryImportAsync(
            "copy succession (network_id, succession_id, kind, effective_on, reason, is_partial, change_id) from stdin (format binary)", ct))
        {
            foreach (var succession in changes.Successions)
            {
                await heads.StartRowAsync(ct);
                await heads.WriteAsync(recording.Stamp.Network, ct);
                await heads.WriteAsync(succession.Id.Value, ct);
                await heads.WriteAsync(succession.Kind.ToString().ToLowerInvariant(), ct);
                await heads.WriteAsync(succession.On, NpgsqlDbType.Date, ct);
                await heads.WriteAsync(succession.Reason, ct);
                await heads.WriteAsync(succession.IsPartial, ct);
                await heads.WriteAsync(recording.ChangeId, ct);
            }

            await heads.CompleteAsync(ct);
        }

        await using var parts = await recording.Connection.BeginBinaryImportAsync(
            "copy succession_part (network_id, succession_id, position, from_unit_id, to_unit_id, share) from stdin (format binary)", ct);
        foreach (var succession in changes.Successions)
        {
            for (var position = 0; position < succession.Parts.Count; position++)
                await WritePartAsync(parts, recording.Stamp.Network, (succession.Id, position, succession.Parts[position]), ct);
        }

        await parts.CompleteAsync(ct);
    }

    private static async Task WritePartAsync(NpgsqlBinaryImporter parts, int network, (SuccessionId Id, int Position, SuccessionPart Part) row, CancellationToken ct)
    {
        await parts.StartRowAsync(ct);
        await parts.WriteAsync(network, ct);
        await parts.WriteAsync(row.Id.Value, ct);
        await parts.WriteAsync(row.Position, ct);
        await parts.WriteAsync(row.Part.From.Value, ct);
        if (row.Part.To is { } to)
            await parts.WriteAsync(to.Value, ct);
        else
            await parts.WriteNullAsync(ct);
        await parts.WriteAsync(row.Part.Share, NpgsqlDbType.Numeric, ct);
    }
}
