// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Timonier.Foundation;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Access.Acts;

/// <summary>The act of giving a person a role over a part of a network, from a day on. An administrator gives any; who manages units gives those of his role, below his own mandate.</summary>
public sealed class GiveMandate(TimonierDb db, MandateGiving giving, TimeProvider clock)
{
    /// <summary>Gives it. Nobody gives himself a mandate.</summary>
    public async Task<Outcome<MandateId>> RunAsync(Actor actor, PersonId person, MandateTerms terms, CancellationToken ct)
    {
        if (!await giving.MayAsync(actor, terms.Role, terms.Scope, ct))
            return AccessRefusals.NotYours;
        if (terms.Nature is MandateNature.Delegation || terms.Source is not null)
            return AccessRefusals.NotDelegable;
        if (await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.Person == person, ct) is not { } account)
            return AccessRefusals.NoSuchAccount.With(person);
        if (account.Id.Value == actor.Account)
            return AccessRefusals.NotOnYourself;
        var mandate = await giving.DraftAsync(actor, person, terms, ct);
        if (!mandate.IsDone)
            return mandate.Refusal;
        await using var recording = await Recording.OpenAsync(db, new(0, actor.Account, actor.Name, "access.give-mandate"), clock, ct);
        db.Add(mandate.Value);
        await recording.CommitAsync(ct);
        return mandate.Value.Id;
    }
}
