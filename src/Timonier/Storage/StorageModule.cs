// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace Timonier.Storage;

/// <summary>What the room offers to a host.</summary>
public static class StorageModule
{
    /// <summary>Registers the database of a connection string; the host migrates it before the first use.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, string connectionString)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(_ => new NpgsqlDataSourceBuilder(connectionString).Build())
            .AddDbContext<TimonierDb>((provider, options) => options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()))
            .AddSingleton<DataVersions>();
    }
}
