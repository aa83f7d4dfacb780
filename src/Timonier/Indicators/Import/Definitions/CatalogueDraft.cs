// SPDX-License-Identifier: Apache-2.0
namespace Timonier.Indicators.Import.Definitions;

/// <summary>The catalogue as it would be if the definitions told were all kept: what formulas are checked against.</summary>
internal sealed class CatalogueDraft
{
    /// <summary>Adds what is told to what is known.</summary>
    public CatalogueDraft(Catalogue known, IEnumerable<ToldDefinition> told)
    {
        var byCode = known.All.ToDictionary(i => i.Code, StringComparer.OrdinalIgnoreCase);
        foreach (var definition in told)
        {
            byCode[definition.Code] = byCode.TryGetValue(definition.Code, out var indicator)
                ? indicator with { Versions = [.. indicator.Versions, definition.Definition] }
                : new(default, definition.Code, [definition.Definition]);
        }

        All = [.. byCode.Values];
    }

    /// <summary>The indicators.</summary>
    public IReadOnlyList<Indicator> All { get; }
}
