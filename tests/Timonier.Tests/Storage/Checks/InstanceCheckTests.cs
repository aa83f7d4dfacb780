// SPDX-License-Identifier: Apache-2.0
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Timonier.Access;
using Timonier.Indicators;
using Timonier.Network;
using Timonier.Storage;
using Timonier.Storage.Checks;

namespace Timonier.Tests.Storage.Checks;

public sealed class InstanceCheckTests(Cluster cluster) : IAsyncLifetime
{
    private TestDatabase database = null!;
    private ServiceProvider services = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await cluster.CreateDatabaseAsync(Ct);
        services = new ServiceCollection().AddLogging().AddStorage(database.ConnectionString).AddNetwork().AddAccess().AddIndicators().BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task A_fresh_instance_is_whole()
    {
        var found = await RunAsync();
        Assert.Equal([], found.Faults);
        Assert.True(found.Rows > 10 && found.Rules >= 8, $"{found.Rows} {found.Rules}");
        Assert.StartsWith(found.Rows.ToString("N0", System.Globalization.CultureInfo.GetCultureInfo("fr-FR")), found.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("alter table person drop column name", "La colonne person.name manque.")]
    [InlineData("alter table account alter column login drop not null", "La colonne account.login est text\u202f; attendu\u00a0: text obligatoire.")]
    [InlineData("update migration set fingerprint = 'x' where number = 2", "La migration 0002 de la base n’est pas celle de ce logiciel.")]
    [InlineData("delete from migration where number = 1", "La migration 0001 n’a pas été appliquée.")]
    [InlineData("insert into person values (0, gen_random_uuid(), 'x'); insert into mandate select 0, gen_random_uuid(), person_id, 'centre', 77, 'principal', null, '2026-01-01' from person", "1 mandats sur un réseau inconnu.")]
    [InlineData("insert into data_version (network_id, revision) values (0, 5)", "1 réseaux dont la version annoncée n’est pas la dernière révision.")]
    [InlineData("insert into observation values (0, 1, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 0, 1)", "1 chiffres d’une structure inconnue.")]
    public async Task What_contradicts_the_rest_is_told(string sql, string fault)
    {
        await using (var command = services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql))
            await command.ExecuteNonQueryAsync(Ct);
        Assert.Contains(fault, (await RunAsync()).Faults);
    }

    [Fact]
    public async Task The_last_run_of_each_kind_is_kept_and_the_last_good_one()
    {
        var runs = services.GetRequiredService<UpkeepRuns>();
        await runs.NoteAsync(UpkeepKind.Backup, isGood: true, "bonne", Ct);
        await runs.NoteAsync(UpkeepKind.Backup, isGood: false, "ratée", Ct);
        await runs.NoteAsync(UpkeepKind.Check, isGood: true, "vue", Ct);
        Assert.Equal([(UpkeepKind.Backup, false), (UpkeepKind.Backup, true), (UpkeepKind.Check, true)], (await runs.LastAsync(Ct)).Select(r => (r.Kind, r.IsGood)));
    }

    private async Task<CheckResult> RunAsync()
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<InstanceCheck>().RunAsync([], Ct);
    }
}
