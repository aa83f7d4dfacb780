// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Calculated;
using Timonier.Indicators.Cube;
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Reading;
using Timonier.Indicators.Import.Reports;
using Timonier.Storage;

namespace Timonier.Indicators.Import.Definitions;

/// <summary>An import of definitions: new indicators, and new versions of known ones.</summary>
internal sealed class DefinitionImport(ImportContext context) : IImportKind
{
    private readonly Dictionary<(string Code, DateOnly From), ToldDefinition> told = [];
    private readonly List<(Indicator Indicator, int Version)> written = [];
    private long created;
    private long changed;
    private long unchanged;
    private long repeated;

    /// <inheritdoc/>
    public FactKinds Touches => written.Count > 0 ? FactKinds.Definitions : FactKinds.None;

    /// <inheritdoc/>
    public ITableTarget Bind(TextBinder binder) => new DefinitionTable(context, binder, this);

    /// <summary>Takes in what a row says: one version of one indicator. What another row says otherwise of the same version is refused, both lines named.</summary>
    public void Add(ToldDefinition definition)
    {
        var version = (definition.Code.ToUpperInvariant(), definition.Definition.ValidFrom);
        if (!told.TryGetValue(version, out var first))
        {
            told.Add(version, definition);
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
        RefuseUnusableFormulas();
        foreach (var definition in told.Values.Where(t => !t.IsRefused).OrderBy(t => t.Code, StringComparer.OrdinalIgnoreCase).ThenBy(t => t.Definition.ValidFrom))
            Close(definition);
        context.Controls.Count(ControlCount.Indicators, IndicatorCount);
    }

    private int IndicatorCount => told.Keys.Select(k => k.Code).Distinct(StringComparer.Ordinal).Count();

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
        Indicators = IndicatorCount,
        IndicatorsCreated = [.. written.Where(w => w.Version == 1).Select(w => new CreatedThing(w.Indicator.Code, w.Indicator.Current.Label, DefinitionWords.InWords(w.Indicator.Current.Kind)))],
    };

    /// <summary>Checks each formula against the indicators known and those that the file brings, in whatever order: what is refused is no longer there for the others.</summary>
    private void RefuseUnusableFormulas()
    {
        var formulas = told.Values.Where(t => t.Definition.Calculation is not null).OrderBy(t => t.File).ThenBy(t => t.Line).ToList();
        for (var isStable = false; !isStable;)
        {
            isStable = true;
            var draft = new CatalogueDraft(context.Indicators.Known, told.Values.Where(t => !t.IsRefused));
            foreach (var formula in formulas.Where(t => !t.IsRefused))
            {
                if (CalculationCheck.Of(formula.Code, formula.Definition, draft.All) is not { } refusal)
                    continue;
                context.Findings.RejectLater(formula.File, formula.Line, ImportFaults.Formula(formula.Definition.Calculation!.Terms.Text, refusal.Message));
                formula.IsRefused = true;
                isStable = false;
                break;
            }
        }
    }

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
            known.Indicator = revised.Value!;
            written.Add((revised.Value!, revised.Value!.Versions.Count));
            changed++;
        }
    }
}
