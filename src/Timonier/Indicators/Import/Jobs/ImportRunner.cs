// SPDX-License-Identifier: Apache-2.0
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Reports;

namespace Timonier.Indicators.Import.Jobs;

/// <summary>Runs the import jobs of every network, one at a time on this node; several nodes share the queue.</summary>
/// <remarks>A node that dies leaves nothing half done: its transaction is undone by the database, and its lease runs out.</remarks>
public sealed class ImportRunner(
    NpgsqlDataSource source, IServiceScopeFactory scopes, ImportSignal signal, ImportLease lease, TimeProvider clock, ILogger<ImportRunner> log) : BackgroundService
{
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(7);

    private DateTimeOffset swept = DateTimeOffset.MinValue;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SweepAsync(stoppingToken);
                if (!await RunNextAsync(stoppingToken))
                    await signal.WaitAsync(lease.Poll, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (NpgsqlException unreachable)
            {
                log.LogWarning(unreachable, "The queue of imports cannot be read; trying again.");
                await Task.Delay(lease.Poll, clock, stoppingToken);
            }
        }
    }

    /// <summary>Runs the next job, if there is one; false when there is none.</summary>
    internal async Task<bool> RunNextAsync(CancellationToken ct)
    {
        if (await HeldJob.TakeAsync(source, (Guid.CreateVersion7(clock.GetUtcNow()), lease.Length), ct) is not { } job)
            return false;
        await RunAsync(job, ct);
        return true;
    }

    private async Task RunAsync(HeldJob job, CancellationToken stopping)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var pulse = new ImportPulse(source, job, lease, stop);
        await using (pulse)
        {
            var end = await TryAsync(job, pulse, stop.Token);
            if (end is { } ended)
                await job.EndAsync(source, pulse.IsCancelled ? (ImportJobState.Cancelled, null, null) : stopping.IsCancellationRequested ? (ImportJobState.Queued, null, null) : ended, CancellationToken.None);
        }
    }

    /// <summary>Runs a stage; how it ends, or nothing when the end is already written with the facts.</summary>
    private async Task<(ImportJobState State, ImportReport? Report, string? Refusal)?> TryAsync(HeldJob job, ImportPulse pulse, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("timonier-import-");
        try
        {
            return await RunStageAsync(job, pulse, folder, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return (ImportJobState.Cancelled, null, null);
        }
        catch (LeaseLostException)
        {
            log.LogWarning("The import job {Job} is no longer this node's.", job.Id);
            return (ImportJobState.Cancelled, null, null);
        }
#pragma warning disable CA1031 // The runner is a door of the host: a fault ends the job, not the program.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            log.LogError(fault, "The import job {Job} failed.", job.Id);
            return (ImportJobState.Failed, null, "L’import s’est arrêté sur une erreur du logiciel. Rien n’a été enregistré. L’administrateur trouvera le détail dans le journal technique.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<(ImportJobState, ImportReport?, string?)?> RunStageAsync(HeldJob job, ImportPulse pulse, DirectoryInfo folder, CancellationToken ct)
    {
        var files = await ImportPieces.SpoolAsync(source, (job.Network, job.Id), folder, ct);
        await using var scope = scopes.CreateAsyncScope();
        var engine = scope.ServiceProvider.GetRequiredService<ImportEngine>();
        var knowledge = scope.ServiceProvider.GetRequiredService<ImportKnowledge>();
        var order = new ImportOrder(MappingFile.Read(job.Mapping), files, job.Stage) { AcceptsValidRows = job.AcceptsValidRows };
        if (job.Stage is ImportMode.Check)
        {
            var mapping = order.Mapping.Mapping!;
            var network = await knowledge.FindNetworkAsync(mapping.NetworkCode, ct) ?? ImportKnowledge.Draft(mapping.Network);
            return EndOf(await engine.CheckAsync(order, network, pulse, ct));
        }

        var outcome = await engine.RecordAsync(order, job.Stamp, new(pulse, job.FinishAsync), ct);
        if (!outcome.IsDone)
            return (ImportJobState.Failed, null, outcome.Refusal.Message);
        return outcome.Value.Verdict is ImportVerdict.Recorded ? null : EndOf(outcome.Value);
    }

    private static (ImportJobState, ImportReport?, string?) EndOf(ImportReport report) => (report.Verdict switch
    {
        ImportVerdict.Refused => ImportJobState.Refused,
        ImportVerdict.NothingNew => ImportJobState.Done,
        ImportVerdict.Recordable or ImportVerdict.Recorded => ImportJobState.Checked,
    }, report, null);

    /// <summary>Now and then, lets go of the files of checks that nobody confirmed or corrected for a week.</summary>
    private async Task SweepAsync(CancellationToken ct)
    {
        if (clock.GetUtcNow() - swept < TimeSpan.FromHours(1))
            return;
        swept = clock.GetUtcNow();
        await using var command = source.CreateCommand(
            """
            with gone as (
              update import_job set state = case state when 'checked' then 'cancelled' else state end, ended_at = coalesce(ended_at, now())
              where state in ('checked', 'refused') and submitted_at < $1 returning network_id, job_id)
            delete from import_file f using gone where f.network_id = gone.network_id and f.job_id = gone.job_id
            """);
        command.Parameters.Add(new() { Value = clock.GetUtcNow() - Forgotten });
        await command.ExecuteNonQueryAsync(ct);
    }
}
