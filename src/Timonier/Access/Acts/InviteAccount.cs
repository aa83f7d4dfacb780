// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Timonier.Foundation;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Access.Acts;

/// <summary>The act of sending somebody the link by which she chooses her first password.</summary>
public sealed class InviteAccount(TimonierDb db, TimeProvider clock)
{
    /// <summary>Sends it; the login is an electronic address.</summary>
    public async Task<Outcome<AccountId>> RunAsync(Actor actor, AccountId id, Uri site, CancellationToken ct)
    {
        if (!actor.May(AccessRights.Manage, NetworkId.References))
            return AccessRefusals.NotYours;
        if (await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == id, ct) is not { IsDisabled: false } account)
            return AccessRefusals.NoSuchAccount.With(id);
        if (!AccountMails.IsAddress(account.Login))
            return AccessRefusals.NoAddress.With(account.Login);
        await using var recording = await Recording.OpenAsync(db, new(0, actor.Account, actor.Name, "access.invite-account"), clock, ct);
        await AccountLinkGiving.AddAsync(db, account, AccountLinkPurpose.Invitation, (site.ToString(), recording.At), ct);
        await recording.CommitAsync(ct);
        return id;
    }
}
