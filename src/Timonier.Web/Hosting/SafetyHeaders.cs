// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Timonier.Web.Hosting;

/// <summary>Headers of every answer: nothing from elsewhere, nothing inline, no frame, nothing kept by a shared cache.</summary>
internal static class SafetyHeaders
{
    /// <summary>Style, script, font and picture come from this site; small pictures may stand in the page itself.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSafetyHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(static state =>
        {
            Write((HttpResponse)state);
            return Task.CompletedTask;
        }, http.Response);
        return next(http);
    });

    private static void Write(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
        if (!IsAsset(response))
            headers.CacheControl = "private, no-store";
    }

    /// <summary>Static assets bring their own rule: kept for ever under a name that holds their fingerprint.</summary>
    private static bool IsAsset(HttpResponse response) =>
        response.HttpContext.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is not null;
}
