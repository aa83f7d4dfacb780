// SPDX-License-Identifier: Apache-2.0
using Npgsql;
using NpgsqlTypes;
using Timonier.Storage;

namespace Timonier.Network;

/// <summary>The rows of record of units: read into a <see cref="NetworkMap"/>, copied in by a <see cref="Recording"/>.</summary>
internal static class UnitRows
{
    /// <summary>Rows visible at a revision: told by a change of that revision or before, and not retired by then.</summary>
    internal const string Known = """
        join revision told on told.network_id = r.network_id and told.change_id = r.change_id and told.number <= $2
        left join revision gone on gone.network_id = r.network_id and gone.change_id = r.retired_change_id
        where r.network_id = $1 and (gone.number is null or gone.number > $2)
        """;

    /// <summary>Reads a network as known at a revision.</summary>
    public static async Task<NetworkMap> LoadAsync(NpgsqlDataSource source, NetworkId network, long revision, CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var batch = new NpgsqlBatch(connection);
        Add(batch, "select r.unit_id from unit r join revision told on told.network_id = r.network_id and told.change_id = r.change_id and told.number <= $2 where r.network_id = $1 order by 1", network, revision);
        Add(batch, $"select r.unit_id, r.attribute, r.value, r.valid_from, r.valid_to from unit_fact r {Known} order by r.unit_id, r.attribute", network, revision);
        Add(batch, $"select r.unit_id, r.scheme, r.code, r.valid_from, r.valid_to from unit_code r {Known} order by r.unit_id, r.change_id, r.position", network, revision);
        Add(batch, $"select r.tree, r.child_id, r.parent_id, r.valid_from, r.valid_to from unit_link r {Known}", network, revision);
        Add(batch, "select code, label, label_plural, position from unit_kind where network_id = $1 and $2 >= 0 order by position, code", network, revision);
        Add(batch, "select code, label from tree where network_id = $1 and $2 >= 0 order by code = 'principal' desc, code", network, revision);
        SuccessionRows.AddTo(batch, network, revision);
        ZoneRows.AddTo(batch, network, revision);
        await using var reader = await batch.ExecuteReaderAsync(ct);

        var ids = new List<int>();
        while (await reader.ReadAsync(ct))
            ids.Add(reader.GetInt32(0));
        await reader.NextResultAsync(ct);
        var facts = await ReadFactsAsync(reader, ct);
        await reader.NextResultAsync(ct);
        var codes = await ReadCodesAsync(reader, ct);
        await reader.NextResultAsync(ct);
        var links = await ReadLinksAsync(reader, ct);
        await reader.NextResultAsync(ct);
        var kinds = new List<UnitKind>();
        while (await reader.ReadAsync(ct))
            kinds.Add(new(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetInt32(3)));
        await reader.NextResultAsync(ct);
        var trees = new List<(string, string)>();
        while (await reader.ReadAsync(ct))
            trees.Add((reader.GetString(0), reader.GetString(1)));
        await reader.NextResultAsync(ct);
        var (successions, last) = await SuccessionRows.ReadAsync(reader, ct);
        await reader.NextResultAsync(ct);
        var zones = await ZoneRows.ReadAsync(reader, ct);

        var units = ids.ConvertAll(id => new Unit(new(id), facts.GetValueOrDefault(id) ?? [], codes.GetValueOrDefault(id) ?? []));
        return new(network, revision, new(units, kinds, trees, links) { Successions = successions, LastSuccession = last, Zones = zones });
    }

