// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Timonier.Foundation;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Access.Acts;

/// <summary>The act of closing an account: its sessions end at once, its mandates stay written.</summary>
public sealed class DisableAccount(TimonierDb db, TimeProvider clock)
{
    /// <summary>Disables it. Nobody disables the account with which he acts.</summary>
    public async Task<Outcome<AccountId>> RunAsync(Actor actor, AccountId id, CancellationToken ct)
    {
        if (!actor.May(AccessRights.Manage, NetworkId.References))
            return AccessRefusals.NotYours;
        if (actor.Account == id.Value)
            return AccessRefusals.NotOnYourself;
        await using var recording = await Recording.OpenAsync(db, new(0, actor.Account, actor.Name, "access.disable-account"), clock, ct);
        if (await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == id, ct) is not { } account)
            return AccessRefusals.NoSuchAccount.With(id);
        if (account.Disable(recording.At).Refusal is { } refusal)
            return refusal;
        db.RemoveRange(await db.Set<SignInSession>().Where(s => s.Account == id).ToListAsync(ct));
        await recording.CommitAsync(ct);
        return id;
    }
}
