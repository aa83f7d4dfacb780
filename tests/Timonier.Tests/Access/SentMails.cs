// SPDX-License-Identifier: Apache-2.0
using Timonier.Mails;

namespace Timonier.Tests.Access;

/// <summary>A transport that keeps what it is handed, and fails when it is told to.</summary>
internal sealed class SentMails : IMailTransport
{
    public List<(string Recipient, string Subject, string Body)> All { get; } = [];

    public string? Trouble { get; set; }

    public bool IsReady { get; set; } = true;

    public Task<string?> SendAsync(string recipient, string subject, string body, CancellationToken ct)
    {
        if (Trouble is null)
            All.Add((recipient, subject, body));
        return Task.FromResult(Trouble);
    }
}
