// SPDX-License-Identifier: Apache-2.0
using System.Net.Mail;
using System.Text;

namespace Timonier.Mails;

/// <summary>Hands mails over to a server by SMTP, with the framework's client.</summary>
public sealed class SmtpTransport(MailServer? server) : IMailTransport
{
    private const int PatienceMs = 20_000;

    /// <inheritdoc/>
    public bool IsReady => server is not null;

    /// <inheritdoc/>
    public async Task<string?> SendAsync(string recipient, string subject, string body, CancellationToken ct)
    {
        if (server is null)
            return MailRefusals.NoServer.Message;
        if (!MailAddress.TryCreate(recipient, out var to))
            return "adresse du destinataire illisible";
        using var client = new SmtpClient(server.Host, server.Port) { EnableSsl = server.IsEncrypted, Credentials = server.Credential, Timeout = PatienceMs };
        using var message = new MailMessage(new MailAddress(server.From), to)
        {
            Subject = string.Concat(subject.Select(c => char.IsControl(c) ? ' ' : c)),
            SubjectEncoding = Encoding.UTF8,
            Body = body,
            BodyEncoding = Encoding.UTF8,
        };
        message.Headers.Add("Auto-Submitted", "auto-generated"); // RFC 3834: no answering machine answers.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(PatienceMs);
        try
        {
            await client.SendMailAsync(message, patience.Token);
            return null;
        }
        catch (SmtpException refused)
        {
            return $"{refused.StatusCode}: {refused.InnerException?.Message ?? refused.Message}";
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return "le serveur ne répond pas";
        }
    }
}
