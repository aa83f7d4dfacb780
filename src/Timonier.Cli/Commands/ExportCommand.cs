// SPDX-License-Identifier: Apache-2.0
using System.CommandLine;
using System.Globalization;
using Timonier.Access.Acts;
using Timonier.Documents.Exports;
using Timonier.Foundation;
using Timonier.Indicators;
using Timonier.Indicators.Exports;
using Timonier.Indicators.Figures;
using Timonier.Indicators.Views;
using Timonier.Network;
using Timonier.Web.Pages.Access;

namespace Timonier.Cli.Commands;

/// <summary><c>export</c>: what the network holds, as a file; without <c>--output</c>, the rows as CSV on the standard output.</summary>
public static class ExportCommand
{
    private const string Audit = "audit";

    private static readonly Dictionary<string, Func<NetworkReading, ExportFilter, Outcome<ExportTable>>> Tables = new(StringComparer.Ordinal)
    {
        ["observations"] = FigureTable.Observations,
        ["targets"] = FigureTable.Targets,
        ["units"] = UnitTable.Units,
        ["territories"] = UnitTable.Territories,
        ["definitions"] = DefinitionTable.Of,
        ["links"] = LinkTable.Of,
        ["successions"] = SuccessionTable.Of,
        ["zones"] = ZoneTable.Of,
    };

    /// <summary>Its description.</summary>
    public static Command Create()
    {
        var what = new Argument<string>("CONTENU") { Description = "observations, targets (cibles), units (structures), territories (territoires), links (rattachements), successions, zones, definitions, batches (imports) ou audit (journal des actes)." };
        what.AcceptOnlyFromAmong([.. Tables.Keys, "batches", Audit]);
        var format = new Option<string>("--format") { Description = "csv (archive avec ses limites de lecture), xlsx ou json.", DefaultValueFactory = _ => "csv" };
        format.AcceptOnlyFromAmong("csv", "xlsx", "json");
        var output = new Option<FileInfo?>("--output") { Description = "Fichier à écrire\u202f; sans elle, les lignes en CSV sur la sortie standard." };
        var network = SheetCommand.NetworkOption();
        var unit = new Option<string?>("--unit") { Description = "Une structure ou un territoire, et tout ce qui en dépend." };
        var indicator = new Option<string?>("--indicator") { Description = "Un seul indicateur, par son code." };
        var from = new Option<string?>("--from") { Description = "À partir de cette période\u00a0: 2022, 2023-T1, 2024-03." };
        var to = new Option<string?>("--to") { Description = "Jusqu’à cette période comprise." };
        var known = new Option<string?>("--as-known") { Description = "Tel que connu à la fin de ce jour\u00a0: 2025-03-31." };
        var command = new Command("export", "Exporter ce que le réseau contient.") { what, format, output, network, unit, indicator, from, to, known };
        command.SetAction((parsed, ct) => RunAsync(
            parsed,
            new(parsed.GetRequiredValue(what), Enum.Parse<ExportFormat>(parsed.GetRequiredValue(format), ignoreCase: true), parsed.GetValue(output), parsed.GetValue(network))
            {
                Unit = parsed.GetValue(unit),
                Indicator = parsed.GetValue(indicator),
                From = parsed.GetValue(from),
                To = parsed.GetValue(to),
                Known = parsed.GetValue(known),
            },
            ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Asked asked, CancellationToken ct)
    {
        var filter = asked.Filter();
        if (!filter.IsDone)
            return await parsed.RefuseAsync(filter.Refusal);
        if (asked.Known is { } day && !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return await parsed.RefuseAsync(CliRefusals.NoDay.With(day));
        var opened = await House.OpenAsync(ct);
        if (!opened.IsDone)
            return await parsed.RefuseAsync(opened.Refusal);
        await using var house = opened.Value;
        var actor = await house.ActorAsync(ct);
        var found = await house.NetworkAsync(actor, asked.Network, ct);
        if (!found.IsDone)
            return await parsed.RefuseAsync(found.Refusal);
        var reading = await ReadAsync(house, (actor, found.Value), asked.Known, ct);
        var table = await TableAsync(house, reading, asked, filter.Value, ct);
        if (!table.IsDone)
            return await parsed.RefuseAsync(table.Refusal);
        var caveats = new ExportCaveats(found.Value, reading.Version.Revision, actor.Name, CivilTime.Of(TimeProvider.System.GetUtcNow()));
        return await WriteAsync(parsed, (table.Value, caveats), asked, ct);
    }

    private static async Task<NetworkReading> ReadAsync(House house, (Actor Actor, SteeringNetwork Network) who, string? known, CancellationToken ct)
    {
        var readings = house.Get<NetworkReadings>();
        return known is null
            ? await readings.OpenAsync(who.Actor, who.Network, ct)
            : await readings.OpenAsKnownAsync(who.Actor, who.Network, CivilTime.EndOf(DateOnly.ParseExact(known, "yyyy-MM-dd", CultureInfo.InvariantCulture)), ct);
    }

    private static async Task<Outcome<ExportTable>> TableAsync(House house, NetworkReading reading, Asked asked, ExportFilter filter, CancellationToken ct) =>
        Tables.TryGetValue(asked.What, out var make)
            ? make(reading, filter)
            : asked.What == Audit
                ? await JournalAsync(house, reading, ct)
                : BatchTable.Of(await house.Get<BatchList>().ReadAsync(reading.Actor, reading.Map.Network, ct));

    private static async Task<Outcome<ExportTable>> JournalAsync(House house, NetworkReading reading, CancellationToken ct)
    {
        var journal = await house.Get<ExportJournal>().RunAsync(reading.Actor, reading.Map.Network, new(), ct);
        return journal.IsDone ? JournalTable.Of(journal.Value) : journal.Refusal;
    }

    private static async Task<int> WriteAsync(ParseResult parsed, (ExportTable Table, ExportCaveats Caveats) export, Asked asked, CancellationToken ct)
    {
        if (asked.Output is not { } file)
        {
            await using var rows = new TextStream(parsed.InvocationConfiguration.Output);
            await ExportFile.WriteRowsAsync(rows, export.Table, ct);
            return ExitCode.Done;
        }

        // Beside its place, then in it: an export that stops half-way leaves no file that looks whole.
        var part = file.FullName + ".part";
        try
        {
            await using (var stream = File.Create(part))
                await ExportFile.WriteAsync(stream, asked.Format, export, ct);
            File.Move(part, file.FullName, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return await parsed.RefuseAsync(CliRefusals.CannotWrite.With(file.FullName, failure.Message));
        }
        finally
        {
            if (File.Exists(part))
                File.Delete(part);
        }

        await parsed.SayAsync($"Export écrit\u00a0: {file.FullName}");
        return ExitCode.Done;
    }

    private sealed record Asked(string What, ExportFormat Format, FileInfo? Output, string? Network)
    {
        public string? Unit { get; init; }

        public string? Indicator { get; init; }

        public string? From { get; init; }

        public string? To { get; init; }

        public string? Known { get; init; }

        public Outcome<ExportFilter> Filter()
        {
            var filter = new ExportFilter(Unit, Indicator);
            if (From is not null)
            {
                if (!PeriodText.TryRead(From, out var from))
                    return CliRefusals.NoPeriod.With(From);
                filter = filter with { From = from };
            }

            if (To is null)
                return filter;
            return PeriodText.TryRead(To, out var to) ? filter with { To = to } : CliRefusals.NoPeriod.With(To);
        }
    }
}
