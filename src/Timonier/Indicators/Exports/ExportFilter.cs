// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Figures;
using Timonier.Network;

namespace Timonier.Indicators.Exports;

/// <summary>What an export keeps; what is not given keeps all.</summary>
/// <param name="Unit">A unit and all that depends on it, by its code or <c>scheme:code</c>.</param>
/// <param name="Indicator">One indicator, by its code.</param>
/// <param name="From">Periods that begin no earlier than this one.</param>
/// <param name="To">Periods that end no later than this one.</param>
public sealed record ExportFilter(string? Unit = null, string? Indicator = null, Period? From = null, Period? To = null)
{
    /// <summary>True when a period is kept.</summary>
    public bool Keeps(Period period) => (From is not { } from || period.Start >= from.Start) && (To is not { } to || period.End <= to.End);

    /// <summary>The indicators kept; a code that nobody knows is refused.</summary>
    internal Outcome<List<Indicator>> IndicatorsOf(Catalogue catalogue)
    {
        if (Indicator is not { } code)
            return catalogue.All.ToList();
        return catalogue.ByCode(code) is { } one ? new List<Indicator> { one } : IndicatorRefusals.NoSuchIndicator.With(code);
    }

    /// <summary>Tells of each slot whether its unit is kept, on a day; a unit that the reader may not know is refused as one that does not exist.</summary>
    internal Outcome<Func<int, bool>> UnitsOf(NetworkReading reading, DateOnly day)
    {
        if (Unit is not { } designation)
            return (Func<int, bool>)reading.Visible.Holds;
        var found = reading.Map.Find(designation, day);
        var root = found.IsDone ? reading.Map.SlotOf(found.Value.Id) : -1;
        if (!reading.Visible.Holds(root))
            return reading.Visible.IsAll && !found.IsDone ? found.Refusal : NetworkRefusals.NoSuchUnit.With(designation);
        var tree = reading.Map.TreeOn(reading.Tree, day);
        return (Func<int, bool>)(slot => reading.Visible.Holds(slot) && tree.IsWithin(slot, root));
    }
}
