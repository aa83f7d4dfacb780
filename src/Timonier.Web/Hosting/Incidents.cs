// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Timonier.Storage;
using Timonier.Web.Api;

namespace Timonier.Web.Hosting;

/// <summary>The host's door: what was thrown becomes a page in French, and a line of the log under the same number.</summary>
internal static partial class Incidents
{
    public static IApplicationBuilder UseIncidents(this IApplicationBuilder app) => app.UseExceptionHandler(new ExceptionHandlerOptions
    {
        ExceptionHandler = AnswerAsync,
        StatusCodeSelector = StatusOf,
        SuppressDiagnosticsCallback = _ => true,
    });

    private static int StatusOf(Exception exception) => (exception, DatabaseTroubles.Of(exception)) switch
    {
        (BadHttpRequestException bad, _) => bad.StatusCode,
        (_, DatabaseTrouble.Unwritable) => StatusCodes.Status400BadRequest,
        (_, DatabaseTrouble.Conflict) => StatusCodes.Status409Conflict,
        (_, DatabaseTrouble.Full) => StatusCodes.Status507InsufficientStorage,
        (_, DatabaseTrouble.Away) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static Task AnswerAsync(HttpContext http)
    {
        var log = http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Timonier.Web.Incidents");
        var exception = http.Features.GetRequiredFeature<IExceptionHandlerFeature>().Error;
        var status = http.Response.StatusCode;
        if (status < StatusCodes.Status500InternalServerError)
            LogRefused(log, status, http.TraceIdentifier, exception.GetType().Name);
        else
            LogIncident(log, exception, status, http.TraceIdentifier);
        return ApiProblem.Concerns(http) ? ApiProblem.WriteAsync(http, status) : StatusAnswers.WriteAsync(http, status);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Answered {Status} to {Incident}: {Kind}")]
    private static partial void LogRefused(ILogger logger, int status, string incident, string kind);

    [LoggerMessage(Level = LogLevel.Error, Message = "Answered {Status} to {Incident}")]
    private static partial void LogIncident(ILogger logger, Exception exception, int status, string incident);
}