    /// <summary>Copies a change set in. Retired rows are marked first, so that a replaced fact of the same day finds its place.</summary>
    public static async Task WriteAsync(Recording recording, UnitChanges changes, CancellationToken ct)
    {
        var connection = recording.Connection;
        var network = recording.Stamp.Network;
        await WriteKindsAndTreesAsync(recording, changes, ct);
        await RetireAsync(recording, changes, ct);
        await using (var units = await connection.BeginBinaryImportAsync("copy unit (network_id, unit_id, change_id) from stdin (format binary)", ct))
        {
            foreach (var unit in changes.Created)
            {
                await units.StartRowAsync(ct);
                await units.WriteAsync(network, ct);
                await units.WriteAsync(unit.Value, ct);
                await units.WriteAsync(recording.ChangeId, ct);
            }

            await units.CompleteAsync(ct);
        }

        await using (var facts = await connection.BeginBinaryImportAsync(
            "copy unit_fact (network_id, unit_id, attribute, value, valid_from, valid_to, change_id) from stdin (format binary)", ct))
        {
            foreach (var (unit, attribute, value) in changes.Facts)
            {
                await facts.StartRowAsync(ct);
                await facts.WriteAsync(network, ct);
                await facts.WriteAsync(unit.Value, ct);
                await facts.WriteAsync(attribute, ct);
                await facts.WriteAsync(value.Value, ct);
                await WriteDaysAsync(facts, value.From, value.To, recording.ChangeId);
            }

            await facts.CompleteAsync(ct);
        }

        await using (var codes = await connection.BeginBinaryImportAsync(
            "copy unit_code (position, network_id, unit_id, scheme, code, valid_from, valid_to, change_id) from stdin (format binary)", ct))
        {
            var position = 0;
            foreach (var (unit, code) in changes.Codes)
            {
                await codes.StartRowAsync(ct);
                await codes.WriteAsync(position++, ct);
                await codes.WriteAsync(network, ct);
                await codes.WriteAsync(unit.Value, ct);
                await codes.WriteAsync(code.Value.Scheme, ct);
                await codes.WriteAsync(code.Value.Code, ct);
                await WriteDaysAsync(codes, code.From, code.To, recording.ChangeId);
            }

            await codes.CompleteAsync(ct);
        }

        await using var links = await connection.BeginBinaryImportAsync(
            "copy unit_link (network_id, tree, child_id, parent_id, valid_from, valid_to, change_id) from stdin (format binary)", ct);
        foreach (var link in changes.Links)
        {
            await links.StartRowAsync(ct);
            await links.WriteAsync(network, ct);
            await links.WriteAsync(link.Tree, ct);
            await links.WriteAsync(link.Child.Value, ct);
            await links.WriteAsync(link.Parent.Value.Value, ct);
            await WriteDaysAsync(links, link.Parent.From, link.Parent.To, recording.ChangeId);
        }

        await links.CompleteAsync(ct);
        await links.CloseAsync(ct);
        await SuccessionRows.WriteAsync(recording, changes, ct);
        await ZoneRows.WriteAsync(recording, changes, ct);
    }

    private static async Task WriteDaysAsync(NpgsqlBinaryImporter importer, DateOnly from, DateOnly? to, long change)
    {
        await importer.WriteAsync(from, NpgsqlDbType.Date);
        if (to is { } end)
            await importer.WriteAsync(end, NpgsqlDbType.Date);
        else
            await importer.WriteNullAsync();
        await importer.WriteAsync(change, NpgsqlDbType.Bigint);
    }

    private static async Task WriteKindsAndTreesAsync(Recording recording, UnitChanges changes, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(recording.Connection);
        foreach (var kind in changes.Kinds)
        {
            batch.BatchCommands.Add(new("insert into unit_kind values ($1, $2, $3, $4, $5) on conflict (network_id, code) do update set label = excluded.label, label_plural = excluded.label_plural, position = excluded.position")
            {
                Parameters = { new() { Value = recording.Stamp.Network }, new() { Value = kind.Code }, new() { Value = kind.Label }, new() { Value = kind.LabelPlural }, new() { Value = kind.Position } },
            });
        }

        foreach (var (code, label) in changes.Trees)
        {
            batch.BatchCommands.Add(new("insert into tree values ($1, $2, $3) on conflict (network_id, code) do update set label = excluded.label")
            {
                Parameters = { new() { Value = recording.Stamp.Network }, new() { Value = code }, new() { Value = label } },
            });
        }

        if (batch.BatchCommands.Count > 0)
            await batch.ExecuteNonQueryAsync(ct);
    }

