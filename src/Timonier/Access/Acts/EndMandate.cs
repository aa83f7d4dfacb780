// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Timonier.Foundation;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Access.Acts;

/// <summary>The act of setting the last day of a mandate.</summary>
public sealed class EndMandate(TimonierDb db, MandateGiving giving, TimeProvider clock)
{
    /// <summary>Ends it on a day, included. Nobody ends a mandate of his own: the last administrator cannot lock the door from inside.</summary>
    public async Task<Outcome<MandateId>> RunAsync(Actor actor, MandateId id, DateOnly lastDay, CancellationToken ct)
    {
        var found = await db.Set<Mandate>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct);
        if (!await MayAsync(actor, found, ct))
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

    /// <summary>Whoever could give it, and whoever delegated it.</summary>
    private async Task<bool> MayAsync(Actor actor, Mandate? mandate, CancellationToken ct) =>
        mandate is null
            ? actor.May(AccessRights.Manage, NetworkId.References)
            : (mandate.Source is { } source && actor.Mandates.Any(m => m.Id == source && m.HoldsOn(actor.Day)))
                || await giving.MayAsync(actor, mandate.Role, new(mandate.Network, mandate.Tree, mandate.Root), ct);
}
