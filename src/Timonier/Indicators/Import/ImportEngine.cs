// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Reports;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Indicators.Import;

/// <summary>Runs an import whose rights were checked: reads, confronts, records all or nothing.</summary>
/// <remarks>Whatever stops it (a refusal, a cancellation, the death of the program) leaves the database as it was. One at a time on a context.</remarks>
public sealed class ImportEngine(TimonierDb db, ImportKnowledge knowledge, OpenTables open, TimeProvider clock)
{
    /// <summary>Attempts when somebody else writes in the network meanwhile.</summary>
    private const int Attempts = 4;

    /// <summary>Reads and checks; writes nothing.</summary>
    internal async Task<ImportReport> CheckAsync(ImportOrder order, SteeringNetwork network, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        var start = clock.GetTimestamp();
        var reading = new ImportReading(MappingOf(order), await knowledge.ReadAsync(network, ct), open);
        var report = reading.Run(order.Files, progress, ct) with { Seconds = new(SecondsSince(start), 0) };
        return report with { Sentence = ImportSentence.Of(report) };
    }

    /// <summary>Reads, checks and records.</summary>
    /// <param name="order">What to import.</param>
    /// <param name="stamp">Who imports; its network is that of the facts, or 0 when the network is to be created.</param>
    /// <param name="run">Progress, and what else the transaction writes just before it commits.</param>
    /// <param name="ct">Cancels until the commit.</param>
    internal async Task<Outcome<ImportReport>> RecordAsync(ImportOrder order, ActStamp stamp, ImportRun run, CancellationToken ct)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await TryRecordAsync(order, stamp, run, ct) is { } report)
                return report;
        }

        return IndicatorRefusals.KeptChanging;
    }

    private async Task<ImportReport?> TryRecordAsync(ImportOrder order, ActStamp stamp, ImportRun run, CancellationToken ct)
    {
        var start = clock.GetTimestamp();
        await using var recording = await Recording.OpenAsync(db, stamp, clock, ct);
        await ImportLocks.TakeAsync(recording, stamp.Network, run.Progress, ct);
        var mapping = MappingOf(order);
        var network = await knowledge.FindNetworkAsync(mapping.NetworkCode, ct) ?? ImportKnowledge.Draft(mapping.Network);
        if (!ImportKnowledge.IsToCreate(network) && network.Id.Value != stamp.Network)
            await ImportLocks.TakeAsync(recording, network.Id.Value, run.Progress, ct);
        var reading = new ImportReading(mapping, await knowledge.ReadAsync(network, ct), open);
        var report = reading.Run(order.Files, run.Progress, ct) with { Seconds = new(SecondsSince(start), 0) };
        if (report.Verdict is not ImportVerdict.Recordable)
            return report with { Sentence = ImportSentence.Of(report) };

        run.Progress?.Report(new(0.94, "Enregistrement"));
        var write = clock.GetTimestamp();
        network = await MoveToAsync(recording, network, ct);
        await reading.Kind.WriteAsync(recording, ct);
        report = report with { Verdict = ImportVerdict.Recorded, Batch = await BatchRows.NextNumberAsync(recording, ct) };
        report = report with { Sentence = ImportSentence.Of(report), Seconds = report.Seconds with { Record = SecondsSince(write) } };
        await BatchRows.WriteAsync(recording, order, report, ct);
        recording.Note("batch", $"{report.Batch}", new { report.Name, report.Kind, Files = report.Files.Select(f => f.Name), report.Created, report.Changed, report.RejectedRows });
        if (!await ImportLocks.StillAtAsync(recording, reading.Basis.Version, ct))
            return null;
        if (run.BeforeCommit is { } last)
            await last(recording, report, ct);
        run.Progress?.Report(new(0.99, "Mise à disposition"));
        var revision = await recording.CommitFactsAsync(reading.Kind.Touches, ct);
        if (reading.Kind.NextCube(revision) is { } cube)
            await knowledge.InstallAsync(network.Id, cube, CancellationToken.None);
        return report with { Revision = revision, Seconds = report.Seconds with { Record = SecondsSince(write) } };
    }

    /// <summary>The network that the facts go to, created now if need be.</summary>
    private static async Task<SteeringNetwork> MoveToAsync(Recording recording, SteeringNetwork network, CancellationToken ct)
    {
        if (ImportKnowledge.IsToCreate(network))
            network = await NetworkRows.AddAsync(recording, network, ct);
        recording.MoveTo(network.Id.Value);
        return network;
    }

    private static ImportMapping MappingOf(ImportOrder order)
    {
        var mapping = order.Mapping.Mapping ?? throw new ArgumentException("A mapping with faults cannot be run.", nameof(order));
        return order.AcceptsValidRows ? mapping with { OnRejectedRows = RejectedRows.AcceptValid } : mapping;
    }

    private double SecondsSince(long start) => Math.Round(clock.GetElapsedTime(start).TotalSeconds, 3);
}
