// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Cube;
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Reading;
using Timonier.Indicators.Import.Reports;
using Timonier.Network;
using Timonier.Network.Zones;
using Timonier.Storage;

namespace Timonier.Indicators.Import.Zones;

/// <summary>An import of the territories that units serve.</summary>
internal sealed class ZoneImport(ImportContext context) : IImportKind
{
    private readonly ZoneEditor editor = new(context.Map);

    /// <inheritdoc/>
    public FactKinds Touches => editor.Changes.IsEmpty ? FactKinds.None : FactKinds.Units;

    /// <inheritdoc/>
    public ITableTarget Bind(TextBinder binder) => new ZoneTable(context, binder, editor);

    /// <inheritdoc/>
    public void Close()
    {
        context.Controls.Count(ControlCount.Links, editor.Effects.Created + editor.Effects.Changed + editor.Effects.Unchanged);
        context.Controls.Count(ControlCount.Units, editor.Changes.Zones.Select(z => z.Unit).Distinct().Count());
        var after = context.Map.With(editor.Changes, context.Map.Revision + 1);
        foreach (var (territory, sum) in after.Zones.GapsOn(DateOnly.MaxValue))
        {
            context.Findings.Note(sum < 1
                ? $"Territoire servi en partie seulement : {territory}, {FrenchNumbers.Percent(sum, 1)} ; il manque {FrenchNumbers.Percent(1 - sum, 1)}."
                : $"Territoire compté plus d’une fois : {territory}, {FrenchNumbers.Percent(sum, 1)}.", 0);
        }
    }

    /// <inheritdoc/>
    public Task WriteAsync(Recording recording, CancellationToken ct) => UnitRows.WriteAsync(recording, editor.Changes, ct);

    /// <inheritdoc/>
    public CubeSnapshot? NextCube(long revision) => null;

    /// <inheritdoc/>
    public ImportReport Into(ImportReport report) => report with
    {
        Created = editor.Effects.Created,
        Changed = editor.Effects.Changed,
        Unchanged = editor.Effects.Unchanged,
        Units = editor.Changes.Zones.Select(z => z.Unit).Distinct().Count(),
    };
}
