// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Timonier.Network;
using Timonier.Web.SignIn;

namespace Timonier.Web.Hosting;

/// <summary>Leads from a page of a network to the same page as known on a day, or now: what the form at the foot of pages asks.</summary>
internal static class KnownOnRoute
{
    public const string Tail = "tel-que-connu";

    public static void MapKnownOn(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/r/{network}/" + Tail, (HttpContext http, CurrentActor actor, CurrentNetwork current, string? jour, string? page) =>
        {
            var day = QueryValues.Day(jour);
            var segment = current.Segment with { KnownOn = day < actor.Actor.Day ? day : null };
            http.Response.Redirect($"/r/{segment}{PathIn(current.Segment.Code, page)}");
        }).WithMetadata(new RoutePolicyAttribute(NetworkRights.See.Code));

    /// <summary>What follows the network in the address of one of its pages; nothing for any other address.</summary>
    private static string PathIn(string code, string? page)
    {
        var start = "/r/" + code;
        if (page is null || !page.StartsWith(start, StringComparison.Ordinal) || page.Contains("..", StringComparison.Ordinal) || page.Any(char.IsControl))
            return "";
        var rest = page[start.Length..];
        if (rest.StartsWith('@'))
            rest = rest.IndexOfAny(['/', '?']) is var end and >= 0 ? rest[end..] : "";
        return rest.Length == 0 || rest[0] is '/' or '?' ? rest : "";
    }
}
