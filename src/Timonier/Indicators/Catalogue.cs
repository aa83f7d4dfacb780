// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators;

/// <summary>The indicators of one network as known at one revision: immutable, held in memory.</summary>
public sealed class Catalogue
{
    private readonly Dictionary<string, Indicator> byCode;
    private readonly Dictionary<int, Indicator> byId;

    /// <summary>Orders the indicators by family, position, then code.</summary>
    public Catalogue(long revision, IEnumerable<Indicator> indicators)
    {
        Revision = revision;
        All = [.. indicators
            .OrderBy(i => i.Current.Family, StringComparer.CurrentCulture)
            .ThenBy(i => i.Current.Position)
            .ThenBy(i => i.Code, StringComparer.Ordinal)];
        byCode = All.ToDictionary(i => i.Code, StringComparer.OrdinalIgnoreCase);
        byId = All.ToDictionary(i => i.Id.Value);
    }

    /// <summary>The revision at which this was known.</summary>
    public long Revision { get; }

    /// <summary>Every indicator, in the order in which it is listed.</summary>
    public IReadOnlyList<Indicator> All { get; }

    /// <summary>The indicator of an id.</summary>
    public Indicator this[IndicatorId id] => byId[id.Value];

    /// <summary>The indicator of a code (letter case aside), or nothing.</summary>
    public Indicator? ByCode(string code) => byCode.GetValueOrDefault(code);
}
