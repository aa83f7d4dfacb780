// SPDX-License-Identifier: Apache-2.0
using Microsoft.Extensions.DependencyInjection;
using Timonier.Indicators.Acts;
using Timonier.Indicators.Figures;
using Timonier.Indicators.Views;

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
        .AddScoped<DecideAlert>();
}
