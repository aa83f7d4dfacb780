// SPDX-License-Identifier: Apache-2.0
using Npgsql;
using NpgsqlTypes;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Indicators.Quality;

/// <summary>The rows of record of charters and of what is said of alerts.</summary>
internal static class CharterRows
{
    private const string Charters = """
        select c.version, c.content, c.at, c.actor, told.number
        from entry_charter c
        join revision told on told.network_id = c.network_id and told.change_id = c.change_id and told.number <= $2
        where c.network_id = $1 order by c.version desc
        """;

    /// <summary>The charter in force at a revision, or nothing.</summary>
    public static async Task<CharterVersion?> FindAsync(NpgsqlDataSource source, NetworkId network, long revision, CancellationToken ct) =>
        (await ReadAsync(source, Charters + " limit 1", (network, revision), ct)).FirstOrDefault();

    /// <summary>All the versions known at a revision, the latest first.</summary>
    public static Task<List<CharterVersion>> ListAsync(NpgsqlDataSource source, NetworkId network, long revision, CancellationToken ct) =>
        ReadAsync(source, Charters, (network, revision), ct);

    /// <summary>The text of the charter in force, read in the act’s own transaction; nothing when there is none.</summary>
    public static async Task<string?> InForceAsync(Recording recording, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select content from entry_charter where network_id = $1 order by version desc limit 1", recording.Connection);
        command.Parameters.Add(new() { Value = recording.Stamp.Network });
        return (string?)await command.ExecuteScalarAsync(ct);
    }

    /// <summary>Writes one more version; returns its number.</summary>
    public static async Task<int> AddAsync(Recording recording, CharterFile file, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            insert into entry_charter (network_id, version, name, content, change_id, at, account_id, actor)
            select $1, coalesce(max(version), 0) + 1, $2, $3, $4, $5, $6, $7 from entry_charter where network_id = $1
            returning version
            """,
            recording.Connection);
        command.Parameters.Add(new() { Value = recording.Stamp.Network });
        command.Parameters.Add(new() { Value = file.Charter!.Name });
        command.Parameters.Add(new() { Value = file.Text });
        AddStamp(command, recording);
        return (int)(await command.ExecuteScalarAsync(ct))!;
    }

    /// <summary>Everything said of alerts, known at a revision, oldest first.</summary>
    public static async Task<IReadOnlyList<AlertStatement>> StatementsAsync(NpgsqlDataSource source, NetworkId network, long revision, CancellationToken ct)
    {
        await using var command = source.CreateCommand("""
            select s.rule, s.unit_id, s.indicator_id, s.period, s.print, s.kind, s.reason, s.at, s.actor
            from alert_statement s
            join revision told on told.network_id = s.network_id and told.change_id = s.change_id and told.number <= $2
            where s.network_id = $1 order by told.number
            """);
        command.Parameters.Add(new() { Value = network.Value });
        command.Parameters.Add(new() { Value = revision });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var statements = new List<AlertStatement>();
        while (await reader.ReadAsync(ct))
        {
            var key = new AlertKey(reader.GetString(0), new(reader.GetInt32(1)), new(reader.GetInt32(2)), Period.FromCode(reader.GetInt64(3)));
            statements.Add(new(key, reader.GetInt64(4), Enum.Parse<AlertStatementKind>(reader.GetString(5), ignoreCase: true), reader.GetString(6))
            {
                At = reader.GetFieldValue<DateTimeOffset>(7),
                Actor = reader.GetString(8),
            });
        }

        return statements;
    }

    /// <summary>Writes what is said of an alert.</summary>
    public static async Task AddAsync(Recording recording, AlertStatement said, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            insert into alert_statement (network_id, rule, unit_id, indicator_id, period, print, kind, reason, change_id, at, account_id, actor)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """,
            recording.Connection);
        foreach (object value in new object[]
        {
            recording.Stamp.Network, said.Key.Rule, said.Key.Unit.Value, said.Key.Indicator.Value, said.Key.Period.Code, said.Print,
            SnakeCaseConvention.SnakeCase(said.Kind.ToString()), said.Reason,
        })
            command.Parameters.Add(new() { Value = value });
        AddStamp(command, recording);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static void AddStamp(NpgsqlCommand command, Recording recording)
    {
        command.Parameters.Add(new() { Value = recording.ChangeId });
        command.Parameters.Add(new() { Value = recording.At });
        command.Parameters.Add(new() { Value = (object?)recording.Stamp.Account ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid });
        command.Parameters.Add(new() { Value = recording.Stamp.Actor });
    }

    private static async Task<List<CharterVersion>> ReadAsync(NpgsqlDataSource source, string sql, (NetworkId Network, long Revision) asked, CancellationToken ct)
    {
        await using var command = source.CreateCommand(sql);
        command.Parameters.Add(new() { Value = asked.Network.Value });
        command.Parameters.Add(new() { Value = asked.Revision });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var versions = new List<CharterVersion>();
        while (await reader.ReadAsync(ct))
        {
            var text = reader.GetString(1);
            var charter = CharterFile.Read(text).Charter ?? throw new InvalidOperationException($"Charter {reader.GetInt32(0)} of network {asked.Network} is kept and cannot be read.");
            versions.Add(new(reader.GetInt32(0), charter, text, reader.GetFieldValue<DateTimeOffset>(2), reader.GetString(3), reader.GetInt64(4)));
        }

        return versions;
    }
}
