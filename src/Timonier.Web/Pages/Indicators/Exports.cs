// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Timonier.Documents;
using Timonier.Documents.Exports;
using Timonier.Foundation;
using Timonier.Indicators;
using Timonier.Indicators.Exports;
using Timonier.Indicators.Figures;
using Timonier.Indicators.Views;
using Timonier.Network;
using Timonier.Web.Hosting;
using Timonier.Web.Pages.Quality;
using Timonier.Web.SignIn;

namespace Timonier.Web.Pages.Indicators;

/// <summary>The tables of the pages as files (archive of CSV, workbook, JSON), and the sheet as a PDF.</summary>
internal static class Exports
{
    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        Map(routes, "/r/{network}/structures", PageTables.Board).WithMetadata(new RoutePolicyAttribute(NetworkRights.See.Code));
        Map(routes, "/r/{network}/indicateurs", PageTables.Catalogue).WithMetadata(new RoutePolicyAttribute(NetworkRights.See.Code));
        Map(routes, "/r/{network}/indicateurs/{code}/liste", PageTables.Indicator).WithMetadata(new RoutePolicyAttribute(IndicatorRights.Read.Code));
        Map(routes, "/r/{network}/indicateurs/{code}/cibles", PageTables.Coherence).WithMetadata(new RoutePolicyAttribute(IndicatorRights.Read.Code));
        Map(routes, "/r/{network}/structures/{code}/chiffres", PageTables.Sheet).WithMetadata(new RoutePolicyAttribute(IndicatorRights.Read.Code));
        Map(routes, "/r/{network}/qualite", QualityPageTables.Units).WithMetadata(new RoutePolicyAttribute(IndicatorRights.Read.Code));
        Map(routes, "/r/{network}/alertes", QualityPageTables.Alerts).WithMetadata(new RoutePolicyAttribute(IndicatorRights.Read.Code));
        Map(routes, "/r/{network}/structures/{code}/qualite/alertes", QualityPageTables.UnitAlerts).WithMetadata(new RoutePolicyAttribute(IndicatorRights.Read.Code));
        routes.MapGet("/r/{network}/structures/{code}/fiche.pdf", SendPdfAsync).WithMetadata(new RoutePolicyAttribute(IndicatorRights.Read.Code));
    }

    private static RouteHandlerBuilder Map(IEndpointRouteBuilder routes, string path, Func<NetworkReading, HttpRequest, ExportTable?> tableOf) =>
        routes.MapGet(path + SentTable.Format, async (HttpContext http, CurrentNetwork current, TimeProvider clock) =>
        {
            if (current is not { Network: { } network, Reading: { } reading } || tableOf(reading, http.Request) is not { } table)
            {
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return;
            }

            var caveats = new ExportCaveats(network, reading.Version.Revision, reading.Actor.Name, CivilTime.Of(clock.GetUtcNow()));
            await SentTable.SendAsync(http, (table, caveats), $"{current.Segment}-{table.Name}");
        });

    /// <summary>The sheet of a unit as a PDF; without Chromium, the reason and what to do instead.</summary>
    private static async Task SendPdfAsync(HttpContext http, CurrentNetwork current, PdfPrinter printer)
    {
        var period = Asked.Period(http.Request.Query["periode"]) ?? (Asked.Year(http.Request.Query["annee"]) is { } year ? Period.Year(year) : null);
        if (current is not { Network: { } network, Reading: { } reading }
            || UnitSheet.Read(reading, http.GetRouteValue("code") as string ?? "", new(period, PageSize: SheetDocuments.AllRows), reading.Actor.Day).Value is not { } sheet)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var pdf = await printer.PrintAsync(await SheetDocuments.HtmlAsync(reading, network, sheet), http.RequestAborted);
        if (!pdf.IsDone)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.ContentType = "text/plain; charset=utf-8";
            await http.Response.WriteAsync(pdf.Refusal.Message, http.RequestAborted);
            return;
        }

        http.Response.ContentType = "application/pdf";
        http.Response.Headers.ContentDisposition = $"inline; filename=\"{current.Segment}-{sheet.Unit.MainCode.Code}.pdf\"";
        await http.Response.Body.WriteAsync(pdf.Value, http.RequestAborted);
    }
}
