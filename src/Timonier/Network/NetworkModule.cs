// SPDX-License-Identifier: Apache-2.0
using Microsoft.Extensions.DependencyInjection;
using Timonier.Network.Acts;
using Timonier.Network.Views;

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
        .AddScoped<RoleList>();
}
