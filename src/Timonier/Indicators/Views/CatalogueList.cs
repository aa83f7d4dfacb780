// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Figures;

namespace Timonier.Indicators.Views;

/// <summary>The catalogue of a network: its indicators by family, with what they are and until when they are known.</summary>
/// <param name="Entries">The indicators kept by the filters, in the catalogue's order.</param>
/// <param name="Families">All the families, with their number of indicators.</param>
public sealed record CatalogueList(IReadOnlyList<CatalogueEntry> Entries, IReadOnlyList<(string Family, int Count)> Families)
{
    /// <summary>Lists the indicators; words are searched in code, label, family and meaning.</summary>
    public static CatalogueList Read(NetworkReading reading, string? search, string? family, IndicatorRole? role)
    {
        var words = Folding.Words(search ?? "");
        var entries = reading.Catalogue.All
            .Where(i => (family is null || i.Current.Family == family) && (role is null || i.Current.Role == role))
            .Where(i => words.Count == 0 || Folding.Holds($"{i.Code} {i.Current.Label} {i.Current.Family} {i.Current.Meaning}", words))
            .Select(i => new CatalogueEntry(i, reading.PeriodsOf(i).Count, reading.PeriodsOf(i).Count > 0 ? reading.PeriodsOf(i)[^1] : null));
        return new(
            [.. entries],
            [.. reading.Catalogue.All.GroupBy(i => i.Current.Family, StringComparer.Ordinal).Select(g => (g.Key, g.Count()))]);
    }
}
