// SPDX-License-Identifier: Apache-2.0
using Npgsql;
using Timonier.Indicators.Cube;
using Timonier.Network;

namespace Timonier.Indicators;

/// <summary>The changes of a network that are known at a revision, each with the revision that made it known, and those that were withdrawn by then.</summary>
internal sealed class ChangeRows
{
    private readonly Dictionary<long, int> told = [];
    private readonly Dictionary<int, int> gone = [];

    private ChangeRows() => Withdrawn = new(gone);

    /// <summary>What was withdrawn by then.</summary>
    public Withdrawals Withdrawn { get; }

    public static async Task<ChangeRows> LoadAsync(NpgsqlDataSource source, NetworkId network, long revision, CancellationToken ct)
    {
        await using var command = source.CreateCommand("""
            select told.change_id, told.number, gone.number
            from revision told
            left join batch b on b.network_id = told.network_id and b.change_id = told.change_id
            left join batch_withdrawal w on w.network_id = b.network_id and w.batch_id = b.batch_id
            left join revision gone on gone.network_id = w.network_id and gone.change_id = w.change_id and gone.number <= $2
            where told.network_id = $1 and told.number <= $2
            """);
        command.Parameters.Add(new() { Value = network.Value });
        command.Parameters.Add(new() { Value = revision });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var known = new ChangeRows();
        while (await reader.ReadAsync(ct))
        {
            var number = checked((int)reader.GetInt64(1));
            known.told.Add(reader.GetInt64(0), number);
            if (!reader.IsDBNull(2))
                known.gone.Add(number, checked((int)reader.GetInt64(2)));
        }

        return known;
    }

    /// <summary>The revision that made a change known, or nothing when it is not known yet.</summary>
    public int? RevisionOf(long change) => told.TryGetValue(change, out var revision) ? revision : null;
}
