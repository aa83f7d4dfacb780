// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Import.Definitions;
using Timonier.Indicators.Import.Figures;
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Reading;
using Timonier.Indicators.Import.Reports;
using Timonier.Indicators.Import.Successions;
using Timonier.Indicators.Import.Units;
using Timonier.Indicators.Import.Zones;

namespace Timonier.Indicators.Import;

/// <summary>Reads files under a mapping and confronts them with what the network knows. Pure of any writing: a dry run stops here.</summary>
internal sealed class ImportReading
{
    private const int RowsBetweenSigns = 8_192;

    private readonly ImportContext context;
    private readonly IImportKind kind;
    private readonly OpenTables open;
    private readonly List<FileReport> files = [];

    public ImportReading(ImportMapping mapping, ImportBasis basis, OpenTables open)
    {
        context = new(mapping, basis);
        kind = mapping.Kind switch
        {
            MappingKind.Observations or MappingKind.Targets => new FigureImport(context),
            MappingKind.Units or MappingKind.Territories or MappingKind.Links => new UnitImport(context),
            MappingKind.Definitions => new DefinitionImport(context),
            MappingKind.Successions => new SuccessionImport(context),
            MappingKind.Zones => new ZoneImport(context),
        };
        this.open = open;
    }

    /// <summary>What recording would write.</summary>
    public IImportKind Kind => kind;

    /// <summary>What was known.</summary>
    public ImportBasis Basis => context.Basis;

    /// <summary>Reads everything; the report's verdict is that of a dry run.</summary>
    public ImportReport Run(IReadOnlyList<ImportFile> given, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        var total = Math.Max(1, given.Sum(f => f.Size));
        var before = 0L;
        foreach (var file in given)
        {
            var (done, share) = ((double)before / total, (double)file.Size / total);
            Read(file, at => progress?.Report(new((done + (share * at)) * 0.9, $"Lecture de {file.Name}")), ct);
            before += file.Size;
        }

        progress?.Report(new(0.92, "Confrontation avec ce qui est connu"));
        if (context.Findings is { Rows: 0, RejectedFiles: 0 } && files.Count > 0)
            context.Findings.RejectFile(context.Mapping.File.HeaderLine, [ImportFaults.NoRow()]);
        kind.Close();
        var controls = context.Controls.Close();
        var report = kind.Into(context.Findings.Into(new()
        {
            Network = context.Mapping.Network.Code,
            Name = context.Mapping.Name.Length > 0 ? context.Mapping.Name : string.Join(", ", given.Select(f => f.Name)),
            Kind = context.Mapping.Kind,
            Files = files,
            Controls = controls,
            CreatesNetwork = context.Map.Network.Value < 0,
        }));
        return report with { Verdict = Judge(report) };
    }

    private ImportVerdict Judge(ImportReport report)
    {
        var isRefused = context.Findings.RejectedFiles > 0
            || (report.RejectedRows > 0 && context.Mapping.OnRejectedRows is RejectedRows.RefuseAll)
            || report.Controls.Any(c => c is { IsMet: false, Refuses: true });
        var isPassedOver = report.Rows > 0 && context.Findings.DroppedRows >= report.Rows;
        return isRefused ? ImportVerdict.Refused : isPassedOver || kind.Touches is Storage.FactKinds.None ? ImportVerdict.NothingNew : ImportVerdict.Recordable;
    }

    private void Read(ImportFile file, Action<double> sign, CancellationToken ct)
    {
        using var stream = file.Open();
        var known = files.Count;
        try
        {
            foreach (var reader in open(stream, file.Name, TableRequest.Of(context.Mapping.File)))
            {
                if (files.Count == short.MaxValue)
                    throw new UnreadableFileException("Trop de tableaux à la fois : 32 767 au plus.", 0);
                context.Findings.File = files.Count;
                files.Add(new(reader.Name, file.Size, file.Sha256, 0));
                Read(reader, sign, ct);
            }
        }
        catch (UnreadableFileException unreadable)
        {
            if (files.Count == known)
                files.Add(new(file.Name, file.Size, file.Sha256, 0));
            context.Findings.File = files.Count - 1;
            context.Findings.RejectFile(unreadable.Line, [ImportFaults.Unreadable(unreadable.Message)]);
        }
    }

    private void Read(TableReader reader, Action<double> sign, CancellationToken ct)
    {
        var (input, fault) = TableInput.Open(reader, context.Mapping.File);
        if (input is null)
        {
            context.Findings.RejectFile(reader.Line, [fault!]);
            return;
        }

        var binder = new TextBinder(input, context.Mapping.Constants, context.Findings);
        var rules = new TextBinder(input, context.Mapping.Constants, null);
        var rows = new RowRules(context.Mapping.Rows, rules, context.Findings);
        var controls = context.Controls.Bind(rules);
        var target = kind.Bind(binder);
        if (binder.Faults.Count + rules.Faults.Count > 0)
        {
            context.Findings.RejectFile(input.Cursor.Line, [.. binder.Faults.Concat(rules.Faults).Distinct()]);
            return;
        }

        var start = context.Findings.Rows;
        var followed = binder.Followed.Concat(rules.Followed).ToArray();
        while (input.Cursor.Read())
        {
            foreach (var text in followed)
                text.Read();
            var choice = rows.Choose(input.Cursor);
            if (choice is RowChoice.Stop)
                break;
            if ((++context.Findings.Rows % RowsBetweenSigns) == 0)
            {
                ct.ThrowIfCancellationRequested();
                sign(input.Cursor.Progress);
            }

            if (choice is RowChoice.Pass)
                continue;
            if (input.FindExtraField() is { } extra)
            {
                context.Findings.Reject(input.Cursor.Line, [extra]);
                continue;
            }

            foreach (var control in controls)
                control.TakeRow(context.Controls);
            target.TakeRow();
        }

        files[^1] = files[^1] with { Rows = context.Findings.Rows - start };
    }
}
