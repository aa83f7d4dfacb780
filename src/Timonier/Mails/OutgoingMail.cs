// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Mails;

/// <summary>A mail to be sent, written in the transaction of the act that sends it: an act that is undone sends nothing, and one that is kept loses nothing.</summary>
/// <param name="id">Identity.</param>
/// <param name="recipient">Address.</param>
/// <param name="subject">Subject, one line.</param>
/// <param name="createdAt">When it was written, UTC.</param>
public sealed class OutgoingMail(MailId id, string recipient, string subject, DateTimeOffset createdAt)
{
    /// <summary>Minutes to wait after each failure; after the last one nobody tries any more: nearly two days, a server is mended by then.</summary>
    public static readonly IReadOnlyList<int> Waits = [1, 5, 15, 60, 240, 720, 1_440];

    /// <summary>The longest trouble kept.</summary>
    private const int LongestTrouble = 300;

    /// <summary>Identity.</summary>
    public MailId Id { get; } = id;

    /// <summary>Address.</summary>
    public string Recipient { get; } = recipient;

    /// <summary>Subject, one line.</summary>
    public string Subject { get; } = subject;

    /// <summary>Plain text; emptied once the mail is sent or given up: it may hold a link.</summary>
    public required string Body { get; set; }

    /// <summary>Mails of one topic that wait for the same person leave as one; empty: it leaves alone.</summary>
    public string Topic { get; init; } = "";

    /// <summary>When it was written, UTC.</summary>
    public DateTimeOffset CreatedAt { get; } = createdAt;

    /// <summary>When it is tried next, UTC.</summary>
    public DateTimeOffset NextAt { get; private set; } = createdAt;

    /// <summary>How many times it was tried in vain.</summary>
    public int Attempts { get; private set; }

    /// <summary>Where it stands.</summary>
    public MailState State { get; private set; }

    /// <summary>When it was sent or given up, UTC.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>What the last failure said.</summary>
    public string Trouble { get; private set; } = "";

    /// <summary>Waits some time for others of its topic.</summary>
    public OutgoingMail After(TimeSpan wait)
    {
        NextAt = CreatedAt + wait;
        return this;
    }

    /// <summary>The server took it.</summary>
    public void MarkSent(DateTimeOffset now) => (State, EndedAt, Trouble, Body) = (MailState.Sent, now, "", "");

    /// <summary>It could not be sent: it is tried again later, a little less often each time, then given up.</summary>
    public void MarkFailed(string trouble, DateTimeOffset now)
    {
        Trouble = trouble.Length > LongestTrouble ? trouble[..LongestTrouble] : trouble;
        if (Attempts < Waits.Count)
            NextAt = now + TimeSpan.FromMinutes(Waits[Attempts]);
        else
            (State, EndedAt, Body) = (MailState.Failed, now, "");
        Attempts++;
    }
}
