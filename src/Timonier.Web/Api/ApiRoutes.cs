// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Timonier.Documents.Exports;
using Timonier.Foundation;
using Timonier.Indicators.Exports;
using Timonier.Indicators.Views;
using Timonier.Web.SignIn;

namespace Timonier.Web.Api;

/// <summary>The programming interface: what a reader may read on the pages, as rows, under <c>/api/v1</c>.</summary>
/// <remarks>
/// A network is opened by the same doors as pages (<c>code</c>, or <c>code@2025-03-31</c> as known on a day), a value leaves by the same reading,
/// rows are those of the exports: there is no second truth. Addresses are flat, parameters few and named, pages bounded.
/// </remarks>
internal static class ApiRoutes
{
    public const string Base = ApiProblem.Root + "/v1";

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Base);
        api.MapGet("", Describe).WithMetadata(new RoutePolicyAttribute()).WithName("root").WithSummary("Les réseaux du lecteur et l’adresse de leurs tables.");
        foreach (var table in ApiTables.All)
        {
            api.MapGet("/networks/{network}/" + table.Name, (HttpContext http, CurrentNetwork current, NetworkReadings readings, TimeProvider clock) =>
                    SendPageAsync(http, table, (current, readings, clock)))
                .WithName(table.Name).WithSummary(table.Summary).WithMetadata(table, ApiReach.Page, new RoutePolicyAttribute(table.Right));
            api.MapGet($"/networks/{{network}}/{table.Name}.csv", (HttpContext http, CurrentNetwork current) => SendWholeAsync(http, table, current))
                .WithName(table.Name + "-csv").WithSummary(table.Summary + " Toutes les lignes, en CSV.").WithMetadata(table, ApiReach.Whole, new RoutePolicyAttribute(table.Right));
        }
    }

    private static IResult Describe(CurrentNetwork current) => Results.Json(
        new ApiRoot(
            "v1",
            $"{Base}/openapi.json",
            [.. current.Known.Select(n => new ApiNetwork(n.Code, n.Name, n.Settings.IsFictional, ApiTables.All.ToDictionary(t => t.Name, t => AddressOf(n.Code, t))))]),
        ApiJson.Options);

    private static async Task SendPageAsync(HttpContext http, ApiTable table, (CurrentNetwork Current, NetworkReadings Readings, TimeProvider Clock) with)
    {
        if (with.Current is not { Network: { } network, Reading: { } reading })
        {
            await ApiProblem.WriteAsync(http, StatusCodes.Status404NotFound);
            return;
        }

        var query = ApiQuery.Read(http.Request.Query, table, ApiReach.Page);
        if (query.IsDone && query.Value.Cursor is { } cursor && cursor.Revision != reading.Version.Revision)
        {
            if (cursor.Revision > reading.Version.Revision)
                query = ApiRefusals.Cursor;
            else
                reading = await with.Readings.OpenAtAsync(reading.Actor, network, cursor.Revision, http.RequestAborted);
        }

        var rows = query.IsDone ? await table.MakeAsync(http.RequestServices, reading, query.Value.Filter, http.RequestAborted) : query.Refusal;
        if (!rows.IsDone)
        {
            await ApiProblem.WriteAsync(http, ApiProblem.StatusOf(rows.Refusal), rows.Refusal);
            return;
        }

        var caveats = new ExportCaveats(network, reading.Version.Revision, reading.Actor.Name, CivilTime.Of(with.Clock.GetUtcNow()));
        var page = new ExportPage(query.Value!.Cursor?.Offset ?? 0, query.Value.Limit);
        await ApiAnswer.SendAsync(http, await ApiAnswer.WriteAsync(http.Request, (rows.Value, caveats), page, http.RequestAborted));
    }

    private static async Task SendWholeAsync(HttpContext http, ApiTable table, CurrentNetwork current)
    {
        var query = ApiQuery.Read(http.Request.Query, table, ApiReach.Whole);
        Outcome<ExportTable> rows = current.Reading is { } reading && query.IsDone
            ? await table.MakeAsync(http.RequestServices, reading, query.Value.Filter, http.RequestAborted)
            : query.Refusal ?? ApiRefusals.Nothing;
        if (!rows.IsDone)
        {
            await ApiProblem.WriteAsync(http, ApiProblem.StatusOf(rows.Refusal), rows.Refusal);
            return;
        }

        // The caveats travel beside the rows, never inside: the page of the same table holds them.
        var beside = http.Request.Path.Value![..^".csv".Length] + http.Request.QueryString;
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.Link = $"<{beside}>; rel=\"describedby\"";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{current.Segment}-{rows.Value.Name}.csv\"";
        await ExportFile.WriteRowsAsync(http.Response.Body, rows.Value, http.RequestAborted);
    }

    private static string AddressOf(string network, ApiTable table) => $"{Base}/networks/{network}/{table.Name}";
}
