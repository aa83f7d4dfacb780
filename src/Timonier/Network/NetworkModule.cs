// SPDX-License-Identifier: Apache-2.0
using Microsoft.Extensions.DependencyInjection;
using Timonier.Network.Acts;
using Timonier.Network.Views;
using Timonier.Storage.Checks;

namespace Timonier.Network;

/// <summary>What the room offers to a host: one line for each act or view.</summary>
public static class NetworkModule
{
    /// <summary>Registers the room.</summary>
    public static IServiceCollection AddNetwork(this IServiceCollection services) => services
        .AddSingleton<NetworkMaps>()
        .AddSingleton<NetworkList>()
        .AddScoped<CreateNetwork>()
        .AddScoped<RecordSuccession>()
        .AddScoped<UndoSuccession>()
        .AddScoped<AttachUnit>()
        .AddScoped<MandatesOf>()
        .AddScoped<RoleList>()
        .AddSingleton(new IntegrityRule("mandats sur un réseau inconnu", """
            select count(*) from mandate m where not exists (select from network n where n.network_id = m.held_in)
            """))
        .AddSingleton(new IntegrityRule("mandats sur une structure inconnue", """
            select count(*) from mandate m
            where m.root_unit_id is not null and not exists (select from unit u where u.network_id = m.held_in and u.unit_id = m.root_unit_id)
            """));
}
