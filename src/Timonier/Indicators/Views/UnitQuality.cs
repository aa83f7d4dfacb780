// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Figures;
using Timonier.Indicators.Quality;
using Timonier.Network;

namespace Timonier.Indicators.Views;

/// <summary>« Qualité de la saisie » of one unit: its alerts, what it owes.</summary>
public sealed record UnitQuality
{
    /// <summary>The unit.</summary>
    public required Unit Unit { get; init; }

    /// <summary>The charter in force; nothing while there is none.</summary>
    public required CharterVersion? Charter { get; init; }

    /// <summary>Its alerts: those that wait for somebody first, then by indicator and period.</summary>
    public required IReadOnlyList<AlertRow> Alerts { get; init; }

    /// <summary>Figures that were due by the day.</summary>
    public required int Due { get; init; }

    /// <summary>Those that are not there, the oldest first.</summary>
    public required IReadOnlyList<OwedFigure> Owed { get; init; }

    /// <summary>Opens it; a unit that the reader may not read answers as one that does not exist.</summary>
    public static Outcome<UnitQuality> Read(NetworkReading reading, string designation, DateOnly day)
    {
        if (reading.Find(designation, day) is not { } found || !reading.Readable.Holds(reading.Map.SlotOf(found.Id)))
            return NetworkRefusals.NoSuchUnit.With(designation);
        var (due, lacking) = new DueFigures(reading, day).Of(found);
        return new UnitQuality
        {
            Unit = found,
            Charter = reading.Charter,
            Alerts = [.. AlertRows.Of(reading, found).OrderBy(a => a.IsPending ? 0 : 1)],
            Due = due,
            Owed = [.. lacking.Select(l => new OwedFigure(l.Indicator, l.Period, l.Due))],
        };
    }
}
