// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Timonier.Network;
using Timonier.Web.SignIn;

namespace Timonier.Web.Hosting;

/// <summary>Keeps the answer of a page of a network for those who would read exactly the same, until anything is known anew.</summary>
/// <remarks>
/// A page asks for it with <c>[OutputCache(PolicyName = SharedPagePolicy.Name)]</c>. The key holds the address with its filters, the network,
/// the rights and perimeters of the reader and the version of the data. Such a page names nobody and holds no form that posts: its header
/// says « Mon compte » instead of the name. An answer that sets a cookie, or is not a 200, is not kept.
/// </remarks>
public sealed class SharedPagePolicy : IOutputCachePolicy
{
    /// <summary>The name by which a page asks for it.</summary>
    public const string Name = "shared-page";

    /// <inheritdoc/>
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var current = http.RequestServices.GetRequiredService<CurrentNetwork>();
        var isKept = current.Reading is not null && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method));
        context.EnableOutputCaching = isKept;
        context.AllowCacheLookup = isKept;
        context.AllowCacheStorage = isKept;
        context.AllowLocking = false;
        if (current is not { Network: { } network, Reading: { } reading })
            return ValueTask.CompletedTask;
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.HeaderNames = "Accept-Encoding, HX-Request";
        context.CacheVaryByRules.CacheKeyPrefix = string.Join(
            '|',
            network.Code,
            reading.Version,
            reading.Visible.Fingerprint(),
            reading.Readable.Fingerprint(),
            reading.Actor.OwnedIn(reading.Map).Fingerprint(),
            RightsOf(reading.Actor),
            reading.Actor.Day);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0)
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }

    /// <summary>What the page offers depends on every right held somewhere: menus lead to other networks and to administration.</summary>
    private static string RightsOf(Actor actor) =>
        string.Join(',', actor.Mandates.Where(m => m.HoldsOn(actor.Day)).Select(m => $"{m.Role.Code}@{m.Network}").Distinct().Order(StringComparer.Ordinal));
}
