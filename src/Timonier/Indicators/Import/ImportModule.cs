// SPDX-License-Identifier: Apache-2.0
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Timonier.Indicators.Acts;
using Timonier.Indicators.Import.Jobs;
using Timonier.Indicators.Import.Proposing;
using Timonier.Indicators.Views;

namespace Timonier.Indicators.Import;

/// <summary>What the room offers to a host that imports: acts, views, and the runner of jobs.</summary>
public static class ImportModule
{
    /// <summary>Registers acts and views. The host gives <see cref="OpenTables"/>, since the house knows no file format.</summary>
    public static IServiceCollection AddImports(this IServiceCollection services, OpenTables open)
    {
        services.TryAddSingleton(ImportLease.Default);
        return services
            .AddSingleton(open)
            .AddSingleton<ImportKnowledge>()
            .AddSingleton<ImportSignal>()
            .AddSingleton<MappingProposer>()
            .AddScoped<ImportEngine>()
            .AddScoped<ImportBatch>()
            .AddScoped<SubmitImport>()
            .AddScoped<ConfirmImport>()
            .AddScoped<ChangeMapping>()
            .AddScoped<CancelImport>()
            .AddScoped<WithdrawBatch>()
            .AddScoped<DefineIndicator>()
            .AddScoped<SaveMapping>()
            .AddSingleton<SavedMappings>()
            .AddSingleton<ImportJobs>()
            .AddSingleton<ImportProposal>()
            .AddSingleton<BatchList>();
    }

    /// <summary>Registers the runner of jobs; a web host does, a command line that imports in one go need not.</summary>
    public static IServiceCollection AddImportRunner(this IServiceCollection services) => services.AddHostedService<ImportRunner>();
}
