// SPDX-License-Identifier: Apache-2.0
using Npgsql;
using NpgsqlTypes;
using Timonier.Indicators.Import.Reports;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Indicators.Import.Jobs;

/// <summary>A job that this node holds: what it writes is written only while the lease is its own.</summary>
internal sealed record HeldJob(NetworkId Network, Guid Id, Guid Lease)
{
    /// <summary>Times a job is taken over from nodes that died before it is given up.</summary>
    private const int GreatestAttempts = 3;

    public required string Mapping { get; init; }

    public required ImportMode Stage { get; init; }

    public required bool AcceptsValidRows { get; init; }

    public required ActStamp Stamp { get; init; }

    /// <summary>Takes the oldest job that waits, or whose node gave no sign of life; nothing when there is none.</summary>
    public static async Task<HeldJob?> TakeAsync(NpgsqlDataSource source, (Guid Lease, TimeSpan Length) asked, CancellationToken ct)
    {
        await using var command = source.CreateCommand(
            $"""
            with given_up as (
              update import_job set state = 'failed', ended_at = now(), lease = null,
                refusal = 'L’import s’est arrêté {GreatestAttempts} fois en cours de route. Rien n’a été enregistré.'
              where state = 'running' and leased_until < now() and attempts >= {GreatestAttempts})
            update import_job j set state = 'running', lease = $1, leased_until = now() + $2, attempts = j.attempts + 1, progress = 0, phase = ''
            from (
              select network_id, job_id from import_job
              where state = 'queued' or (state = 'running' and leased_until < now() and attempts < {GreatestAttempts})
              order by submitted_at limit 1 for update skip locked) next
            where j.network_id = next.network_id and j.job_id = next.job_id
            returning j.network_id, j.job_id, j.mapping, j.stage, j.accepts_valid_rows, j.account_id, j.actor
            """);
        command.Parameters.Add(new() { Value = asked.Lease });
        command.Parameters.Add(new() { Value = asked.Length, NpgsqlDbType = NpgsqlDbType.Interval });
        await using var reader = await command.ExecuteReaderAsync(ct);
        return !await reader.ReadAsync(ct) ? null : new(new(reader.GetInt32(0)), reader.GetGuid(1), asked.Lease)
        {
            Mapping = reader.GetString(2),
            Stage = Enum.Parse<ImportMode>(reader.GetString(3), ignoreCase: true),
            AcceptsValidRows = reader.GetBoolean(4),
            Stamp = new(reader.GetInt32(0), reader.IsDBNull(5) ? null : reader.GetGuid(5), reader.GetString(6), Acts.ImportBatch.Act),
        };
    }

    /// <summary>A sign of life, with the progress; the answer says whether the job is still this node's, and whether somebody cancelled it.</summary>
    public async Task<(bool IsOurs, bool IsCancelled)> BeatAsync(NpgsqlDataSource source, (TimeSpan Length, ImportProgress Progress) sign, CancellationToken ct)
    {
        await using var command = source.CreateCommand(
            "update import_job set leased_until = now() + $4, progress = $5, phase = $6 where network_id = $1 and job_id = $2 and lease = $3 and state = 'running' returning is_cancelled");
        AddKey(command);
        command.Parameters.Add(new() { Value = sign.Length, NpgsqlDbType = NpgsqlDbType.Interval });
        command.Parameters.Add(new() { Value = (float)sign.Progress.Share });
        command.Parameters.Add(new() { Value = sign.Progress.Phase ?? "" });
        return await command.ExecuteScalarAsync(ct) is bool isCancelled ? (true, isCancelled) : (false, false);
    }

    /// <summary>Writes, in the import's own transaction, that the job is done: recorded and done are one.</summary>
    /// <exception cref="LeaseLostException">Another node holds the job: everything is undone.</exception>
    public async Task FinishAsync(Recording recording, ImportReport report, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            update import_job set state = 'done', ended_at = now(), progress = 1, phase = '', report = $4, batch_network_id = $5, batch_id = $6, lease = null
            where network_id = $1 and job_id = $2 and lease = $3 and state = 'running' and not is_cancelled
            """,
            recording.Connection);
        AddKey(command);
        command.Parameters.Add(new() { Value = ReportJson.Write(report), NpgsqlDbType = NpgsqlDbType.Jsonb });
        command.Parameters.Add(new() { Value = recording.Stamp.Network });
        command.Parameters.Add(new() { Value = report.Batch!.Value });
        if (await command.ExecuteNonQueryAsync(ct) != 1)
            throw new LeaseLostException();
        await using var clean = new NpgsqlCommand("delete from import_file where network_id = $1 and job_id = $2", recording.Connection);
        clean.Parameters.Add(new() { Value = Network.Value });
        clean.Parameters.Add(new() { Value = Id });
        await clean.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Ends a stage that recorded nothing; files are kept while a confirmation may still need them.</summary>
    public async Task EndAsync(NpgsqlDataSource source, (ImportJobState State, ImportReport? Report, string? Refusal) end, CancellationToken ct)
    {
        await using var command = source.CreateCommand(
            """
            update import_job set state = $4, ended_at = case when $4 in ('checked', 'queued') then null else now() end, progress = 1, phase = '',
              report = coalesce($5, report), refusal = $6, lease = null, leased_until = null,
              attempts = attempts - case when $4 = 'queued' then 1 else 0 end
            where network_id = $1 and job_id = $2 and lease = $3 and state = 'running'
            """);
        AddKey(command);
        command.Parameters.Add(new() { Value = end.State.ToString().ToLowerInvariant() });
        command.Parameters.Add(new() { Value = end.Report is null ? DBNull.Value : ReportJson.Write(end.Report), NpgsqlDbType = NpgsqlDbType.Jsonb });
        command.Parameters.Add(new() { Value = (object?)end.Refusal ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        if (await command.ExecuteNonQueryAsync(ct) != 1 || end.State is ImportJobState.Checked or ImportJobState.Queued or ImportJobState.Refused)
            return;
        await using var clean = source.CreateCommand("delete from import_file where network_id = $1 and job_id = $2");
        clean.Parameters.Add(new() { Value = Network.Value });
        clean.Parameters.Add(new() { Value = Id });
        await clean.ExecuteNonQueryAsync(ct);
    }

    private void AddKey(NpgsqlCommand command)
    {
        command.Parameters.Add(new() { Value = Network.Value });
        command.Parameters.Add(new() { Value = Id });
        command.Parameters.Add(new() { Value = Lease });
    }
}
