// SPDX-License-Identifier: Apache-2.0
using Npgsql;
using Timonier.Foundation;
using Timonier.Network;

namespace Timonier.Access.Views;

/// <summary>What was done in a network, by whom and when, for those who may read it.</summary>
public sealed class JournalList(NpgsqlDataSource source)
{
    /// <summary>A page of the journal of a network; network 0 holds that of accounts and mandates.</summary>
    public async Task<Outcome<JournalPage>> ReadAsync(Actor actor, NetworkId network, JournalSearch search, CancellationToken ct)
    {
        if (!actor.May(AccessRights.ReadJournal, network))
            return AccessRefusals.NotYourJournal;
        var rows = await JournalRows.ReadAsync(source, network, search, JournalPage.Size + 1, ct);
        var hasMore = rows.Count > JournalPage.Size;
        return new JournalPage(hasMore ? rows.GetRange(0, JournalPage.Size) : rows, hasMore);
    }
}
