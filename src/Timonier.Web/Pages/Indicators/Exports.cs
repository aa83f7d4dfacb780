// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Timonier.Documents;
using Timonier.Indicators;
using Timonier.Indicators.Figures;
using Timonier.Indicators.Views;
using Timonier.Network.Views;
using Timonier.Web.SignIn;
using ReadFigure = Timonier.Indicators.Figures.Figure;

namespace Timonier.Web.Pages.Indicators;

/// <summary>The tables of the pages as files: same filters, same perimeter, same secrecy as the screen.</summary>
internal static class Exports
{
    private const int AllRows = 1_000_000;

    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/r/{network}/structures.zip", (HttpContext http, CurrentActor actor, NetworkList networks, NetworkReadings readings, TimeProvider clock) =>
            SendAsync(new(http, actor, networks, readings, clock), "structures", "Structures et complétude des chiffres", BoardRows));
        routes.MapGet("/r/{network}/indicateurs.zip", (HttpContext http, CurrentActor actor, NetworkList networks, NetworkReadings readings, TimeProvider clock) =>
            SendAsync(new(http, actor, networks, readings, clock), "indicateurs", "Catalogue des indicateurs", CatalogueRows));
        routes.MapGet("/r/{network}/indicateurs/{code}/liste.zip", (HttpContext http, CurrentActor actor, NetworkList networks, NetworkReadings readings, TimeProvider clock) =>
            SendAsync(new(http, actor, networks, readings, clock), "indicateur", "Un indicateur par structure", IndicatorRows));
        routes.MapGet("/r/{network}/structures/{code}/chiffres.zip", (HttpContext http, CurrentActor actor, NetworkList networks, NetworkReadings readings, TimeProvider clock) =>
            SendAsync(new(http, actor, networks, readings, clock), "fiche", "Chiffres d’une structure, toutes périodes", SheetRows));
        routes.MapGet("/r/{network}/structures/{code}/fiche.pdf", (HttpContext http, CurrentActor actor, NetworkList networks, NetworkReadings readings, TimeProvider clock, PdfPrinter printer) =>
            SendPdfAsync(new(http, actor, networks, readings, clock), printer));
    }

    /// <summary>The sheet of a unit as a PDF; without Chromium, the reason and what to do instead.</summary>
    private static async Task SendPdfAsync(ExportRequest asked, PdfPrinter printer)
    {
        var http = asked.Http;
        var network = (await asked.Networks.FindAsync(asked.Actor.Actor, http.GetRouteValue("network") as string ?? "", http.RequestAborted)).Value;
        var reading = network is null ? null : await asked.Readings.OpenAsync(asked.Actor.Actor, network, http.RequestAborted);
        var period = Asked.Period(http.Request.Query["periode"]) ?? (Asked.Year(http.Request.Query["annee"]) is { } year ? Period.Year(year) : null);
        var sheet = reading is null
            ? null
            : UnitSheet.Read(reading, http.GetRouteValue("code") as string ?? "", new(period, PageSize: SheetDocuments.AllRows), reading.Actor.Day).Value;
        if (sheet is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var pdf = await printer.PrintAsync(await SheetDocuments.HtmlAsync(reading!, network!, sheet), http.RequestAborted);
        if (!pdf.IsDone)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.ContentType = "text/plain; charset=utf-8";
            await http.Response.WriteAsync(pdf.Refusal.Message, http.RequestAborted);
            return;
        }

        http.Response.ContentType = "application/pdf";
        http.Response.Headers.ContentDisposition = $"inline; filename=\"{network!.Code}-{sheet.Unit.MainCode.Code}.pdf\"";
        await http.Response.Body.WriteAsync(pdf.Value, http.RequestAborted);
    }

    private static async Task SendAsync(ExportRequest asked, string name, string subject, Func<NetworkReading, HttpRequest, Func<CsvWriter, Task>?> rowsOf)
    {
        var http = asked.Http;
        var network = (await asked.Networks.FindAsync(asked.Actor.Actor, http.GetRouteValue("network") as string ?? "", http.RequestAborted)).Value;
        var reading = network is null ? null : await asked.Readings.OpenAsync(asked.Actor.Actor, network, http.RequestAborted);
        if (reading is null || rowsOf(reading, http.Request) is not { } rows)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.ContentType = "application/zip";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{network!.Code}-{name}.zip\"";
        using var buffer = new MemoryStream();
        await new ExportArchive(reading, network, subject).WriteAsync(buffer, asked.Clock.GetUtcNow(), rows);
        buffer.Position = 0;
        await buffer.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    private static Func<CsvWriter, Task> BoardRows(NetworkReading reading, HttpRequest request)
    {
        var board = NetworkBoard.Read(reading, new()
        {
            Search = Asked.Text(request.Query["q"]),
            Kind = Asked.Text(request.Query["type"]),
            Territory = Asked.Text(request.Query["territoire"]),
            Year = Asked.Year(request.Query["annee"]),
            PageSize = AllRows,
        }, reading.Actor.Day);
        return async csv =>
        {
            await HeadAsync(csv, "nomenclature", "code", "nom", "type", "territoire", "chiffres_connus", "chiffres_attendus");
            foreach (var row in board.Units)
            {
                csv.Text(row.Unit.MainCode.Scheme);
                csv.Text(row.Unit.MainCode.Code);
                csv.Text(row.Unit.NameOn(board.Day));
                csv.Text(row.Kind.Label);
                csv.Text(row.Territory);
                csv.Number(row.Completeness.Known);
                csv.Number(row.Completeness.Expected);
                await csv.EndRowAsync(CancellationToken.None);
            }
        };
    }

    private static Func<CsvWriter, Task> CatalogueRows(NetworkReading reading, HttpRequest request)
    {
        var list = CatalogueList.Read(reading, Asked.Text(request.Query["q"]), Asked.Text(request.Query["famille"]), Asked.Role(request.Query["role"]));
        return async csv =>
        {
            await HeadAsync(csv, "code", "libelle", "famille", "definition", "nature", "role", "sens", "numerateur", "denominateur", "unite", "source", "derniere_periode");
            foreach (var entry in list.Entries)
            {
                var meaning = entry.Indicator.Current;
                foreach (var text in new[]
                {
                    entry.Indicator.Code, meaning.Label, meaning.Family, meaning.Meaning, Shown.KindInWords(meaning.Kind), Shown.RoleInWords(meaning.Role),
                    Shown.DirectionInWords(meaning.Direction), meaning.Numerator, meaning.Denominator, meaning.Unit, meaning.Source, entry.Latest?.ToString() ?? "",
                })
                    csv.Text(text);
                await csv.EndRowAsync(CancellationToken.None);
            }
        };
    }

    private static Func<CsvWriter, Task>? IndicatorRows(NetworkReading reading, HttpRequest request)
    {
        var sheet = IndicatorSheet.Read(reading, request.RouteValues["code"] as string ?? "", new()
        {
            Period = Asked.Period(request.Query["periode"]),
            Kind = Asked.Text(request.Query["type"]),
            Territory = Asked.Text(request.Query["territoire"]),
            PageSize = AllRows,
            Day = reading.Actor.Day,
        }, reading.Actor.Day).Value;
        return sheet is null ? null : async csv =>
        {
            await HeadAsync(csv, "nomenclature", "code", "nom", "territoire", "periode", "etat", "valeur", "numerateur", "denominateur");
            foreach (var row in sheet.Rows)
            {
                csv.Text(row.Unit.MainCode.Scheme);
                csv.Text(row.Unit.MainCode.Code);
                csv.Text(row.Unit.NameOn(reading.Actor.Day));
                csv.Text(row.Territory);
                csv.Text(sheet.Period?.ToString() ?? "");
                await FigureAsync(csv, row.Figure);
            }
        };
    }

    private static Func<CsvWriter, Task>? SheetRows(NetworkReading reading, HttpRequest request)
    {
        var sheet = UnitSheet.Read(reading, request.RouteValues["code"] as string ?? "", new(PageSize: AllRows), reading.Actor.Day).Value;
        return sheet is null ? null : async csv =>
        {
            await HeadAsync(csv, "indicateur", "libelle", "famille", "periode", "etat", "valeur", "numerateur", "denominateur");
            foreach (var row in sheet.Context.Concat(sheet.Rows))
            {
                foreach (var (period, figure) in row.Series)
                {
                    csv.Text(row.Indicator.Code);
                    csv.Text(row.Definition.Label);
                    csv.Text(row.Definition.Family);
                    csv.Text(period.ToString());
                    await FigureAsync(csv, figure);
                }
            }
        };
    }

    private static async Task FigureAsync(CsvWriter csv, ReadFigure figure)
    {
        csv.Text(figure.State switch
        {
            ValueState.Present => "présent",
            ValueState.Missing => "manquant",
            ValueState.NotApplicable => "sans objet",
            ValueState.Suppressed => "secret",
            ValueState.Locked => "verrouillé",
        });
        foreach (var number in new[] { figure.Value, figure.Numerator, figure.Denominator })
        {
            if (number is { } known)
                csv.Number(known);
            else
                csv.Empty();
        }

        await csv.EndRowAsync(CancellationToken.None);
    }

    private static async Task HeadAsync(CsvWriter csv, params string[] names)
    {
        foreach (var name in names)
            csv.Text(name);
        await csv.EndRowAsync(CancellationToken.None);
    }

    private sealed record ExportRequest(HttpContext Http, CurrentActor Actor, NetworkList Networks, NetworkReadings Readings, TimeProvider Clock);
}
