// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Timonier.Foundation;
using Timonier.Storage;

namespace Timonier.Access.Views;

/// <summary>Whether a first-access link would serve, before somebody fills the form. Whoever holds the link may ask.</summary>
public sealed class FirstAccess(TimonierDb db, TimeProvider clock)
{
    /// <summary>Until when the link of a token serves; the refusal when it does not.</summary>
    public async Task<Outcome<DateTimeOffset>> ReadAsync(string token, CancellationToken ct)
    {
        if (await db.Set<Account>().AnyAsync(ct))
            return AccessRefusals.AlreadySetUp;
        var hash = SecretToken.HashOf(token);
        var link = await db.Set<SetupLink>().AsNoTracking().SingleOrDefaultAsync(l => l.TokenHash == hash, ct);
        return link is not null && link.IsOpenAt(clock.GetUtcNow()) ? link.ExpiresAt : AccessRefusals.DeadLink;
    }
}
