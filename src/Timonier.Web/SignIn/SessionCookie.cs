// SPDX-License-Identifier: Apache-2.0
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Timonier.Access;
using Timonier.Access.Views;
using Timonier.Web.Api;

namespace Timonier.Web.SignIn;

/// <summary>The cookie that carries the token of a session. It says nothing of rights: the session is read again at each request.</summary>
internal static class SessionCookie
{
    /// <summary>The scheme's name.</summary>
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    /// <summary>Query parameter that holds where to go after signing in.</summary>
    public const string ReturnParameter = "retour";

    /// <summary>Query parameter that tells that a form was sent after the session had ended.</summary>
    public const string LostParameter = "perdu";

    private const string TokenClaim = "session";

    /// <summary>Sets the cookie up.</summary>
    public static void Configure(CookieAuthenticationOptions options, WebSettings settings)
    {
        options.Cookie.Name = NameOf("timonier", settings);
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = settings.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
        options.ExpireTimeSpan = SignInSession.Life;
        options.SlidingExpiration = false;
        options.LoginPath = SignInRoutes.SignIn;
        options.ReturnUrlParameter = ReturnParameter;
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToLogin = RedirectToSignIn;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        };
    }

    /// <summary>A cookie name that browsers tie to this host alone under HTTPS.</summary>
    public static string NameOf(string name, WebSettings settings) => settings.IsSecure ? "__Host-" + name : name;

    /// <summary>Gives the browser the cookie of a session that was just opened.</summary>
    public static Task WriteAsync(HttpContext http, SignedIn signedIn, TimeProvider clock) =>
        http.SignInAsync(
            Scheme,
            new(new ClaimsIdentity([new(TokenClaim, signedIn.Token)], Scheme)),
            new() { IssuedUtc = clock.GetUtcNow(), ExpiresUtc = signedIn.ExpiresAt, AllowRefresh = false });

    /// <summary>Takes the cookie back.</summary>
    public static Task ClearAsync(HttpContext http) => http.SignOutAsync(Scheme);

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var token = context.Principal?.FindFirstValue(TokenClaim);
        if (token is not null && await services.GetRequiredService<ActorOf>().SessionAsync(token, context.HttpContext.RequestAborted) is { } signedIn)
        {
            services.GetRequiredService<CurrentActor>().Enter(signedIn, token);
            return;
        }

        context.RejectPrincipal();
        await ClearAsync(context.HttpContext);
    }

    /// <summary>A page goes to sign-in and comes back with its filters; a fragment asks its page to go there.</summary>
    private static Task RedirectToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (ApiProblem.Concerns(context.HttpContext))
            return ApiProblem.WriteAsync(context.HttpContext, StatusCodes.Status401Unauthorized);
        if (request.Headers.ContainsKey("HX-Request"))
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            context.Response.Headers["HX-Refresh"] = "true";
            return Task.CompletedTask;
        }

        var page = request.Path + request.QueryString;
        var lost = HttpMethods.IsPost(request.Method) ? $"&{LostParameter}=oui" : "";
        context.Response.Redirect(page == "/" ? SignInRoutes.SignIn : $"{SignInRoutes.SignIn}?{ReturnParameter}={Uri.EscapeDataString(page)}{lost}");
        return Task.CompletedTask;
    }
}
