// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Mappings;
using Timonier.Indicators.Import.Reading;
using Timonier.Network;

namespace Timonier.Indicators.Import.Units;

/// <summary>One table of units or links under reading: each row becomes a statement about one unit.</summary>
internal sealed class UnitTable : ITableTarget
{
    private readonly ImportContext context;
    private readonly TableCursor cursor;
    private readonly UnitResolver? known;
    private readonly (BoundText Text, string Scheme)[] codes;
    private readonly BoundDescription description;
    private readonly bool needsName;
    private readonly bool guardsCodes;
    private readonly List<RowFault> faults = [];

    public UnitTable(ImportContext context, TextBinder binder)
    {
        (this.context, cursor) = (context, binder.Input.Cursor);
        var mapping = context.Mapping;
        var part = mapping.Child ?? mapping.Unit!;
        var creates = mapping.Kind is not MappingKind.Links && part is { By: UnitDesignation.Code, Unknown: null or Unknown.Create };
        known = creates ? null : new(part with { Create = null, Codes = mapping.Kind is MappingKind.Links ? part.Codes : [], Unknown = part.Unknown }, binder, context);
        codes = mapping.Kind is MappingKind.Links ? [] :
        [
            .. creates ? new[] { (binder.Bind(part), part.Scheme!) } : [],
            .. part.Codes.Select(c => (binder.Bind(c), c.Scheme)),
        ];
        description = new(mapping.Describe ?? new() { Parents = [mapping.Parent!] }, binder, context);
        guardsCodes = creates && part.Zeros is LostZeros.Refuse;
        needsName = creates && mapping.Describe?.Name is not null;
    }

    /// <inheritdoc/>
    public void TakeRow()
    {
        faults.Clear();
        if (CodesOfRow() is not { } own)
        {
            if (faults.Count > 0)
                context.Findings.Reject(cursor.Line, faults);
            else
                context.Findings.Drop(known!.SkipRule, cursor.Line);
            return;
        }

        if (guardsCodes && faults.Count == 0 && context.Units.FindDoubt(own[0]) is { } doubt)
            faults.Add(codes[0].Text.At(doubt));
        var statement = faults.Count > 0 ? null : description.Read(own, DateOnly.MinValue, faults);
        if (statement is not null && needsName && !statement.Facts.ContainsKey(Unit.NameAttribute))
            faults.Add(ImportFaults.MissingName(own[0].ToString()));
        if (faults.Count > 0)
        {
            context.Findings.Reject(cursor.Line, faults);
            return;
        }

        context.Units.Add(statement!, description.Signature());
        context.Findings.Kept++;
    }

    /// <summary>The codes of the row's unit, the designating one first; nothing when the row is refused or passed over.</summary>
    private List<UnitCode>? CodesOfRow()
    {
        var own = new List<UnitCode>(codes.Length + 1);
        if (known is not null)
        {
            if (known.Resolve(DateOnly.MaxValue, faults) is not { } unit)
                return null;
            own.Add(context.Map[unit].MainCode);
        }

        foreach (var (text, scheme) in codes)
        {
            var read = text.Read();
            if (text.Fault is { } refused)
                faults.Add(text.At(refused));
            else if (!read.IsEmpty)
                own.Add(new(scheme, read.ToString()));
            else if (own.Count == 0 && known is null)
                faults.Add(text.At(ImportFaults.EmptyUnit()));
        }

        return own;
    }
}
