// SPDX-License-Identifier: Apache-2.0
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Timonier.Foundation;

namespace Timonier.Web.Api;

/// <summary>A no, as programs read it: problem details (RFC 9457) with the refusal's code and, in <c>detail</c>, what happened and what to do.</summary>
/// <remarks>Neither statement nor stack ever stands in it: an incident bears the number under which the log tells more.</remarks>
internal static class ApiProblem
{
    /// <summary>Where every address of the interface begins.</summary>
    public const string Root = "/api";

    private const string MediaType = "application/problem+json; charset=utf-8";
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>True when the request is one of the interface's.</summary>
    public static bool Concerns(HttpContext http) => http.Request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase);

    /// <summary>Writes a refusal.</summary>
    public static Task WriteAsync(HttpContext http, int status, Refusal refusal)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = MediaType;
        var problem = new
        {
            type = "about:blank",
            title = ReasonPhrases.GetReasonPhrase(status),
            status,
            code = refusal.Code,
            detail = refusal.Message,
            incident = http.TraceIdentifier,
        };
        return http.Response.WriteAsync(JsonSerializer.Serialize(problem, Json), http.RequestAborted);
    }

    /// <summary>Writes what a status says by itself.</summary>
    public static Task WriteAsync(HttpContext http, int status) => WriteAsync(http, status, status switch
    {
        StatusCodes.Status401Unauthorized => ApiRefusals.SignIn,
        StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => ApiRefusals.Nothing,
        _ => ApiRefusals.Incident,
    });

    /// <summary>The status of a refused request: what does not exist and what may not be seen read the same.</summary>
    public static int StatusOf(Refusal refusal) =>
        refusal.Code.EndsWith(".missing", StringComparison.Ordinal) || refusal.Code.EndsWith(".right", StringComparison.Ordinal)
            ? StatusCodes.Status404NotFound
            : StatusCodes.Status400BadRequest;
}
