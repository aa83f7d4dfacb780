// SPDX-License-Identifier: Apache-2.0
using Timonier.Network;

namespace Timonier.Indicators.Figures;

/// <summary>One indicator, one aspect, one period over the whole network: what each unit told, what each territory adds up to, what is secret.</summary>
/// <remarks>Immutable and shared by all readers: what depends on the reader is decided by <see cref="Read"/>.</remarks>
internal sealed class Panel(Entry[] entries, Indicator indicator, byte version)
{
    private readonly Dictionary<string, Distribution> distributions = new(StringComparer.Ordinal);
    private readonly Lock building = new();

    /// <summary>The definition of the figures.</summary>
    public Definition Definition { get; } = indicator.Version(Math.Max((byte)1, version));

    /// <summary>Number of the newest definition among the figures told; 0 when nothing was.</summary>
    public byte Version => version;

    public int Count => entries.Length;

    public ref readonly Entry this[int slot] => ref entries[slot];

    /// <summary>The figure of a unit as a reader may see it: the one door through which a value reaches a screen, a file or a document.</summary>
    public Figure Read(int slot, Perimeter owned)
    {
        if (slot < 0 || slot >= entries.Length)
            return Figure.Nothing;
        ref readonly var entry = ref entries[slot];
        if (entry.IsHidden && !owned.Holds(slot))
            return Figure.Secret;
        if (entry.State is not ValueState.Present)
            return Figure.Nothing with { State = entry.State, Version = entry.Version, Coverage = CoverageOf(entry) };
        return new(ValueState.Present, ValueOf(entry), entry.Numerator, entry.Denominator, CoverageOf(entry), entry.Version);
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

    /// <summary>The value of an entry; a ratio told by its two terms is divided here, under its own definition.</summary>
    public decimal? ValueOf(in Entry entry) => entry switch
    {
        { Value: { } value } => value,
        { IsTold: true, Numerator: { } n, Denominator: { } d and not 0 } => n / d * indicator.Version(entry.Version).Multiplier,
        _ => null,
    };

    private static Coverage? CoverageOf(in Entry entry) => entry.IsTold || entry.Expected == 0 ? null : new(entry.Known, entry.Expected);

    private Distribution Spread(string kind, NetworkMap map, DateOnly day)
    {
        var values = new List<double>();
        var units = map.UnitsOn(day);
        for (var slot = 0; slot < entries.Length; slot++)
        {
            if (entries[slot] is { HasFigure: true, IsHidden: false } && units.KindOf(slot) == kind && units.Counts(slot) && ValueOf(entries[slot]) is { } value)
                values.Add((double)value);
        }

        return Distribution.Of(values);
    }
}
