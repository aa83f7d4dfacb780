// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Figures;
using Timonier.Indicators.Quality;
using Timonier.Network;

namespace Timonier.Indicators.Views;

/// <summary>« Qualité de la saisie » of a network: who owes what, which alerts wait for whom, which figures are locked.</summary>
public sealed record QualityBoard
{
    /// <summary>The charter in force; nothing while there is none.</summary>
    public required CharterVersion? Charter { get; init; }

    /// <summary>The units of this page, by territory then name.</summary>
    public required IReadOnlyList<QualityUnit> Units { get; init; }

    /// <summary>How many units the filters keep.</summary>
    public required int UnitCount { get; init; }

    /// <summary>All the units that the reader may read under the filters of place, whatever is left to do.</summary>
    public required IReadOnlyList<QualityUnit> Whole { get; init; }

    /// <summary>Territories by which the list can be filtered.</summary>
    public required IReadOnlyList<Unit> Territories { get; init; }

    /// <summary>The day on which it is read.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Reads it for the units that the reader may read.</summary>
    public static QualityBoard Read(NetworkReading reading, QualityRequest request, DateOnly day)
    {
        var whole = reading.Charter is null ? [] : Listed(reading, request, day);
        var kept = whole.Where(u => Keeps(u, request.Focus)).ToList();
        return new()
        {
            Charter = reading.Charter,
            Whole = whole,
            Units = [.. kept.Skip((request.Page - 1) * request.PageSize).Take(request.PageSize)],
            UnitCount = kept.Count,
            Territories = IndicatorSheetComposer.TerritoriesOf(reading, day),
            Day = day,
        };
    }

    private static bool Keeps(QualityUnit unit, QualityFocus focus) => focus switch
    {
        QualityFocus.All => true,
        QualityFocus.ToAnswer => unit.ToAnswer > 0,
        QualityFocus.ToDecide => unit.ToDecide > 0,
        QualityFocus.Locked => unit.Locked > 0,
        QualityFocus.Late => unit.Lacking > 0,
    };

    private static List<QualityUnit> Listed(NetworkReading reading, QualityRequest request, DateOnly day)
    {
        var map = reading.Map;
        var tree = map.TreeOn(map.MainTree, day);
        var root = request.Territory is { } designation && reading.Find(designation, day) is { } found ? map.SlotOf(found.Id) : -1;
        var words = Folding.Words(request.Search ?? "");
        var due = new DueFigures(reading, day);
        var units = new List<QualityUnit>();
        for (var slot = 0; slot < map.Units.Count; slot++)
        {
            var unit = map.Units[slot];
            if (!reading.Readable.Holds(slot) || !unit.CountsOn(day) || unit.KindOn(day) is not { } kind || (root >= 0 && !tree.IsWithin(slot, root)))
                continue;
            if (!due.Kinds.Contains(kind) && reading.Quality.OfUnit(unit.Id).IsEmpty)
                continue;
            if (words.Count == 0 || Folding.Holds($"{unit.FullNameOn(day)} {unit.NameOn(day)} {unit.MainCode.Code}", words))
                units.Add(RowOf(reading, unit, (due, tree.ParentOf(slot) is >= 0 and var parent ? map.Units[parent].NameOn(day) : "")));
        }

        var compare = StringComparer.CurrentCultureIgnoreCase;
        return [.. units.OrderBy(u => u.Territory, compare).ThenBy(u => u.Unit.NameOn(day), compare)];
    }

    private static QualityUnit RowOf(NetworkReading reading, Unit unit, (DueFigures Due, string Territory) about)
    {
        var (due, lacking) = about.Due.Of(unit);
        var (answer, decide, accepted) = (0, 0, 0);
        var locked = new HashSet<(int, long)>();
        foreach (var finding in reading.Quality.OfUnit(unit.Id))
        {
            var state = reading.Quality.StateOf(finding);
            answer += state is AlertState.Open or AlertState.Maintained ? 1 : 0;
            decide += state is AlertState.Answered ? 1 : 0;
            accepted += state is AlertState.Accepted ? 1 : 0;
            if (reading.Quality.LockedAt(Aspect.Observed, new(finding.Indicator), Period.FromCode(finding.Period)).Contains(unit.Id.Value))
                locked.Add((finding.Indicator, finding.Period));
        }

        return new(unit, about.Territory)
        {
            Due = due,
            Lacking = lacking.Count,
            OwedSince = lacking.Count > 0 ? lacking[0].Due : null,
            ToAnswer = answer,
            ToDecide = decide,
            Accepted = accepted,
            Locked = locked.Count,
        };
    }
}
