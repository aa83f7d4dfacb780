// SPDX-License-Identifier: Apache-2.0
using System.Net;
using System.Reflection;
using Timonier.Foundation;
using Timonier.Mails;
using Timonier.Storage.Backups;
using Timonier.Web.Hosting;
using Timonier.Web.SignIn;

namespace Timonier.Web;

/// <summary>What the web host is given by the program that starts it.</summary>
/// <param name="ConnectionString">The database, migrated already.</param>
public sealed record WebSettings(string ConnectionString)
{
    /// <summary>Where it listens when nothing else is said.</summary>
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Where it listens: loopback addresses only, unless reverse proxies are named.</summary>
    public IReadOnlyList<string> Urls { get; init; } = [DefaultUrl];

    /// <summary>The address that people type, when a reverse proxy on this machine stands in front; <c>https</c> makes every cookie secure.</summary>
    public Uri? PublicAddress { get; init; }

    /// <summary>Accounts offered as buttons on the sign-in page. Demonstration only: anyone who reaches the page enters.</summary>
    public IReadOnlyList<DemonstrationAccount> DemonstrationAccounts { get; init; } = [];

    /// <summary>Addresses of the reverse proxies of other machines: with them, and a public address in HTTPS, the server may listen beyond this machine.</summary>
    public IReadOnlyList<IPAddress> Proxies { get; init; } = [];

    /// <summary>How much one account or address may ask.</summary>
    public RequestLimits Limits { get; init; } = RequestLimits.Default;

    /// <summary>Backups that the server makes by itself, or nothing.</summary>
    public BackupPlan? Backups { get; init; }

    /// <summary>The server that sends mails; nothing: they wait.</summary>
    public MailServer? Mail { get; init; }

    /// <summary>The address that links in mails begin with.</summary>
    public Uri Site => PublicAddress ?? new(Urls[0]);

    /// <summary>Takes the place of the system's clock, for tests.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Name of the program whose build lists the style sheets, scripts and fonts; the running one unless said otherwise.</summary>
    public string Program { get; init; } = Assembly.GetEntryAssembly()?.GetName().Name ?? "";

    /// <summary>True when browsers reach the product by HTTPS.</summary>
    public bool IsSecure => PublicAddress is null ? Urls.All(u => u.StartsWith("https:", StringComparison.OrdinalIgnoreCase)) : PublicAddress.Scheme == Uri.UriSchemeHttps;

    /// <summary>The refusal of addresses that other machines could reach unguarded, or of texts that are not addresses; nothing when all are fine.</summary>
    public Refusal? Check() =>
        (PublicAddress is { IsAbsoluteUri: true, Scheme: "http" or "https" } or null ? null : WebRefusals.PublicAddress.With(PublicAddress))
        ?? (Proxies.Count > 0 && PublicAddress?.Scheme != Uri.UriSchemeHttps ? WebRefusals.ProxyWithoutHttps : null)
        ?? Urls.Select(url => Loopback.Check(url, Proxies)).FirstOrDefault(r => r is not null);
}
