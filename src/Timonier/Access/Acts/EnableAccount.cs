// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Timonier.Foundation;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Access.Acts;

/// <summary>The act of opening again an account that was disabled, with the password it had.</summary>
public sealed class EnableAccount(TimonierDb db, TimeProvider clock)
{
    /// <summary>Enables it.</summary>
    public async Task<Outcome<AccountId>> RunAsync(Actor actor, AccountId id, CancellationToken ct)
    {
        if (!actor.May(AccessRights.Manage, NetworkId.References))
            return AccessRefusals.NotYours;
        await using var recording = await Recording.OpenAsync(db, new(0, actor.Account, actor.Name, "access.enable-account"), clock, ct);
        if (await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == id, ct) is not { } account)
            return AccessRefusals.NoSuchAccount.With(id);
        if (account.Enable().Refusal is { } refusal)
            return refusal;
        await recording.CommitAsync(ct);
        return id;
    }
}
