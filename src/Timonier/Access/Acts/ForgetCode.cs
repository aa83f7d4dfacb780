// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Timonier.Foundation;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Access.Acts;

/// <summary>The act of forgetting the authenticator of somebody whose telephone is lost, once known by other means. Her sessions end; she sets another one up at the next sign-in.</summary>
public sealed class ForgetCode(TimonierDb db, TimeProvider clock)
{
    /// <summary>Forgets it, with its recovery codes. Nobody forgets his own.</summary>
    public async Task<Outcome<AccountId>> RunAsync(Actor actor, AccountId id, CancellationToken ct)
    {
        if (!actor.May(AccessRights.Manage, NetworkId.References))
            return AccessRefusals.NotYours;
        if (actor.Account == id.Value)
            return AccessRefusals.NotOnYourself;
        await using var recording = await Recording.OpenAsync(db, new(0, actor.Account, actor.Name, "access.forget-code"), clock, ct);
        if (await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == id, ct) is not { } account)
            return AccessRefusals.NoSuchAccount.With(id);
        if (account.ForgetCode().Refusal is { } refusal)
            return refusal;
        db.RemoveRange(await db.Set<RecoveryCode>().Where(c => c.Account == id).ToListAsync(ct));
        db.RemoveRange(await db.Set<SignInSession>().Where(s => s.Account == id).ToListAsync(ct));
        await recording.CommitAsync(ct);
        return id;
    }
}
