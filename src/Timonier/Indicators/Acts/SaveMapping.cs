// SPDX-License-Identifier: Apache-2.0
using Npgsql;
using NpgsqlTypes;
using Timonier.Foundation;
using Timonier.Indicators.Import;
using Timonier.Indicators.Import.Mappings;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Indicators.Acts;

/// <summary>The act of keeping a mapping under a name, for others to choose it.</summary>
public sealed class SaveMapping(TimonierDb db, TimeProvider clock)
{
    /// <summary>Keeps it; one of the same name is replaced. The mapping is sound, and written for that network.</summary>
    public async Task<Outcome<string>> RunAsync(Actor actor, SteeringNetwork network, (string Name, string Content) draft, CancellationToken ct)
    {
        var name = draft.Name.Trim();
        if (name.Length == 0)
            return IndicatorRefusals.NoMappingName;
        var read = MappingFile.Read(draft.Content);
        if (read.Mapping is null)
            return IndicatorRefusals.BadMapping.With(string.Join('\n', read.Faults));
        if (ImportRights.Refuse(actor, read.Mapping, network) is { } refusal)
            return refusal;
        if (read.Mapping.NetworkCode != network.Code)
            return IndicatorRefusals.OtherNetwork.With(read.Mapping.NetworkCode, network.Code);
        await using var recording = await Recording.OpenAsync(db, new(network.Id.Value, actor.Account, actor.Name, "indicator.save-mapping"), clock, ct);
        await using var command = new NpgsqlCommand(
            """
            insert into import_mapping (network_id, name, content, at, account_id, actor) values ($1, $2, $3, $4, $5, $6)
            on conflict (network_id, name) do update set content = excluded.content, at = excluded.at, account_id = excluded.account_id, actor = excluded.actor
            """,
            recording.Connection);
        command.Parameters.Add(new() { Value = network.Id.Value });
        command.Parameters.Add(new() { Value = name });
        command.Parameters.Add(new() { Value = draft.Content });
        command.Parameters.Add(new() { Value = recording.At });
        command.Parameters.Add(new() { Value = (object?)actor.Account ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Uuid });
        command.Parameters.Add(new() { Value = actor.Name });
        await command.ExecuteNonQueryAsync(ct);
        recording.Note("mapping", name, new { draft.Content });
        await recording.CommitAsync(ct);
        return name;
    }
}
