// SPDX-License-Identifier: Apache-2.0
using System.Net;
using Timonier.Foundation;

namespace Timonier.Web.Hosting;

/// <summary>Addresses that only this machine reaches.</summary>
public static class Loopback
{
    /// <summary>The refusal of an address to listen on, or nothing; once reverse proxies are named, any address may be listened on.</summary>
    public static Refusal? Check(string url, IReadOnlyList<IPAddress> proxies)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.PathAndQuery != "/")
            return WebRefusals.Url.With(url);
        var host = address.Host.Trim('[', ']');
        var isLoopback = host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));
        return isLoopback || proxies.Count > 0 ? null : WebRefusals.NotLoopback.With(url);
    }
}
