// SPDX-License-Identifier: Apache-2.0
using Npgsql;
using Timonier.Network;

namespace Timonier.Indicators.Views;

/// <summary>The mappings kept for a network.</summary>
public sealed class SavedMappings(NpgsqlDataSource source)
{
    /// <summary>Their names, contents and dates, by name; none for an actor who may import nothing there.</summary>
    public async Task<IReadOnlyList<SavedMapping>> ReadAsync(Actor actor, NetworkId network, CancellationToken ct)
    {
        if (!ImportJobs.MayImport(actor, network))
            return [];
        await using var command = source.CreateCommand("select name, content, at, actor from import_mapping where network_id = $1 order by name");
        command.Parameters.Add(new() { Value = network.Value });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var mappings = new List<SavedMapping>();
        while (await reader.ReadAsync(ct))
            mappings.Add(new(reader.GetString(0), reader.GetString(1), reader.GetFieldValue<DateTimeOffset>(2), reader.GetString(3)));
        return mappings;
    }
}
