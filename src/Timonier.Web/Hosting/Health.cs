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

    /// <summary>Whether the process lives, whatever its database does: a supervisor restarts it on this one, a balancer leaves it out on the other.</summary>
    public const string LifeRoute = "/sante/vie";

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        string[] methods = [HttpMethods.Get, HttpMethods.Head];
        endpoints.MapMethods(Route, methods, AnswerAsync).AllowAnonymous();
        endpoints.MapMethods(LifeRoute, methods, () => Results.Text("en vie\n")).AllowAnonymous();
    }

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
