// SPDX-License-Identifier: Apache-2.0
using System.Net;
using Timonier.Foundation;

namespace Timonier.Mails;

/// <summary>The server that sends mails, as its address says: <c>smtp://user:password@host:587?from=timonier@exemple.fr</c>.</summary>
/// <param name="Host">Name of the server.</param>
/// <param name="Port">Its port.</param>
/// <param name="From">Who the mails come from.</param>
/// <param name="Credential">User and password, or nothing.</param>
public sealed record MailServer(string Host, int Port, string From, NetworkCredential? Credential)
{
    /// <summary>The environment variable that holds the address: a secret, so never in the database nor on the command line.</summary>
    public const string Variable = "TIMONIER_SMTP";

    private const int SubmissionPort = 587; // RFC 6409

    /// <summary>True when the exchange must be encrypted (STARTTLS): always, but on this machine.</summary>
    public bool IsEncrypted => !(Host == "localhost" || (IPAddress.TryParse(Host, out var ip) && IPAddress.IsLoopback(ip)));

    /// <summary>Reads an address; nothing when none is given.</summary>
    public static Outcome<MailServer?> Read(string? address)
    {
        if (string.IsNullOrWhiteSpace(address))
            return (MailServer?)null;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme != "smtp" || uri.Host.Length == 0 || FromOf(uri) is not { } from)
            return MailRefusals.Server;
        var user = uri.UserInfo.Split(':', 2);
        var credential = user[0].Length == 0 ? null : new NetworkCredential(Uri.UnescapeDataString(user[0]), Uri.UnescapeDataString(user.ElementAtOrDefault(1) ?? ""));
        return new MailServer(uri.Host.Trim('[', ']'), uri.Port > 0 ? uri.Port : SubmissionPort, from, credential);
    }

    private static string? FromOf(Uri uri)
    {
        var given = uri.Query.TrimStart('?').Split('&').FirstOrDefault(p => p.StartsWith("from=", StringComparison.Ordinal));
        return given is not null && System.Net.Mail.MailAddress.TryCreate(Uri.UnescapeDataString(given["from=".Length..]), out var from) ? from.ToString() : null;
    }
}