    private static async Task RetireAsync(Recording recording, UnitChanges changes, CancellationToken ct)
    {
        if (changes.RetiredFacts.Count > 0)
        {
            await RetireAsync(recording, "unit_fact", "attribute", [.. changes.RetiredFacts.Select(f => (f.Unit.Value, f.Attribute, f.From))], ct);
        }

        if (changes.RetiredLinks.Count > 0)
        {
            await RetireAsync(recording, "unit_link", "tree", [.. changes.RetiredLinks.Select(l => (l.Child.Value, l.Tree, l.From))], ct);
        }
    }

    private static async Task RetireAsync(Recording recording, string table, string name, (int Unit, string Name, DateOnly From)[] rows, CancellationToken ct)
    {
        var unit = table == "unit_link" ? "child_id" : "unit_id";
        await using var command = new NpgsqlCommand(
            $"update {table} t set retired_change_id = $1 from unnest($3::int[], $4::text[], $5::date[]) as gone (unit, name, since) where t.network_id = $2 and t.{unit} = gone.unit and t.{name} = gone.name and t.valid_from = gone.since and t.retired_change_id is null",
            recording.Connection);
        command.Parameters.Add(new() { Value = recording.ChangeId });
        command.Parameters.Add(new() { Value = recording.Stamp.Network });
        command.Parameters.Add(new() { Value = Array.ConvertAll(rows, r => r.Unit) });
        command.Parameters.Add(new() { Value = Array.ConvertAll(rows, r => r.Name) });
        command.Parameters.Add(new() { Value = Array.ConvertAll(rows, r => r.From) });
        await command.ExecuteNonQueryAsync(ct);
    }

    private static void Add(NpgsqlBatch batch, string sql, NetworkId network, long revision) =>
        batch.BatchCommands.Add(new(sql) { Parameters = { new() { Value = network.Value }, new() { Value = revision } } });

    private static async Task<Dictionary<int, Dictionary<string, Timeline<string>>>> ReadFactsAsync(NpgsqlDataReader reader, CancellationToken ct)
    {
        var facts = new Dictionary<int, Dictionary<string, Timeline<string>>>();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var current = (Unit: -1, Attribute: "");
        var entries = new List<Dated<string>>();
        while (await reader.ReadAsync(ct))
        {
            var attribute = reader.GetString(1);
            attribute = names.TryGetValue(attribute, out var known) ? known : names[attribute] = attribute;
            var key = (reader.GetInt32(0), attribute);
            if (key != current)
            {
                Close();
                current = key;
            }

            entries.Add(new(reader.GetString(2), reader.GetFieldValue<DateOnly>(3), DayOrNull(reader, 4)));
        }

        Close();
        return facts;

        void Close()
        {
            if (entries.Count == 0)
                return;
            if (!facts.TryGetValue(current.Unit, out var ofUnit))
                facts.Add(current.Unit, ofUnit = new(StringComparer.Ordinal));
            ofUnit.Add(current.Attribute, new(entries));
            entries.Clear();
        }
    }

    private static async Task<Dictionary<int, List<Dated<UnitCode>>>> ReadCodesAsync(NpgsqlDataReader reader, CancellationToken ct)
    {
        var codes = new Dictionary<int, List<Dated<UnitCode>>>();
        var schemes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(ct))
        {
            var unit = reader.GetInt32(0);
            if (!codes.TryGetValue(unit, out var ofUnit))
                codes.Add(unit, ofUnit = new(1));
            var scheme = reader.GetString(1);
            scheme = schemes.TryGetValue(scheme, out var known) ? known : schemes[scheme] = scheme;
            ofUnit.Add(new(new(scheme, reader.GetString(2)), reader.GetFieldValue<DateOnly>(3), DayOrNull(reader, 4)));
        }

        return codes;
    }

    private static async Task<List<UnitLink>> ReadLinksAsync(NpgsqlDataReader reader, CancellationToken ct)
    {
        var links = new List<UnitLink>();
        var trees = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(ct))
        {
            var tree = reader.GetString(0);
            tree = trees.TryGetValue(tree, out var known) ? known : trees[tree] = tree;
            links.Add(new(tree, new(reader.GetInt32(1)), new(new(reader.GetInt32(2)), reader.GetFieldValue<DateOnly>(3), DayOrNull(reader, 4))));
        }

        return links;
    }

    private static DateOnly? DayOrNull(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);
}
