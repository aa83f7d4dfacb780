// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Cube;
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Reading;
using Timonier.Indicators.Import.Reports;
using Timonier.Network;
using Timonier.Storage;

namespace Timonier.Indicators.Import.Units;

/// <summary>An import of units, territories or links.</summary>
internal sealed class UnitImport(ImportContext context) : IImportKind
{
    /// <inheritdoc/>
    public FactKinds Touches => Changes.IsEmpty ? FactKinds.None : FactKinds.Units;

    private UnitChanges Changes => context.Units.Editor.Changes;

    /// <inheritdoc/>
    public ITableTarget Bind(TextBinder binder) => new UnitTable(context, binder);

    /// <inheritdoc/>
    public void Close()
    {
        context.Units.Close(context.Mapping);
        context.Controls.Count(ControlCount.Units, context.Units.DescribedUnits);
        context.Controls.Count(ControlCount.Links, context.Units.Links);
        context.Controls.Count(ControlCount.SetAside, context.Units.Proposals.Count);
    }

    /// <inheritdoc/>
    public Task WriteAsync(Recording recording, CancellationToken ct) => UnitRows.WriteAsync(recording, Changes, ct);

    /// <inheritdoc/>
    public CubeSnapshot? NextCube(long revision) => null;

    /// <inheritdoc/>
    public ImportReport Into(ImportReport report)
    {
        var effects = context.Units.Editor.Units.CountBy(context.Units.Editor.EffectOf).ToDictionary();
        return context.Units.Into(report) with
        {
            Created = effects.GetValueOrDefault(UnitEffect.Created),
            Changed = effects.GetValueOrDefault(UnitEffect.Changed),
            Unchanged = effects.GetValueOrDefault(UnitEffect.Unchanged),
            Units = context.Units.DescribedUnits,
            Repeated = context.Units.Repeated,
        };
    }
}
