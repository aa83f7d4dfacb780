// SPDX-License-Identifier: Apache-2.0
using System.Data.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Web.Hosting;

/// <summary>Whether this node can answer: 200, or 503 while the database is away. No sign-in, nothing told of the instance.</summary>
internal static class Health
{
    public const string Route = "/sante";

    public static void MapHealth(this IEndpointRouteBuilder endpoints) => endpoints
        .MapMethods(Route, [HttpMethods.Get, HttpMethods.Head], AnswerAsync)
        .AllowAnonymous();

    private static async Task<IResult> AnswerAsync(DataVersions versions, CancellationToken ct)
    {
        try
        {
            await versions.ReadAsync(NetworkId.References.Value, ct);
            return Results.Text("prêt\n");
        }
        catch (DbException)
        {
            return Results.Text("base de données injoignable\n", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
