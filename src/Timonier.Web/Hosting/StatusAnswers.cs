// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Timonier.Web.Api;
using Timonier.Web.SignIn;

namespace Timonier.Web.Hosting;

/// <summary>Pages of the answers that are not the page asked for: 400, 404, 409, 500, 503... One may not see and does not exist read the same: 404.</summary>
internal static class StatusAnswers
{
    /// <summary>Gives a page to every answer of 400 and more that has no content yet. The framework's own leaves out those whose type is set.</summary>
    public static IApplicationBuilder UseStatusAnswers(this IApplicationBuilder app) => app.Use(async (HttpContext http, RequestDelegate next) =>
    {
        await next(http);
        var response = http.Response;
        if (response.HasStarted || response.StatusCode < StatusCodes.Status400BadRequest || response.ContentLength > 0)
            return;
        var status = response.StatusCode is StatusCodes.Status403Forbidden or StatusCodes.Status405MethodNotAllowed
            ? StatusCodes.Status404NotFound
            : response.StatusCode;
        response.Headers.Allow = default;

        if (ApiProblem.Concerns(http))
        {
            await ApiProblem.WriteAsync(http, status);
            return;
        }

        // A page that gave up wrote it already, and the framework adds it once more without looking.
        response.Headers.Remove("blazor-enhanced-nav");
        await WriteAsync(http, status);
    });

    /// <summary>Writes the page of a status, whatever the method of the request and whatever was begun before.</summary>
    public static async Task WriteAsync(HttpContext http, int status)
    {
        var begun = http.RequestServices;
        await using var scope = begun.CreateAsyncScope();
        Carry(begun, scope.ServiceProvider);
        http.RequestServices = scope.ServiceProvider;
        try
        {
            var page = new RazorComponentResult<StatusDocument>(new { Status = status, Incident = http.TraceIdentifier })
            {
                StatusCode = status,
                PreventStreamingRendering = true,
            };
            await page.ExecuteAsync(http);
        }
        finally
        {
            http.RequestServices = begun;
        }
    }

    /// <summary>The page is written with services of its own, those of the page that failed being spent; who reads stays the same.</summary>
    private static void Carry(IServiceProvider begun, IServiceProvider fresh)
    {
        if (begun.GetRequiredService<CurrentActor>() is { SignedIn: { } signedIn, Token: { } token })
            fresh.GetRequiredService<CurrentActor>().Enter(signedIn, token);
        var (from, to) = (begun.GetRequiredService<CurrentNetwork>(), fresh.GetRequiredService<CurrentNetwork>());
        to.Know(from.Known);
        if (from is { Network: { } network, Reading: { } reading })
            to.Open(network, from.Segment, reading);
    }
}
