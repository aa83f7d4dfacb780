// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Cube;
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Reading;
using Timonier.Indicators.Import.Reports;
using Timonier.Storage;

namespace Timonier.Indicators.Import.Definitions;

/// <summary>An import of definitions: new indicators, and new versions of known ones.</summary>
internal sealed class DefinitionImport(ImportContext context) : IImportKind
{
    private readonly Dictionary<string, ToldDefinition> told = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(Indicator Indicator, int Version)> written = [];
    private long created;
    private long changed;
    private long unchanged;
    private long repeated;

    /// <inheritdoc/>
    public FactKinds Touches => written.Count > 0 ? FactKinds.Definitions : FactKinds.None;

    /// <inheritdoc/>
    public ITableTarget Bind(TextBinder binder) => new DefinitionTable(context, binder, this);

    /// <summary>Takes in what a row says; what another row says otherwise is refused, both lines named.</summary>
    public void Add(ToldDefinition definition)
    {
        if (!told.TryGetValue(definition.Code, out var first))
        {
            told.Add(definition.Code, definition);
            return;
        }

        repeated++;
        if (first.Definition == definition.Definition)
            return;
        context.Findings.RejectLater(definition.File, definition.Line, ImportFaults.Contradiction(first.Definition.Label, definition.Definition.Label, $"à la ligne {first.Line}"));
        context.Findings.RejectLater(first.File, first.Line, ImportFaults.Contradiction(definition.Definition.Label, first.Definition.Label, $"à la ligne {definition.Line}"));
        first.IsRefused = true;
    }

    /// <inheritdoc/>
    public void Close()
    {
        foreach (var definition in told.Values.Where(t => !t.IsRefused).OrderBy(t => t.Code, StringComparer.Ordinal))
            Close(definition);
        context.Controls.Count(ControlCount.Indicators, told.Count);
    }

    /// <inheritdoc/>
    public Task WriteAsync(Recording recording, CancellationToken ct) => DefinitionRows.WriteAsync(recording, written, ct);

    /// <inheritdoc/>
    public CubeSnapshot? NextCube(long revision) => null;

    /// <inheritdoc/>
    public ImportReport Into(ImportReport report) => report with
    {
        Created = created,
        Changed = changed,
        Unchanged = unchanged,
        Repeated = repeated,
        Indicators = told.Count,
        IndicatorsCreated = [.. written.Where(w => w.Version == 1).Select(w => new CreatedThing(w.Indicator.Code, w.Indicator.Current.Label, DefinitionWords.InWords(w.Indicator.Current.Kind)))],
    };

    private void Close(ToldDefinition definition)
    {
        if (context.Indicators.Find(definition.Code) is not { } known)
        {
            written.Add((context.Indicators.Create(definition.Code, definition.Definition, (definition.File, definition.Line)).Indicator, 1));
            created++;
            return;
        }

        var revised = known.Indicator.Revise(definition.Definition);
        if (revised.Refusal is { } refusal)
        {
            context.Findings.RejectLater(definition.File, definition.Line, ImportFaults.OldDefinition(definition.Code, refusal.Message));
        }
        else if (ReferenceEquals(revised.Value, known.Indicator))
        {
            unchanged++;
        }
        else
        {
            written.Add((revised.Value!, revised.Value!.Versions.Count));
            changed++;
        }
    }
}
