// SPDX-License-Identifier: Apache-2.0
using Npgsql;
using Timonier.Foundation;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Access.Acts;

/// <summary>The act of taking a journal away: it is itself told in the journal, with what was searched, before the first row leaves.</summary>
public sealed class ExportJournal(TimonierDb db, NpgsqlDataSource source, TimeProvider clock)
{
    /// <summary>Rows read at a time: a journal of millions never stands in memory.</summary>
    private const int Step = 2_000;

    /// <summary>Every row that answers a search, newest first.</summary>
    public async Task<Outcome<JournalExport>> RunAsync(Actor actor, NetworkId network, JournalSearch search, CancellationToken ct)
    {
        if (!actor.May(AccessRights.ReadJournal, network))
            return AccessRefusals.NotYourJournal;
        await using var recording = await Recording.OpenAsync(db, new(network.Value, actor.Account, actor.Name, "access.export-journal"), clock, ct);
        recording.Note("journal", $"{network.Value}", search);
        await recording.CommitAsync(ct);
        return new JournalExport(RowsAsync(network, search, ct));
    }

    private async IAsyncEnumerable<JournalRow> RowsAsync(NetworkId network, JournalSearch search, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var rows = await JournalRows.ReadAsync(source, network, search, Step, ct);
        while (rows.Count > 0)
        {
            foreach (var row in rows)
                yield return row;
            rows = await JournalRows.ReadAsync(source, network, search with { Before = rows[^1].Id }, Step, ct);
        }
    }
}
