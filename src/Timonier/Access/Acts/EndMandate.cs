// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Timonier.Foundation;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Access.Acts;

/// <summary>The act of setting the last day of a mandate.</summary>
public sealed class EndMandate(TimonierDb db, TimeProvider clock)
{
    /// <summary>Ends it on a day, included. Nobody ends a mandate of his own: the last administrator cannot lock the door from inside.</summary>
    public async Task<Outcome<MandateId>> RunAsync(Actor actor, MandateId id, DateOnly lastDay, CancellationToken ct)
    {
        if (!actor.May(AccessRights.Manage, NetworkId.References))
            return AccessRefusals.NotYours;
        await using var recording = await Recording.OpenAsync(db, new(0, actor.Account, actor.Name, "access.end-mandate"), clock, ct);
        if (await db.Set<Mandate>().SingleOrDefaultAsync(m => m.Id == id, ct) is not { } mandate)
            return AccessRefusals.NoSuchMandate;
        if (actor.Account is { } own && await db.Set<Account>().AnyAsync(a => a.Id == new AccountId(own) && a.Person == mandate.Person, ct))
            return AccessRefusals.NotOnYourself;
        if (mandate.EndOn(lastDay).Refusal is { } refusal)
            return refusal;
        await recording.CommitAsync(ct);
        return id;
    }
}
