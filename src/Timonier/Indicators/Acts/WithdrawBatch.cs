// SPDX-License-Identifier: Apache-2.0
using Npgsql;
using NpgsqlTypes;
using Timonier.Foundation;
using Timonier.Indicators.Import;
using Timonier.Indicators.Import.Mappings;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Indicators.Acts;

/// <summary>The act of withdrawing an import: its figures stop being current, what was known before is current again, nothing is deleted.</summary>
/// <remarks>The units and indicators that the batch created stay: other imports may rest on them.</remarks>
public sealed class WithdrawBatch(TimonierDb db, TimeProvider clock)
{
    /// <summary>Withdraws a batch, with a reason that its readers will see; returns the revision.</summary>
    public async Task<Outcome<long>> RunAsync(Actor actor, NetworkId network, (int Batch, string Reason) asked, CancellationToken ct)
    {
        if (!actor.May(IndicatorRights.Import, network))
            return IndicatorRefusals.NotYours;
        var (batch, reason) = (asked.Batch, asked.Reason.Trim());
        if (reason.Length == 0)
            return IndicatorRefusals.NoReason;
        await using var recording = await Recording.OpenAsync(db, new(network.Value, actor.Account, actor.Name, "indicator.withdraw-batch"), clock, ct);
        await ImportLocks.TakeAsync(recording, network.Value, null, ct);
        if (await RefuseAsync(recording, batch, ct) is { } refusal)
            return refusal;
        await using var command = new NpgsqlCommand(
            "insert into batch_withdrawal (network_id, batch_id, change_id, reason, at, account_id, actor) values ($1, $2, $3, $4, $5, $6, $7)",
            recording.Connection);
        command.Parameters.Add(new() { Value = network.Value });
        command.Parameters.Add(new() { Value = batch });
        command.Parameters.Add(new() { Value = recording.ChangeId });
        command.Parameters.Add(new() { Value = reason });
        command.Parameters.Add(new() { Value = recording.At });
        command.Parameters.Add(new() { Value = (object?)actor.Account ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid });
        command.Parameters.Add(new() { Value = actor.Name });
        await command.ExecuteNonQueryAsync(ct);
        recording.Note("batch", $"{batch}", new { Withdrawn = reason });
        return await recording.CommitFactsAsync(FactKinds.Observations, ct);
    }

    private static async Task<Refusal?> RefuseAsync(Recording recording, int batch, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "select b.kind, w.at from batch b left join batch_withdrawal w using (network_id, batch_id) where b.network_id = $1 and b.batch_id = $2",
            recording.Connection);
        command.Parameters.Add(new() { Value = recording.Stamp.Network });
        command.Parameters.Add(new() { Value = batch });
        await using var reader = await command.ExecuteReaderAsync(ct);
        if (!await reader.ReadAsync(ct))
            return IndicatorRefusals.NoSuchBatch.With(batch);
        if (!await reader.IsDBNullAsync(1, ct))
            return IndicatorRefusals.AlreadyWithdrawn.With(batch, FrenchDates.Day(DateOnly.FromDateTime(CivilTime.Of(reader.GetFieldValue<DateTimeOffset>(1)).DateTime)));
        var kind = Enum.Parse<MappingKind>(reader.GetString(0), ignoreCase: true);
        return kind is MappingKind.Observations or MappingKind.Targets
            ? null
            : IndicatorRefusals.NotWithdrawable.With(batch, MappingShape.SaysOf(kind));
    }
}
