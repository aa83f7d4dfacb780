// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Timonier.Foundation;
using Timonier.Storage;

namespace Timonier.Access.Acts;

/// <summary>The act of the program itself, at a start: while no account exists, it makes the link by which the first administrator enters.</summary>
/// <remarks>Links made before stop working: the last start printed is the one that counts.</remarks>
public sealed class IssueSetupLink(TimonierDb db, TimeProvider clock)
{
    /// <summary>Locks every link, so that neither two starts nor two uses of a link cross. An act that uses links begins with it.</summary>
    internal const string LockLinks = "select * from setup_link where network_id = 0 order by setup_link_id for update";

    /// <summary>Returns the token of the link, or the refusal that an account exists.</summary>
    public async Task<Outcome<string>> RunAsync(CancellationToken ct)
    {
        await using var recording = await Recording.OpenAsync(db, new(0, null, "Timonier", "access.issue-setup-link"), clock, ct);
        var links = await db.Set<SetupLink>().FromSqlRaw(LockLinks).ToListAsync(ct);
        if (await db.Set<Account>().AnyAsync(ct))
            return AccessRefusals.AlreadySetUp;
        foreach (var link in links.Where(l => l.IsOpenAt(recording.At)))
            link.Withdraw(recording.At);
        var token = SecretToken.Create();
        db.Add(new SetupLink(new(Guid.CreateVersion7(recording.At)), token.Hash, recording.At));
        await recording.CommitAsync(ct);
        return token.Text;
    }
}
