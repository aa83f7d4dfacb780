// SPDX-License-Identifier: Apache-2.0
using Microsoft.Extensions.DependencyInjection;
using Timonier.Indicators.Acts;
using Timonier.Indicators.Figures;
using Timonier.Indicators.Views;
using Timonier.Storage.Checks;

namespace Timonier.Indicators;

/// <summary>What the room offers to a host: one line for each act or view.</summary>
public static class IndicatorsModule
{
    /// <summary>Registers the room.</summary>
    public static IServiceCollection AddIndicators(this IServiceCollection services) => services
        .AddSingleton<Catalogues>()
        .AddSingleton<Cubes>()
        .AddSingleton<Qualities>()
        .AddSingleton<PanelCache>()
        .AddSingleton<NetworkReadings>()
        .AddSingleton<FigureTrace>()
        .AddSingleton<CharterList>()
        .AddScoped<FrameCharter>()
        .AddScoped<AnswerAlert>()
        .AddScoped<DecideAlert>()
        .AddSingleton(new IntegrityRule("chiffres d’une structure inconnue", """
            select count(*) from (select distinct network_id, unit_id from observation) o
            where not exists (select from unit u where u.network_id = o.network_id and u.unit_id = o.unit_id)
            """))
        .AddSingleton(new IntegrityRule("chiffres d’une définition inconnue", """
            select count(*) from (select distinct network_id, indicator_id, version from observation) o
            where not exists (select from indicator_definition d where (d.network_id, d.indicator_id, d.version) = (o.network_id, o.indicator_id, o.version))
            """))
        .AddSingleton(new IntegrityRule("chiffres d’un changement sans révision", """
            select count(*) from (select distinct network_id, change_id from observation) o
            where not exists (select from revision r where r.network_id = o.network_id and r.change_id = o.change_id)
            """))
        .AddSingleton(new IntegrityRule("imports enregistrés sans révision", """
            select count(*) from batch b where not exists (select from revision r where r.network_id = b.network_id and r.change_id = b.change_id)
            """))
        .AddSingleton(new IntegrityRule("chartes et paroles sans révision", """
            select count(*) from (select network_id, change_id from entry_charter union all select network_id, change_id from alert_statement) s
            where not exists (select from revision r where r.network_id = s.network_id and r.change_id = s.change_id)
            """));
}
