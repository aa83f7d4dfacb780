// SPDX-License-Identifier: Apache-2.0
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using Timonier.Storage.Backups;
using Timonier.Storage.Checks;
using Timonier.Storage.Sealing;

namespace Timonier.Storage;

/// <summary>What the room offers to a host.</summary>
public static class StorageModule
{
    /// <summary>Registers the database of a connection string; the host migrates it before the first use.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, string connectionString)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddSingleton(new InstanceDatabase(connectionString))
            .AddSingleton(_ => new NpgsqlDataSourceBuilder(connectionString).Build())
            .AddDbContext<TimonierDb>((provider, options) => options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()))
            .AddSingleton<DataVersions>()
            .AddSingleton<JournalSealer>()
            .AddSingleton<JournalCheck>()
            .AddSingleton<JournalState>()
            .AddSingleton<UpkeepRuns>()
            .AddScoped<InstanceCheck>()
            .AddSingleton<BackupWriter>()
            .AddSingleton<BackupFile>()
            .AddSingleton<BackupDrill>()
            .AddSingleton(new IntegrityRule("changements sans révision ni journal", """
                select count(*) from revision r where not exists (select from journal j where j.network_id = r.network_id and j.change_id = r.change_id)
                """))
            .AddSingleton(new IntegrityRule("réseaux dont la version annoncée n’est pas la dernière révision", """
                select count(*) from data_version v
                where v.revision <> (select coalesce(max(number), 0) from revision r where r.network_id = v.network_id)
                """));
    }

    /// <summary>Keeps the journal sealed and the instance checked while the host runs.</summary>
    public static IServiceCollection AddUpkeep(this IServiceCollection services) => services
        .AddHostedService<SealingLoop>()
        .AddHostedService<UpkeepLoop>();

    /// <summary>Makes the backups and drills of a plan while the host runs.</summary>
    public static IServiceCollection AddBackupPlan(this IServiceCollection services, BackupPlan plan) => services
        .AddSingleton(plan)
        .AddHostedService<BackupLoop>();
}
