// SPDX-License-Identifier: Apache-2.0
using Microsoft.Extensions.DependencyInjection;
using Timonier.Foundation;
using Timonier.Indicators;
using Timonier.Indicators.Exports;
using Timonier.Indicators.Figures;
using Timonier.Indicators.Views;
using Timonier.Network;

namespace Timonier.Web.Api;

/// <summary>The tables that programs may read.</summary>
internal static class ApiTables
{
    private static readonly string[] Figures = [ApiQuery.Unit, ApiQuery.Indicator, ApiQuery.From, ApiQuery.To];

    /// <summary>All of them, in the order in which the documentation gives them.</summary>
    public static IReadOnlyList<ApiTable> All { get; } =
    [
        Of("units", "Structures et territoires, une ligne chacun.", UnitTable.Columns, [ApiQuery.Unit], NetworkRights.See, UnitTable.Units),
        Of("territories", "Territoires, une ligne chacun.", UnitTable.Columns, [ApiQuery.Unit], NetworkRights.See, UnitTable.Territories),
        Of("definitions", "Définitions des indicateurs, une ligne par version.", DefinitionTable.Columns, [ApiQuery.Indicator], NetworkRights.See, DefinitionTable.Of),
        Of("observations", "Valeurs observées, une ligne par indicateur, période et structure ou territoire.", FigureTable.Columns, Figures, IndicatorRights.Read, FigureTable.Observations),
        Of("targets", "Cibles, une ligne par indicateur, échéance et structure ou territoire.", FigureTable.Columns, Figures, IndicatorRights.Read, FigureTable.Targets),
        new("batches", "Imports, une ligne chacun, du plus récent au plus ancien.", BatchTable.Columns, [], IndicatorRights.Read.Code, MakeBatchesAsync),
    ];

    private static ApiTable Of(
        string name, string summary, IReadOnlyList<string> columns, IReadOnlyList<string> filters, Right right, Func<NetworkReading, ExportFilter, Outcome<ExportTable>> make) =>
        new(name, summary, columns, filters, right.Code, (_, reading, filter, _) => Task.FromResult(make(reading, filter)));

    private static async Task<Outcome<ExportTable>> MakeBatchesAsync(IServiceProvider services, NetworkReading reading, ExportFilter filter, CancellationToken ct) =>
        BatchTable.Of(await services.GetRequiredService<BatchList>().ReadAsync(reading.Actor, reading.Map.Network, ct));
}
