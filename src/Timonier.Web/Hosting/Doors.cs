// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Timonier.Access;
using Timonier.Foundation;
using Timonier.Indicators.Views;
using Timonier.Network;
using Timonier.Network.Views;
using Timonier.Web.Api;
using Timonier.Web.SignIn;

namespace Timonier.Web.Hosting;

/// <summary>What a signed-in request passes before its page, file or export: what signing in still awaits is done first, the network of the address is opened, and the policy of the route lets in.</summary>
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

        if (AwaitedPage(signedIn) is { } awaited && http.Request.Path != awaited && http.Request.Path != SignInRoutes.SignOut)
        {
            if (ApiProblem.Concerns(http))
                await ApiProblem.WriteAsync(http, StatusCodes.Status403Forbidden, ApiRefusals.NotSignedInWholly);
            else
                http.Response.Redirect(awaited);
            return;
        }

        var current = services.GetRequiredService<CurrentNetwork>();
        current.Know(await services.GetRequiredService<NetworkList>().ReadAsync(signedIn.Actor, http.RequestAborted));
        var isOpened = http.GetRouteValue(NetworkParameter) is not string text || await OpenAsync(http, current, (signedIn.Actor, text));
        if (!isOpened || !Admits(http.GetEndpoint(), signedIn.Actor, current))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (http.GetEndpoint()?.Metadata.GetMetadata<RoutePolicyAttribute>() is { ActsOnRights: true } && signedIn.MustProveAgain(services.GetRequiredService<TimeProvider>().GetUtcNow()))
        {
            http.Response.Redirect($"{SignInRoutes.Prove}?{SessionCookie.ReturnParameter}={Uri.EscapeDataString(http.Request.Path + http.Request.QueryString)}");
            return;
        }

        await next(http);
    });

    /// <summary>The page of what is awaited before anything else: a code, another password, an authenticator; or nothing.</summary>
    private static string? AwaitedPage(SignedInActor signedIn) => signedIn switch
    {
        { Step: SignInStep.Code } => SignInRoutes.Code,
        { MustChangePassword: true } => SignInRoutes.Password,
        { Step: SignInStep.CodeSetup } => SignInRoutes.CodeSetup,
        _ => null,
    };

    /// <summary>True when the policy of the route lets the reader in; a route open to strangers needs none.</summary>
    private static bool Admits(Endpoint? endpoint, Actor actor, CurrentNetwork current) =>
        endpoint is null || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || endpoint.Metadata.GetMetadata<RoutePolicyAttribute>()?.Admits(actor, current) is true;

    /// <summary>Opens the network of the address, now or as known on a day; the past is read, never written.</summary>
    private static async Task<bool> OpenAsync(HttpContext http, CurrentNetwork current, (Actor Actor, string Text) asked)
    {
        if (NetworkSegment.Read(asked.Text) is not { } segment || current.Known.FirstOrDefault(n => n.Code == segment.Code) is not { } network)
            return false;
        var readings = http.RequestServices.GetRequiredService<NetworkReadings>();
        if (segment.KnownOn is not { } day || day >= asked.Actor.Day)
        {
            current.Open(network, segment with { KnownOn = null }, await readings.OpenAsync(asked.Actor, network, http.RequestAborted));
            return true;
        }

        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
            return false;
        current.Open(network, segment, await readings.OpenAsKnownAsync(asked.Actor, network, CivilTime.EndOf(day), http.RequestAborted));
        return true;
    }
}
