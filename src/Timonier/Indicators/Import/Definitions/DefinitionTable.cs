// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Reading;

namespace Timonier.Indicators.Import.Definitions;

/// <summary>One table of definitions under reading.</summary>
internal sealed class DefinitionTable : ITableTarget
{
    private readonly ImportContext context;
    private readonly DefinitionImport import;
    private readonly TableCursor cursor;
    private readonly BoundText code;
    private readonly Unknown unknown;
    private readonly BoundDefinition definition;
    private readonly List<RowFault> faults = [];

    public DefinitionTable(ImportContext context, TextBinder binder, DefinitionImport import)
    {
        (this.context, this.import, cursor) = (context, import, binder.Input.Cursor);
        code = binder.Bind(context.Mapping.Indicator!);
        unknown = context.Mapping.Indicator!.Unknown ?? Unknown.Create;
        definition = new(context.Mapping.Define!, binder, context.Style);
    }

    /// <inheritdoc/>
    public void TakeRow()
    {
        faults.Clear();
        var read = code.Read().ToString();
        if (code.Fault is { } refused)
            faults.Add(code.At(refused));
        else if (read.Length == 0)
            faults.Add(code.At(ImportFaults.EmptyIndicator()));
        var isKnown = unknown is Unknown.Create || read.Length == 0 || context.Indicators.Find(read) is not null;
        if (!isKnown && unknown is Unknown.Skip)
        {
            context.Findings.Drop($"indicateur inconnu ({code.Label})", cursor.Line);
            return;
        }

        if (!isKnown)
            faults.Add(code.At(ImportFaults.UnknownIndicator(read, context.Indicators.Suggest(read))));
        var told = definition.Read(read, faults);
        if (faults.Count > 0)
        {
            context.Findings.Reject(cursor.Line, faults);
            return;
        }

        import.Add(new(read, told, context.Findings.File, cursor.Line));
        context.Findings.Kept++;
    }
}
