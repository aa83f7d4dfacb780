// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Timonier.Web.Hosting;

/// <summary>Pages of the answers that are not the page asked for: 400, 404, 409, 500, 503... One may not see and does not exist read the same: 404.</summary>
internal static class StatusAnswers
{
    public static IApplicationBuilder UseStatusAnswers(this IApplicationBuilder app) => app.UseStatusCodePages(context =>
    {
        var http = context.HttpContext;
        if (http.Response.StatusCode is StatusCodes.Status403Forbidden or StatusCodes.Status405MethodNotAllowed)
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        return WriteAsync(http, http.Response.StatusCode);
    });

    /// <summary>Writes the page of a status, whatever the method of the request.</summary>
    public static Task WriteAsync(HttpContext http, int status) =>
        new RazorComponentResult<StatusDocument>(new { Status = status, Incident = http.TraceIdentifier }) { StatusCode = status, PreventStreamingRendering = true }.ExecuteAsync(http);
}
