// SPDX-License-Identifier: Apache-2.0
using System.CommandLine;
using Timonier.Foundation;
using Timonier.Indicators.Acts;
using Timonier.Indicators.Import;
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Reports;

namespace Timonier.Cli.Commands;

/// <summary><c>import</c>: files by a mapping, checked, then recorded whole or not at all.</summary>
public static class ImportCommand
{
    /// <summary>Causes of rejection printed; the report file holds them all.</summary>
    private const int CausesPrinted = 20;

    /// <summary>Its description.</summary>
    public static Command Create()
    {
        var mapping = new Argument<FileInfo>("CORRESPONDANCE") { Description = "Fichier .mapping.json (voir docs/import.md)." };
        var files = new Argument<FileInfo[]>("FICHIER") { Description = "Un ou plusieurs fichiers\u00a0: CSV, XLSX, .gz, .zip.", Arity = ArgumentArity.OneOrMore };
        var dryRun = new Option<bool>("--dry-run") { Description = "Vérifier seulement\u00a0: rien n’est écrit." };
        var report = new Option<FileInfo?>("--report") { Description = "Où écrire le rapport complet, en JSON." };
        var valid = new Option<bool>("--accept-valid") { Description = "Enregistrer les lignes valides et laisser les autres." };
        var command = new Command("import", "Importer des fichiers.") { mapping, files, dryRun, report, valid };
        command.SetAction((parsed, ct) => RunAsync(
            parsed,
            new(parsed.GetRequiredValue(mapping), parsed.GetRequiredValue(files), parsed.GetValue(report)),
            (parsed.GetValue(dryRun) ? ImportMode.Check : ImportMode.Record, parsed.GetValue(valid)),
            ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Asked asked, (ImportMode Mode, bool AcceptsValid) how, CancellationToken ct)
    {
        if (asked.Files.Prepend(asked.Mapping).FirstOrDefault(f => !f.Exists) is { } absent)
            return await parsed.RefuseAsync(CliRefusals.NoFile.With(absent.FullName));
        var opened = await House.OpenAsync(ct);
        if (!opened.IsDone)
            return await parsed.RefuseAsync(opened.Refusal);
        await using var house = opened.Value;
        var files = new List<ImportFile>();
        foreach (var file in asked.Files)
            files.Add(await ImportFile.OfPathAsync(file.FullName, ct));
        var order = new ImportOrder(MappingFile.Read(await File.ReadAllTextAsync(asked.Mapping.FullName, ct)), files, how.Mode) { AcceptsValidRows = how.AcceptsValid };
        using var bar = new ProgressBar(parsed.InvocationConfiguration.Error);
        var outcome = await house.Get<ImportBatch>().RunAsync(await house.ActorAsync(ct), order, bar, ct);
        bar.Clear();
        if (!outcome.IsDone)
            return await parsed.RefuseAsync(outcome.Refusal);
        if (asked.Report is { } path)
            await File.WriteAllTextAsync(path.FullName, ReportJson.WriteIndented(outcome.Value), ct);
        await SayAsync(parsed, outcome.Value);
        return outcome.Value.IsSound ? ExitCode.Done : ExitCode.Refused;
    }

    private static async Task SayAsync(ParseResult parsed, ImportReport report)
    {
        await parsed.SayAsync(report.Sentence);
        await parsed.SayAsync(
            $"{Count(report.Rows)} lignes lues · {Count(report.Created)} nouvelles · {Count(report.Changed)} modifiées · {Count(report.Unchanged)} inchangées · {Count(report.RejectedRows)} refusées · {Count(report.RepairedCells)} cellules réparées");
        foreach (var control in report.Controls)
            await parsed.SayAsync($"  contrôle {(control.IsMet ? "tenu" : "NON TENU")}\u00a0: {control.Label}, attendu {control.Expected}, trouvé {control.Found}{(control.Note.Length > 0 ? $" ({control.Note})" : "")}");
        foreach (var aside in report.SetAside)
            await parsed.SayAsync($"  à mettre de côté\u00a0: {aside.Code} {aside.Name} ({aside.Reason})");
        foreach (var cause in report.Causes.Take(CausesPrinted))
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(
                $"  {report.Files[cause.File].Name}{PlaceOf(cause)}\u00a0: trouvé «\u00a0{cause.Found}\u00a0», attendu {cause.Expected}. {cause.Remedy}");
        }
    }

    private static string PlaceOf(RejectionGroup cause)
    {
        var lines = cause.Rows.Length == 0 ? "" : cause.Count > 1 ? $", lignes {cause.Rows}" : $", ligne {cause.Rows}";
        return cause.Column.Length == 0 ? lines : $"{lines}, colonne {cause.Column} {cause.Header}";
    }

    private static string Count(long number) => FrenchNumbers.Format(number);

    private sealed record Asked(FileInfo Mapping, FileInfo[] Files, FileInfo? Report);
}
