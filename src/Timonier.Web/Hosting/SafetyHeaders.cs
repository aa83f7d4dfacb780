// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticAssets;

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
        headers.CacheControl = CacheControlOf(response) ?? headers.CacheControl;
    }

    /// <summary>A page is kept nowhere; an asset whose name holds its fingerprint, for ever; another asset as it says itself.</summary>
    private static string? CacheControlOf(HttpResponse response)
    {
        if (response.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not { } asset)
            return "private, no-store";
        return asset.Properties.Any(p => p.Name == "fingerprint") ? "public, max-age=31536000, immutable" : null;
    }
}
