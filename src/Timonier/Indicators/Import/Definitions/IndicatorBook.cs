// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Import.Reports;

namespace Timonier.Indicators.Import.Definitions;

/// <summary>The indicators of the network and those that the import creates. Not thread-safe.</summary>
internal sealed class IndicatorBook(Catalogue catalogue)
{
    private readonly Dictionary<string, IndicatorEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    private int nextId = catalogue.All.Count == 0 ? 1 : catalogue.All.Max(i => i.Id.Value) + 1;

    /// <summary>The indicators known before the import.</summary>
    public Catalogue Known => catalogue;

    /// <summary>The indicators that rows speak of.</summary>
    public IEnumerable<IndicatorEntry> Used => entries.Values.Where(e => e.IsUsed);

    /// <summary>Those created, that some row kept speaks of, by code.</summary>
    public IReadOnlyList<IndicatorEntry> Created => [.. entries.Values.Where(e => e is { IsNew: true, IsUsed: true }).OrderBy(e => e.Code, StringComparer.Ordinal)];

    /// <summary>The indicator of a code, or nothing.</summary>
    public IndicatorEntry? Find(string code)
    {
        if (entries.TryGetValue(code, out var entry))
            return entry;
        if (catalogue.ByCode(code) is not { } known)
            return null;
        entries.Add(code, entry = new(known));
        return entry;
    }

    /// <summary>The indicator of an id that this book gave or knows.</summary>
    public IndicatorEntry? Find(IndicatorId id) => entries.Values.FirstOrDefault(e => e.Id == id);

    /// <summary>Creates an indicator.</summary>
    public IndicatorEntry Create(string code, Definition definition, (int File, int Line) origin)
    {
        var entry = new IndicatorEntry(new(new(nextId++), code, [definition])) { IsNew = true, Origin = origin };
        entries.Add(code, entry);
        return entry;
    }

    /// <summary>Settles what the rows said of each new indicator: of several wordings the first in alphabetical order is kept, whatever the order of the rows.</summary>
    public void Close(Findings findings)
    {
        foreach (var entry in Created.Where(e => e.Told.Count > 1))
        {
            var kept = entry.Told.OrderBy(t => t.Key, StringComparer.Ordinal).First().Value;
            entry.Indicator = entry.Indicator with { Versions = [kept] };
            findings.Note($"L’indicateur {entry.Code} est décrit de {entry.Told.Count} façons : « {kept.Label} » est retenu.", entry.Origin.Line);
        }
    }

    /// <summary>A code near one that is not known.</summary>
    public string Suggest(string code) => NearestName.Ask(code, catalogue.All.Select(i => i.Code));
}
