// SPDX-License-Identifier: Apache-2.0
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Timonier.Web.SignIn;

namespace Timonier.Web.Hosting;

/// <summary>Who comes in, and how often: through a known reverse proxy when proxies are named, and within the limits of one account or address.</summary>
internal static class RequestGate
{
    private static readonly TimeSpan Refill = TimeSpan.FromSeconds(1);

    /// <summary>Turns away who did not come from this machine or a named proxy: what it says of itself would be believed.</summary>
    public static IApplicationBuilder UseProxyGate(this IApplicationBuilder app, IReadOnlyList<IPAddress> proxies) => app.Use((http, next) =>
    {
        var from = http.Connection.RemoteIpAddress is { IsIPv4MappedToIPv6: true } mapped ? mapped.MapToIPv4() : http.Connection.RemoteIpAddress;
        if (from is null || IPAddress.IsLoopback(from) || proxies.Contains(from))
            return next(http);
        http.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return http.Response.WriteAsync("Utilisez l’adresse publique du service.\n", http.RequestAborted);
    });

    /// <summary>Registers the limits.</summary>
    public static IServiceCollection AddRequestLimits(this IServiceCollection services, RequestLimits limits) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        options.GlobalLimiter = limits == RequestLimits.None
            ? null
            : PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(http => KeyOf(http) is { } key
                    ? RateLimitPartition.GetTokenBucketLimiter(key, _ => new() { TokenLimit = limits.Reserve, TokensPerPeriod = limits.PerSecond, ReplenishmentPeriod = Refill, QueueLimit = 0 })
                    : RateLimitPartition.GetNoLimiter("")),
                PartitionedRateLimiter.Create<HttpContext, string>(http => KeyOf(http) is { } key
                    ? RateLimitPartition.GetConcurrencyLimiter(key, _ => new() { PermitLimit = limits.AtOnce, QueueLimit = 4 * limits.AtOnce })
                    : RateLimitPartition.GetNoLimiter("")));
    });

    /// <summary>Whose reserve a request draws on; nothing for what costs nothing.</summary>
    private static string? KeyOf(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || http.Request.Path.StartsWithSegments(Health.Route, StringComparison.Ordinal)
            ? null
            : http.RequestServices.GetRequiredService<CurrentActor>().SignedIn?.Account.ToString() ?? http.Connection.RemoteIpAddress?.ToString() ?? "";
}
