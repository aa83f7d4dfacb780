// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Timonier.Storage;

namespace Timonier.Access.Acts;

/// <summary>Makes the link of an account and its mail in an act's transaction; links made before stop working.</summary>
internal static class AccountLinkGiving
{
    public static async Task AddAsync(TimonierDb db, Account account, AccountLinkPurpose purpose, (string Site, DateTimeOffset Now) when, CancellationToken ct)
    {
        foreach (var old in await db.Set<AccountLink>().Where(l => l.Account == account.Id && l.UsedAt == null).ToListAsync(ct))
            _ = old.Use(when.Now);
        var token = SecretToken.Create();
        var link = AccountLink.Make(account.Id, purpose, token.Hash, when.Now);
        db.AddRange(link, AccountMails.Of(account, link, token.Text, when.Site));
    }
}
