// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Reading;
using Timonier.Indicators.Import.Units;
using Timonier.Network;
using Timonier.Network.Zones;

namespace Timonier.Indicators.Import.Zones;

/// <summary>One table of zones under reading: each row is a territory that a unit serves.</summary>
internal sealed class ZoneTable(ImportContext context, TextBinder binder, ZoneEditor editor) : ITableTarget
{
    private readonly TableCursor cursor = binder.Input.Cursor;
    private readonly UnitResolver units = new(context.Mapping.Unit!, binder, context);
    private readonly BoundText territory = binder.Bind(context.Mapping.Zone!.Territory!);
    private readonly BoundText? weight = binder.BindOrNothing(context.Mapping.Zone!.Weight);
    private readonly BoundText? from = binder.BindOrNothing(context.Mapping.Zone!.From);
    private readonly BoundText? to = binder.BindOrNothing(context.Mapping.Zone!.To);
    private readonly string scheme = context.Mapping.Zone!.Territory!.Scheme;
    private readonly List<RowFault> faults = [];

    /// <inheritdoc/>
    public void TakeRow()
    {
        faults.Clear();
        var start = Day(from, DateOnly.MinValue) ?? DateOnly.MinValue;
        var end = Day(to, null);
        if (end < start)
            faults.Add(to!.At(ImportFaults.DatesReversed($"{start:yyyy-MM-dd} … {end:yyyy-MM-dd}")));
        var unit = units.Resolve(start == DateOnly.MinValue ? DateOnly.MaxValue : start, faults);
        var code = territory.Read().ToString();
        if (territory.Fault is { } refused)
            faults.Add(territory.At(refused));
        else if (code.Length == 0)
            faults.Add(territory.At(ImportFaults.EmptyUnit()));
        var share = Weight();
        if (unit is null && faults.Count == 0)
        {
            context.Findings.Drop(units.SkipRule, cursor.Line);
            return;
        }

        if (faults.Count == 0 && !editor.Add(new(unit!.Value, new(scheme, code), share, start, end)))
            faults.Add(territory.At(ImportFaults.Contradiction("un autre poids", code, "à une autre ligne")));
        if (faults.Count > 0)
            context.Findings.Reject(cursor.Line, faults);
        else
            context.Findings.Kept++;
    }

    private decimal Weight()
    {
        if (weight is null || weight.Read().IsEmpty)
            return 1;
        if (ShareText.TryRead(weight.Read(), out var read) && read is >= 0 and <= 1)
            return read;
        faults.Add(weight.At(ImportFaults.Share(weight.Read().ToString())));
        return 1;
    }

    private DateOnly? Day(BoundText? text, DateOnly? bound)
    {
        if (text is null || text.Read().IsEmpty)
            return bound;
        if (BoundDescription.ReadDay(text, context.Style.Dates, bound) is { } day)
            return day;
        faults.Add(text.At(ImportFaults.Date(text.Read().ToString(), context.Style.Dates.Expected)));
        return bound;
    }
}
