// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Mails;

/// <summary>The border: what hands a mail over to a server.</summary>
public interface IMailTransport
{
    /// <summary>Whether a server is named at all; without one, mails wait.</summary>
    bool IsReady { get; }

    /// <summary>Hands it over.</summary>
    /// <returns>Nothing when the server took it; else what it said.</returns>
    Task<string?> SendAsync(string recipient, string subject, string body, CancellationToken ct);
}
