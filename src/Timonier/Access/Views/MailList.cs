// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Timonier.Foundation;
using Timonier.Mails;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Access.Views;

/// <summary>The outbox of mails, for those who manage accounts.</summary>
public sealed class MailList(TimonierDb db, IMailTransport transport)
{
    /// <summary>Lines shown.</summary>
    public const int Shown = 50;

    /// <summary>True when a server is named.</summary>
    public bool IsReady => transport.IsReady;

    /// <summary>The last mails, the latest first.</summary>
    public async Task<Outcome<IReadOnlyList<MailRow>>> ReadAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.May(AccessRights.Manage, NetworkId.References))
            return AccessRefusals.NotYours;
        return await db.Set<OutgoingMail>().AsNoTracking().OrderByDescending(m => m.CreatedAt).Take(Shown)
            .Select(m => new MailRow(m.Recipient, m.Subject, m.CreatedAt, m.State, m.Attempts, m.Trouble, m.NextAt))
            .ToListAsync(ct);
    }
}
