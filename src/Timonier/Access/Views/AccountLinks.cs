// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Timonier.Foundation;
using Timonier.Storage;

namespace Timonier.Access.Views;

/// <summary>Whether a link received by mail would serve, before somebody fills the form. Whoever holds the link may ask.</summary>
public sealed class AccountLinks(TimonierDb db, TimeProvider clock)
{
    /// <summary>What the link of a token is for; the refusal when it does not serve.</summary>
    public async Task<Outcome<AccountLinkPurpose>> ReadAsync(string token, CancellationToken ct)
    {
        var hash = SecretToken.HashOf(token);
        var link = await db.Set<AccountLink>().AsNoTracking().SingleOrDefaultAsync(l => l.TokenHash == hash, ct);
        return link is not null && link.IsOpenAt(clock.GetUtcNow()) ? link.Purpose : AccessRefusals.DeadAccountLink;
    }
}
