// SPDX-License-Identifier: Apache-2.0
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Timonier.Foundation;
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Reading;
using Timonier.Indicators.Import.Reports;

namespace Timonier.Indicators.Import.Proposing;

/// <summary>Proposes a mapping for a file: guesses from its names and first rows, reads the whole file with it, mends what the reading refuses, and says everything that it guessed.</summary>
/// <remarks>Writes nothing, needs no database. A word is never given a meaning silently: it is listed, to be checked.</remarks>
public sealed partial class MappingProposer(OpenTables open, TimeProvider clock)
{
    private const int RowsProfiled = 5_000;
    private const int Attempts = 6;
    private const int TablesSampled = 60;
    private const int LinesOfTitles = 12;

    /// <summary>The last year of a name: that of the file, not of its archive.</summary>
    private const string YearInName = "(?<annee>(19|20)[0-9]{2})[^0-9]*$";

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Proposes a mapping.</summary>
    /// <param name="file">The file, whatever its format.</param>
    /// <param name="network">Code of the network to import into.</param>
    /// <param name="networkName">Its name, when the mapping is to create it; empty when it exists.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>The proposal, or why the file cannot be read.</returns>
    public Outcome<MappingProposal> Propose(ImportFile file, string network, string networkName, CancellationToken ct) =>
        Propose(file, (network, networkName), ImportBasis.Nothing, ct);

    /// <summary>The same, for a network of which something is known: its structures and indicators are designated, not created anew.</summary>
    internal Outcome<MappingProposal> Propose(ImportFile file, (string Code, string Name) network, ImportBasis basis, CancellationToken ct)
    {
        try
        {
            var (sample, part) = Sample(file);
            var columns = Profile(file, part, ct);
            var draft = ProposalDraft.Of(sample, columns, FileJson(part), (network.Code, network.Name, file.Name, clock.GetUtcNow().Year));
            ProposalFit.Fit(draft, columns, basis);
            return Refine(file, draft, basis, ct);
        }
        catch (UnreadableFileException unreadable)
        {
            return IndicatorRefusals.UnreadableFile.With(unreadable.Message);
        }
    }

    private (TableSample Sample, FilePart Part) Sample(ImportFile file)
    {
        var samples = Samples(file);
        if (samples.Count == 0)
            throw new UnreadableFileException("Le fichier ne contient aucun tableau.", 0);
        var isWorkbook = samples.All(s => SheetOf(s.Name) is not null);
        var years = samples.Where(s => NamedYear().IsMatch(isWorkbook ? SheetOf(s.Name)! : s.Name)).ToList();
        var byYear = years.Count >= 2 && (isWorkbook ? years.All(s => SheetOf(s.Name)!.Length == 4) : years.Count == samples.Count);
        var sample = (byYear ? years : samples).MaxBy(s => s.FilledCells)!;
        return (sample, new()
        {
            HeaderLine = sample.HeaderLine,
            HeaderLines = sample.HeaderLines,
            Names = byYear ? YearInName : null,
            Sheet = !isWorkbook ? null : byYear ? "20*" : ReferenceEquals(sample, samples[0]) ? null : SheetOf(sample.Name),
        });
    }

    /// <summary>The first rows of each table; when the first lines do not read, those below them: titles may hide how the table is written.</summary>
    private List<TableSample> Samples(ImportFile file)
    {
        for (var first = 1; ; first++)
        {
            try
            {
                using var stream = file.Open();
                return [.. open(stream, file.Name, new() { FirstLine = first, Sheet = "*" }).Take(TablesSampled).Select(TableSample.Read)];
            }
            catch (UnreadableFileException) when (first < LinesOfTitles)
            {
                // The next line is tried; what the last one says is told.
            }
        }
    }

    /// <summary>The sheet of a table of a workbook; nothing for a text.</summary>
    private static string? SheetOf(string name) => name.Split(" › ") is [.., var file, var sheet] && Path.GetExtension(file).StartsWith(".xls", StringComparison.OrdinalIgnoreCase) ? sheet : null;

    private List<ColumnProfile> Profile(ImportFile file, FilePart part, CancellationToken ct)
    {
        using var stream = file.Open();
        foreach (var reader in open(stream, file.Name, TableRequest.Of(part)))
        {
            var (input, fault) = TableInput.Open(reader, part);
            if (input is null)
                throw new UnreadableFileException(fault!.Remedy, 0);
            var columns = input.Columns.Names.Select((n, i) => new ColumnProfile(i, n)).ToList();
            for (var row = 0; row < RowsProfiled && input.Cursor.Read(); row++)
            {
                ct.ThrowIfCancellationRequested();
                while (part.HeaderLine == 0 && columns.Count < input.Cursor.FieldCount)
                    columns.Add(new(columns.Count, ""));
                foreach (var column in columns)
                    column.Take(input.Cursor.Field(column.Index), input.Cursor.KindOf(column.Index));
            }

            return columns;
        }

        return [];
    }

    private static JsonObject FileJson(FilePart part)
    {
        var json = new JsonObject();
        if (part.HeaderLine != 1)
            json["headerLine"] = part.HeaderLine;
        if (part.HeaderLines != 1)
            json["headerLines"] = part.HeaderLines;
        if (part.Sheet is { } sheet)
            json["sheet"] = sheet;
        if (part.Names is { } names)
            json["names"] = names;
        return json;
    }

    private MappingProposal Refine(ImportFile file, ProposalDraft draft, ImportBasis basis, CancellationToken ct)
    {
        ImportReport? report = null;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (MappingFile.Read(draft.Root.ToJsonString()).Mapping is not { } mapping)
                break;
            report = new ImportReading(mapping, basis, open).Run([file], null, ct);
            report = report with { Sentence = ImportSentence.Of(report) };
            if (report.RejectedRows == 0 || !ProposalMending.Mend(draft, report))
                break;
        }

        var text = Plainly(draft.Root)!.ToJsonString(Written);
        var faults = MappingFile.Read(text).Faults.Select(f => f.Message);
        var left = report is { RejectedRows: > 0 } ? report.Causes.Take(3).Select(c => $"À corriger : ligne {c.Rows}, {c.Header} « {c.Found} » : {c.Remedy}") : [];
        var notes = draft.Notes.Concat(faults).Concat(left).ToList();
        var head = string.Concat(notes.Prepend("Correspondance proposée d’après le fichier ; à relire avant de s’en servir.").Select(n => $"// {n.ReplaceLineEndings(" ")}\n"));
        return new(head + text + "\n", notes, report ?? new());
    }

    /// <summary>A source that is a column and nothing else is written as its name.</summary>
    private static JsonNode? Plainly(JsonNode? node) => node switch
    {
        JsonObject { Count: 1 } source when source["column"]?.GetValue<string>() is { Length: > 0 } name && name[0] != '=' => name,
        JsonObject plain => new JsonObject(plain.Select(p => KeyValuePair.Create(p.Key, Plainly(p.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Plainly)]),
        _ => node?.DeepClone(),
    };

    [GeneratedRegex(YearInName, RegexOptions.CultureInvariant)]
    private static partial Regex NamedYear();
}
