// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Http;
using Timonier.Indicators;
using Timonier.Indicators.Exports;
using Timonier.Indicators.Figures;
using Timonier.Indicators.Views;

namespace Timonier.Web.Pages.Indicators;

/// <summary>The tables of the pages, whole: same filters, same perimeter, same secrecy as on the screen.</summary>
internal static class PageTables
{
    private const int AllRows = 1_000_000;

    /// <summary>The units of the board with their completeness.</summary>
    public static ExportTable? Board(NetworkReading reading, HttpRequest request)
    {
        reading = reading.In(Asked.Text(request.Query["arbre"]));
        var board = NetworkBoard.Read(reading, new()
        {
            Search = Asked.Text(request.Query["q"]),
            Kind = Asked.Text(request.Query["type"]),
            Territory = Asked.Text(request.Query["territoire"]),
            Year = Asked.Year(request.Query["annee"]),
            PageSize = AllRows,
        }, reading.Actor.Day);
        string[] columns = ["nomenclature", "code", "nom", "type", "territoire", "chiffres_connus", "chiffres_attendus"];
        return new("structures", "Structures et complétude de leurs chiffres", columns, async (table, ct) =>
        {
            foreach (var row in board.Units)
            {
                table.Text(row.Unit.MainCode.Scheme);
                table.Text(row.Unit.MainCode.Code);
                table.Text(row.Unit.NameOn(board.Day));
                table.Text(row.Kind.Label);
                table.Text(row.Territory);
                table.Number(row.Completeness.Known);
                table.Number(row.Completeness.Expected);
                await table.EndRowAsync(ct);
            }
        });
    }

    /// <summary>The catalogue.</summary>
    public static ExportTable? Catalogue(NetworkReading reading, HttpRequest request)
    {
        var list = CatalogueList.Read(reading, Asked.Text(request.Query["q"]), Asked.Text(request.Query["famille"]), Asked.Role(request.Query["role"]));
        string[] columns = ["code", "libelle", "famille", "definition", "nature", "role", "sens", "numerateur", "denominateur", "unite", "source", "derniere_periode", "formule"];
        return new("indicateurs", "Catalogue des indicateurs", columns, async (table, ct) =>
        {
            foreach (var entry in list.Entries)
            {
                var meaning = entry.Indicator.Current;
                foreach (var text in new[]
                {
                    entry.Indicator.Code, meaning.Label, meaning.Family, meaning.Meaning, IndicatorWords.Of(meaning.Kind), IndicatorWords.Of(meaning.Role),
                    IndicatorWords.Of(meaning.Direction), meaning.Numerator, meaning.Denominator, meaning.Unit, meaning.Source, entry.Latest?.ToString() ?? "", meaning.Calculation?.Terms.Text ?? "",
                })
                    table.Text(text);
                await table.EndRowAsync(ct);
            }
        });
    }

    /// <summary>One indicator over the units.</summary>
    public static ExportTable? Indicator(NetworkReading reading, HttpRequest request)
    {
        reading = reading.In(Asked.Text(request.Query["arbre"]));
        var sheet = IndicatorSheet.Read(reading, request.RouteValues["code"] as string ?? "", new()
        {
            Period = Asked.Period(request.Query["periode"]),
            Kind = Asked.Text(request.Query["type"]),
            Territory = Asked.Text(request.Query["territoire"]),
            PageSize = AllRows,
            Day = reading.Actor.Day,
        }, reading.Actor.Day).Value;
        if (sheet is null)
            return null;
        string[] columns = ["nomenclature", "code", "nom", "territoire", "periode", "etat", "valeur", "numerateur", "denominateur"];
        return new("indicateur", $"{sheet.Indicator.Code} {sheet.Definition.Label}, par structure", columns, async (table, ct) =>
        {
            foreach (var row in sheet.Rows)
            {
                table.Text(row.Unit.MainCode.Scheme);
                table.Text(row.Unit.MainCode.Code);
                table.Text(row.Unit.NameOn(reading.Actor.Day));
                table.Text(row.Territory);
                table.Text(sheet.Period?.ToString() ?? "");
                FigureTable.Write(table, row.Figure, sheet.Definition.Decimals);
                await table.EndRowAsync(ct);
            }
        });
    }

    /// <summary>The targets of the territories beside the sums of those below them.</summary>
    public static ExportTable? Coherence(NetworkReading reading, HttpRequest request)
    {
        if (TargetCoherence.Read(reading, request.RouteValues["code"] as string ?? "", Asked.Period(request.Query["echeance"])).Value is not { } shown)
            return null;
        string[] columns = ["nomenclature", "code", "nom", "type", "echeance", "etat_cible", "cible", "etat_somme", "somme_en_dessous", "structures_connues", "structures_attendues", "ecart", "accord"];
        return new("cibles", $"{shown.Indicator.Code} {shown.Definition.Label}, cohérence des cibles", columns, async (table, ct) =>
        {
            foreach (var row in shown.Rows)
            {
                table.Text(row.Territory.MainCode.Scheme);
                table.Text(row.Territory.MainCode.Code);
                table.Text(row.Territory.NameOn(shown.Deadline!.Value.End));
                table.Text(row.Kind.Label);
                table.Text(shown.Deadline.Value.ToString());
                table.Text(FigureTable.InWords(row.Own.State));
                table.Number(row.Own.Value);
                table.Text(FigureTable.InWords(row.Sum.State));
                table.Number(row.Sum.Value);
                table.Number(row.Sum.Coverage?.Known);
                table.Number(row.Sum.Coverage?.Expected);
                table.Number(row.Gap);
                table.Text(row.InWords(shown.Definition));
                await table.EndRowAsync(ct);
            }
        });
    }

    /// <summary>The figures of a unit, every period.</summary>
    public static ExportTable? Sheet(NetworkReading reading, HttpRequest request)
    {
        var sheet = UnitSheet.Read(reading, request.RouteValues["code"] as string ?? "", new(PageSize: AllRows), reading.Actor.Day).Value;
        if (sheet is null)
            return null;
        string[] columns = ["indicateur", "libelle", "famille", "periode", "etat", "valeur", "numerateur", "denominateur"];
        return new("fiche", $"Chiffres de {sheet.Unit.NameOn(sheet.Day)}, toutes périodes", columns, async (table, ct) =>
        {
            foreach (var row in sheet.Context.Concat(sheet.Rows))
            {
                foreach (var (period, figure) in row.Series)
                {
                    table.Text(row.Indicator.Code);
                    table.Text(row.Definition.Label);
                    table.Text(row.Definition.Family);
                    table.Text(period.ToString());
                    FigureTable.Write(table, figure, row.Definition.Decimals);
                    await table.EndRowAsync(ct);
                }
            }
        });
    }
}
