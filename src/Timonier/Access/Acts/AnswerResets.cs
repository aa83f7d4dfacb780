// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Timonier.Storage;

namespace Timonier.Access.Acts;

/// <summary>The act of the program itself: answers the requests for another password, by a mail to those who have an account.</summary>
public sealed class AnswerResets(TimonierDb db, TimeProvider clock)
{
    private const string Take = "select * from reset_request where network_id = 0 order by at limit 50 for update skip locked";

    /// <summary>Answers them, and forgets what was typed; tells how many links were made.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        if (!await db.Set<ResetRequest>().AnyAsync(ct))
            return 0;
        await using var recording = await Recording.OpenAsync(db, new(0, null, "Timonier", "access.answer-resets"), clock, ct);
        var made = 0;
        foreach (var request in await db.Set<ResetRequest>().FromSqlRaw(Take).ToListAsync(ct))
        {
            db.Remove(request);
            if (await db.Set<Account>().SingleOrDefaultAsync(a => a.LoginKey == request.LoginKey, ct) is not { IsDisabled: false } account || !AccountMails.IsAddress(account.Login))
                continue;
            await AccountLinkGiving.AddAsync(db, account, AccountLinkPurpose.Reset, (request.Site, recording.At), ct);
            made++;
        }

        await recording.CommitAsync(ct);
        return made;
    }
}
