// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Timonier.Access;
using Timonier.Access.Acts;
using Timonier.Documents.Exports;
using Timonier.Foundation;
using Timonier.Storage;
using Timonier.Web.Hosting;
using Timonier.Web.SignIn;

namespace Timonier.Web.Pages.Access;

/// <summary>The journal as a file, with the filters of its page.</summary>
internal static class JournalExports
{
    public static void MapJournalExports(this IEndpointRouteBuilder routes) => routes.MapGet(AdministrationRoutes.Journal + SentTable.Format, SendAsync)
        .WithMetadata(new RoutePolicyAttribute(AccessRights.ReadJournal.Code));

    private static async Task SendAsync(HttpContext http, CurrentActor current, CurrentNetwork networks, [AsParameters] Tools tools)
    {
        var asked = JournalAsked.Of(http.Request.Query);
        if (asked.Among(JournalAsked.Readable(networks, current.Actor)) is not { } network
            || await tools.Act.RunAsync(current.Actor, network.Id, asked.Search, http.RequestAborted) is not { IsDone: true, Value: { } journal })
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var version = await tools.Versions.ReadAsync(network.Id.Value, http.RequestAborted);
        var caveats = new ExportCaveats(network, version.Revision, current.Actor.Name, CivilTime.Of(tools.Clock.GetUtcNow()));
        await SentTable.SendAsync(http, (JournalTable.Of(journal), caveats), $"{network.Code}-journal");
    }

    /// <summary>What the route is given by the host.</summary>
    internal sealed record Tools(ExportJournal Act, DataVersions Versions, TimeProvider Clock);
}
