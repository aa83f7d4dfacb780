// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Timonier.Indicators.Views;
using Timonier.Network.Views;
using Timonier.Web.SignIn;

namespace Timonier.Web.Hosting;

/// <summary>What a signed-in request passes before its page, file or export: a temporary password is changed first, then the network of the address is opened.</summary>
internal static class Doors
{
    /// <summary>Route parameter that names a network.</summary>
    public const string NetworkParameter = "network";

    public static IApplicationBuilder UseDoors(this IApplicationBuilder app) => app.Use(async (HttpContext http, RequestDelegate next) =>
    {
        var services = http.RequestServices;
        var isAsset = http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;
        if (isAsset || services.GetRequiredService<CurrentActor>().SignedIn is not { } signedIn)
        {
            await next(http);
            return;
        }

        if (signedIn.MustChangePassword && http.Request.Path != SignInRoutes.Password && http.Request.Path != SignInRoutes.SignOut)
        {
            http.Response.Redirect(SignInRoutes.Password);
            return;
        }

        var current = services.GetRequiredService<CurrentNetwork>();
        current.Know(await services.GetRequiredService<NetworkList>().ReadAsync(signedIn.Actor, http.RequestAborted));
        if (http.GetRouteValue(NetworkParameter) is string code)
        {
            if (current.Known.FirstOrDefault(n => n.Code == code) is not { } network)
            {
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            current.Open(network, await services.GetRequiredService<NetworkReadings>().OpenAsync(signedIn.Actor, network, http.RequestAborted));
        }

        await next(http);
    });
}
