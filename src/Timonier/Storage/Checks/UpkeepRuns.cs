// SPDX-License-Identifier: Apache-2.0
using Npgsql;
using NpgsqlTypes;

namespace Timonier.Storage.Checks;

/// <summary>Keeps what was done to look after the instance, and tells the last of each.</summary>
public sealed class UpkeepRuns(NpgsqlDataSource source, TimeProvider clock)
{
    /// <summary>Notes what a check found, made for its own sake or at the end of a drill.</summary>
    public Task NoteAsync(UpkeepKind kind, CheckResult found, CancellationToken ct) => NoteAsync(kind, found.IsGood, found.Sentence, ct);

    /// <summary>Notes how one ended.</summary>
    public async Task NoteAsync(UpkeepKind kind, bool isGood, string detail, CancellationToken ct)
    {
        await using var command = source.CreateCommand("insert into upkeep_run (kind, at, is_good, detail) values ($1, $2, $3, $4)");
        command.Parameters.Add(new() { Value = SnakeCaseConvention.SnakeCase(kind.ToString()) });
        command.Parameters.Add(new() { Value = clock.GetUtcNow(), NpgsqlDbType = NpgsqlDbType.TimestampTz });
        command.Parameters.Add(new() { Value = isGood });
        command.Parameters.Add(new() { Value = detail });
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>The last run of each kind, and the last good one when it is another.</summary>
    public async Task<IReadOnlyList<UpkeepRun>> LastAsync(CancellationToken ct)
    {
        await using var command = source.CreateCommand(
            """
            select kind, at, is_good, detail from upkeep_run u
            where network_id = 0 and run_id in (
              select max(run_id) from upkeep_run where network_id = 0 group by kind
              union select max(run_id) from upkeep_run where network_id = 0 and is_good group by kind)
            order by kind, at desc
            """);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var runs = new List<UpkeepRun>();
        while (await reader.ReadAsync(ct))
            runs.Add(new(Enum.Parse<UpkeepKind>(reader.GetString(0), ignoreCase: true), reader.GetFieldValue<DateTimeOffset>(1), reader.GetBoolean(2), reader.GetString(3)));
        return runs;
    }
}
