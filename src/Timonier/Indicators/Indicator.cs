// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;

namespace Timonier.Indicators;

/// <summary>Something measured, under a stable code, with every version of its definition.</summary>
/// <param name="Id">Identity in the network.</param>
/// <param name="Code">Stable code, as the network writes it: <c>E02</c>.</param>
/// <param name="Versions">Versions 1, 2, ... in order; at least one.</param>
public sealed record Indicator(IndicatorId Id, string Code, IReadOnlyList<Definition> Versions)
{
    /// <summary>The newest definition.</summary>
    public Definition Current => Versions[^1];

    /// <summary>A version by its number, from 1.</summary>
    public Definition Version(int number) => Versions[number - 1];

    /// <summary>The number of the version under which a figure of that period is recorded: the last one that began by the period's last day.</summary>
    public byte VersionFor(Period period)
    {
        for (var i = Versions.Count; i > 1; i--)
        {
            if (Versions[i - 1].ValidFrom <= period.End)
                return (byte)i;
        }

        return 1;
    }

    /// <summary>The same indicator with another definition: itself when nothing changes, one version more when it begins later, else a refusal.</summary>
    public Outcome<Indicator> Revise(Definition next)
    {
        const int most = 127;
        if (next.Contradiction() is { } contradiction)
            return contradiction;
        if (Versions.Contains(next) || next with { ValidFrom = Current.ValidFrom } == Current)
            return this;
        if (next.ValidFrom <= Current.ValidFrom)
            return IndicatorRefusals.VersionOrder.With(Current.ValidFrom == DateOnly.MinValue ? "premier jour connu" : FrenchDates.Day(Current.ValidFrom));
        return Versions.Count == most ? IndicatorRefusals.TooManyVersions : this with { Versions = [.. Versions, next] };
    }
}
