// SPDX-License-Identifier: Apache-2.0
using Npgsql;
using NpgsqlTypes;
using Timonier.Indicators.Import.Reports;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Indicators.Import.Jobs;

/// <summary>The rows of import jobs: asked for, confirmed and cancelled by acts, in their transaction.</summary>
internal static class ImportJobRows
{
    private const string Columns = """
        network_id, job_id, name, mapping, accepts_valid_rows, stage, state, progress, phase, report, refusal, batch_network_id, batch_id,
        account_id, actor, submitted_at, ended_at
        """;

    /// <summary>Adds a job, queued for its check.</summary>
    public static async Task AddAsync(Recording recording, Guid job, (string Name, string Mapping) asked, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "insert into import_job (network_id, job_id, name, mapping, stage, state, account_id, actor, submitted_at) values ($1, $2, $3, $4, 'check', 'queued', $5, $6, $7)",
            recording.Connection);
        command.Parameters.Add(new() { Value = recording.Stamp.Network });
        command.Parameters.Add(new() { Value = job });
        command.Parameters.Add(new() { Value = asked.Name });
        command.Parameters.Add(new() { Value = asked.Mapping });
        command.Parameters.Add(new() { Value = (object?)recording.Stamp.Account ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid });
        command.Parameters.Add(new() { Value = recording.Stamp.Actor });
        command.Parameters.Add(new() { Value = recording.At });
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Queues a checked job again, to be recorded in the name of whoever confirms; false when it was not waiting for that.</summary>
    public static async Task<bool> ConfirmAsync(Recording recording, ImportJob job, bool acceptsValidRows, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            update import_job set stage = 'record', state = 'queued', progress = 0, phase = '', accepts_valid_rows = $3, account_id = $4, actor = $5, attempts = 0
            where network_id = $1 and job_id = $2 and (state = 'checked' or (state = 'refused' and $3 and stage = 'check' and exists (
              select 1 from import_piece p where p.network_id = $1 and p.job_id = $2)))
            """,
            recording.Connection);
        command.Parameters.Add(new() { Value = job.Network.Value });
        command.Parameters.Add(new() { Value = job.Id });
        command.Parameters.Add(new() { Value = acceptsValidRows });
        command.Parameters.Add(new() { Value = (object?)recording.Stamp.Account ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid });
        command.Parameters.Add(new() { Value = recording.Stamp.Actor });
        return await command.ExecuteNonQueryAsync(ct) == 1;
    }

    /// <summary>Gives a checked or refused job another mapping and queues its check again; false when it was recorded, or its files are gone.</summary>
    public static async Task<bool> ChangeMappingAsync(Recording recording, ImportJob job, string mapping, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            update import_job set mapping = $3, stage = 'check', state = 'queued', progress = 0, phase = '', report = null, refusal = null, ended_at = null,
              accepts_valid_rows = false, account_id = $4, actor = $5, attempts = 0
            where network_id = $1 and job_id = $2 and stage = 'check' and state in ('checked', 'refused') and exists (
              select 1 from import_piece p where p.network_id = $1 and p.job_id = $2)
            """,
            recording.Connection);
        command.Parameters.Add(new() { Value = job.Network.Value });
        command.Parameters.Add(new() { Value = job.Id });
        command.Parameters.Add(new() { Value = mapping });
        command.Parameters.Add(new() { Value = (object?)recording.Stamp.Account ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid });
        command.Parameters.Add(new() { Value = recording.Stamp.Actor });
        return await command.ExecuteNonQueryAsync(ct) == 1;
    }

    /// <summary>Cancels a job: at once when no node runs it, else at its next sign of life; false when it has ended.</summary>
    public static async Task<bool> CancelAsync(Recording recording, ImportJob job, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(recording.Connection);
        Add(batch, "update import_job set is_cancelled = true where network_id = $1 and job_id = $2 and state = 'running'", job);
        Add(batch, "update import_job set state = 'cancelled', ended_at = now() where network_id = $1 and job_id = $2 and state in ('queued', 'checked')", job);
        Add(batch, "delete from import_file f using import_job j where f.network_id = $1 and f.job_id = $2 and j.network_id = $1 and j.job_id = $2 and j.state = 'cancelled'", job);
        await batch.ExecuteNonQueryAsync(ct);
        return batch.BatchCommands[0].RecordsAffected + batch.BatchCommands[1].RecordsAffected > 0;
    }

    /// <summary>One job, or nothing.</summary>
    public static async Task<ImportJob?> FindAsync(NpgsqlDataSource source, Guid job, CancellationToken ct)
    {
        await using var command = source.CreateCommand($"select {Columns} from import_job where job_id = $1");
        command.Parameters.Add(new() { Value = job });
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? Read(reader) : null;
    }

    /// <summary>The jobs of a network, the latest first; their reports are left out.</summary>
    public static async Task<IReadOnlyList<ImportJob>> ListAsync(NpgsqlDataSource source, NetworkId network, int atMost, CancellationToken ct)
    {
        var columns = Columns.Replace(" report,", " null::jsonb,", StringComparison.Ordinal);
        await using var command = source.CreateCommand($"select {columns} from import_job where network_id = $1 order by submitted_at desc limit $2");
        command.Parameters.Add(new() { Value = network.Value });
        command.Parameters.Add(new() { Value = atMost });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var jobs = new List<ImportJob>();
        while (await reader.ReadAsync(ct))
            jobs.Add(Read(reader));
        return jobs;
    }

    private static ImportJob Read(NpgsqlDataReader reader) => new()
    {
        Network = new(reader.GetInt32(0)),
        Id = reader.GetGuid(1),
        Name = reader.GetString(2),
        Mapping = reader.GetString(3),
        AcceptsValidRows = reader.GetBoolean(4),
        Stage = Enum.Parse<ImportMode>(reader.GetString(5), ignoreCase: true),
        State = Enum.Parse<ImportJobState>(reader.GetString(6), ignoreCase: true),
        Progress = reader.GetFloat(7),
        Phase = reader.GetString(8),
        Report = reader.IsDBNull(9) ? null : ReportJson.Read(reader.GetString(9)),
        Refusal = reader.IsDBNull(10) ? "" : reader.GetString(10),
        Batch = reader.IsDBNull(12) ? null : (new(reader.GetInt32(11)), reader.GetInt32(12)),
        Account = reader.IsDBNull(13) ? null : reader.GetGuid(13),
        Actor = reader.GetString(14),
        SubmittedAt = reader.GetFieldValue<DateTimeOffset>(15),
        EndedAt = reader.IsDBNull(16) ? null : reader.GetFieldValue<DateTimeOffset>(16),
    };

    private static void Add(NpgsqlBatch batch, string sql, ImportJob job) =>
        batch.BatchCommands.Add(new(sql) { Parameters = { new() { Value = job.Network.Value }, new() { Value = job.Id } } });
}
