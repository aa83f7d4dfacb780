// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Calculated;
using Timonier.Network;

namespace Timonier.Indicators.Figures;

/// <summary>One indicator, one aspect, one period over the whole network: what each unit told, what each territory adds up to, what is secret.</summary>
/// <remarks>Immutable and shared by all readers: what depends on the reader is decided by <see cref="Read"/>.</remarks>
internal sealed class Panel(Entry[] entries, Definition definition, CalculationPlan? plan = null)
{
    private readonly Dictionary<string, Distribution> distributions = new(StringComparer.Ordinal);
    private readonly Lock building = new();

    /// <summary>The figures before disclosure: for what is calculated from them, never for a screen.</summary>
    internal ReadOnlySpan<Entry> Entries => entries;

    /// <summary>The definition of the figures.</summary>
    public Definition Definition => definition;

    /// <summary>True when the figures come from a formula.</summary>
    public bool IsCalculated => plan is not null;

    public int Count => entries.Length;

    public ref readonly Entry this[int slot] => ref entries[slot];

    /// <summary>Other figures under the same definition.</summary>
    public Panel With(Entry[] others) => new(others, definition, plan);

    /// <summary>The figure of a unit as a reader may see it: the one door through which a value reaches a screen, a file or a document.</summary>
    public Figure Read(int slot, Perimeter owned)
    {
        if (slot < 0 || slot >= entries.Length)
            return Figure.Nothing;
        ref readonly var entry = ref entries[slot];
        if (entry.IsHidden && !owned.Holds(slot))
            return Figure.Secret;
        if (entry.State is not ValueState.Present)
            return Figure.Nothing with { State = entry.State, Version = entry.Version, Coverage = CoverageOf(entry), Reason = ReasonOf(entry) };
        return new(ValueState.Present, entry.Value, entry.Numerator, entry.Denominator, CoverageOf(entry), entry.Version) { Reason = ReasonOf(entry) };
    }

    /// <summary>The same, with the numbers of a locked figure: for who must tell why it is locked; never to compare it.</summary>
    public Figure ReadDoubtful(int slot, Perimeter owned)
    {
        var figure = Read(slot, owned);
        return figure.State is ValueState.Locked ? figure with { Value = entries[slot].Value, Numerator = entries[slot].Numerator, Denominator = entries[slot].Denominator } : figure;
    }

    /// <summary>The spread of the values of one kind of unit that are not secret; shared by all readers, never names a unit.</summary>
    public Distribution DistributionOf(string kind, NetworkMap map, DateOnly day)
    {
        lock (building)
        {
            if (!distributions.TryGetValue(kind, out var distribution))
                distributions.Add(kind, distribution = Spread(kind, map, day));
            return distribution;
        }
    }

    private static Coverage? CoverageOf(in Entry entry) => entry.IsTold || entry.Expected == 0 ? null : new(entry.Known, entry.Expected);

    private string? ReasonOf(in Entry entry) => plan is null || entry.Value is not null ? null : CalculationWords.Reason(plan, entry);

    private Distribution Spread(string kind, NetworkMap map, DateOnly day)
    {
        var values = new List<double>();
        var units = map.UnitsOn(day);
        for (var slot = 0; slot < entries.Length; slot++)
        {
            if (entries[slot] is { HasFigure: true, IsHidden: false, Value: { } value } && units.KindOf(slot) == kind && units.Counts(slot))
                values.Add((double)value);
        }

        return Distribution.Of(values);
    }
}
