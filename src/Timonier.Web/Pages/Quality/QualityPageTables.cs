// SPDX-License-Identifier: Apache-2.0
using Microsoft.AspNetCore.Http;
using Timonier.Indicators.Exports;
using Timonier.Indicators.Figures;
using Timonier.Indicators.Views;
using Timonier.Web.Pages.Indicators;

namespace Timonier.Web.Pages.Quality;

/// <summary>The tables of the pages of quality, whole: same filters as on the screen.</summary>
internal static class QualityPageTables
{
    private const int AllRows = 1_000_000;

    /// <summary>Units with what is left to do; narrowed to those late, the list « à relancer ».</summary>
    public static ExportTable? Units(NetworkReading reading, HttpRequest request)
    {
        var board = Board(reading, request);
        return QualityTables.Units(board, board.Units);
    }

    /// <summary>The alerts of those units.</summary>
    public static ExportTable? Alerts(NetworkReading reading, HttpRequest request) => QualityTables.Alerts(reading, Board(reading, request).Units.Select(u => u.Unit));

    /// <summary>The alerts of one unit.</summary>
    public static ExportTable? UnitAlerts(NetworkReading reading, HttpRequest request) =>
        UnitQuality.Read(reading, request.RouteValues["code"] as string ?? "", reading.Actor.Day).Value is { } quality ? QualityTables.Alerts(reading, [quality.Unit]) : null;

    private static QualityBoard Board(NetworkReading reading, HttpRequest request) => QualityBoard.Read(reading, new()
    {
        Search = Asked.Text(request.Query["q"]),
        Territory = Asked.Text(request.Query["territoire"]),
        Focus = QualityFilters.Read(request.Query["reste"]),
        PageSize = AllRows,
    }, reading.Actor.Day);
}
