// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Timonier.Storage;

namespace Timonier.Mails.Acts;

/// <summary>The act of the program itself: sends the mails that are due. Several nodes may do it at once: each mail is held by one.</summary>
/// <remarks>A mail is marked once the server took it: a node that dies in between sends it twice rather than never.</remarks>
public sealed class SendMails(TimonierDb db, IMailTransport transport, TimeProvider clock)
{
    private const string TakeDue = """
        select * from outgoing_mail where network_id = 0 and state = 'waiting' and next_at <= {0}
        order by created_at limit 50 for update skip locked
        """;

    /// <summary>Sends them, those of one person and topic as one; tells how many mails ended.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        if (!transport.IsReady || !await db.Set<OutgoingMail>().AnyAsync(m => m.State == MailState.Waiting && m.NextAt <= clock.GetUtcNow().ToUniversalTime(), ct))
            return 0;
        await using var recording = await Recording.OpenAsync(db, new(0, null, "Timonier", "mail.send"), clock, ct);
        var due = await db.Set<OutgoingMail>().FromSqlRaw(TakeDue, recording.At).ToListAsync(ct);
        foreach (var group in due.GroupBy(m => (m.Recipient, Topic: m.Topic.Length > 0 ? m.Topic : m.Id.ToString())))
            await SendAsync([.. group.OrderBy(m => m.CreatedAt)], ct);
        await recording.CommitAsync(ct);
        return due.Count(m => m.State is not MailState.Waiting);
    }

    private async Task SendAsync(List<OutgoingMail> mails, CancellationToken ct)
    {
        var subject = mails.Count == 1 ? mails[0].Subject : $"{mails[0].Subject} (et {mails.Count - 1} autre{(mails.Count > 2 ? "s" : "")})";
        var body = string.Join("\n\n- - -\n\n", mails.Select(m => m.Body));
        var trouble = await transport.SendAsync(mails[0].Recipient, subject, body, ct);
        foreach (var mail in mails)
        {
            if (trouble is null)
                mail.MarkSent(clock.GetUtcNow());
            else
                mail.MarkFailed(trouble, clock.GetUtcNow());
        }
    }
}
