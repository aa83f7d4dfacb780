// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Figures;
using Timonier.Network;

namespace Timonier.Indicators.Views;

/// <summary>What the search box finds in one network: units that the reader may know, and indicators. Accents and case do not matter.</summary>
/// <param name="Units">Units, those whose name begins with the words first.</param>
/// <param name="UnitCount">How many were found.</param>
/// <param name="Indicators">Indicators, by code, label, family or meaning.</param>
public sealed record SearchResults(IReadOnlyList<Unit> Units, int UnitCount, IReadOnlyList<Indicator> Indicators)
{
    /// <summary>Units shown on the page.</summary>
    public const int UnitsShown = 50;

    /// <summary>Searches the words in one network.</summary>
    public static SearchResults Of(NetworkReading reading, string text, DateOnly day)
    {
        var words = Folding.Words(text);
        if (words.Count == 0)
            return new([], 0, []);
        var start = string.Join(' ', words);
        var units = new List<Unit>();
        for (var slot = 0; slot < reading.Map.Units.Count; slot++)
        {
            var unit = reading.Map.Units[slot];
            if (reading.Visible.Holds(slot) && Folding.Holds(TextOf(unit, day), words))
                units.Add(unit);
        }

        var ordered = units
            .OrderBy(u => Folding.Fold(u.NameOn(day)).StartsWith(start, StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(u => u.NameOn(day), StringComparer.CurrentCultureIgnoreCase)
            .Take(UnitsShown);
        var indicators = reading.Catalogue.All.Where(i => Folding.Holds($"{i.Code} {i.Current.Label} {i.Current.Family}", words));
        return new([.. ordered], units.Count, [.. indicators]);
    }

    private static string TextOf(Unit unit, DateOnly day) =>
        $"{unit.FullNameOn(day)} {unit.NameOn(day)} {string.Join(' ', unit.Codes.Select(c => c.Value.Code))}";
}
