// SPDX-License-Identifier: Apache-2.0
using System.Runtime.CompilerServices;
using Npgsql;
using Timonier.Storage;

namespace Timonier.Fixtures;

/// <summary>The template of a run's databases: migrated once, then copied.</summary>
internal static class Template
{
    [ModuleInitializer]
    internal static void Plug() => Cluster.PrepareTemplate = async connectionString =>
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await Migrator.ApplyAsync(source, CancellationToken.None);
    };
}
