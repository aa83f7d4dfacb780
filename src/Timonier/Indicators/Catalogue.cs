// SPDX-License-Identifier: Apache-2.0
using System.Collections.Concurrent;
using Timonier.Foundation;
using Timonier.Indicators.Calculated;
using Timonier.Indicators.Figures;
using Timonier.Indicators.Formulas;

namespace Timonier.Indicators;

/// <summary>The indicators of one network as known at one revision: immutable, held in memory.</summary>
public sealed class Catalogue
{
    private readonly Dictionary<string, Indicator> byCode;
    private readonly Dictionary<int, Indicator> byId;
    private readonly ConcurrentDictionary<(int Indicator, int Version, FormulaWindow Window), CalculationPlan> plans = new();

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

    /// <summary>How a version of an indicator is calculated, in code and in words; nothing when its figures are told.</summary>
    public CalculationSheet? CalculationOf(Indicator indicator, int version) => PlanOf(indicator, version) is { } plan ? CalculationSheet.Of(plan) : null;

    /// <summary>Tries a formula without keeping it: what it would be in words, or why it cannot be kept.</summary>
    public Outcome<CalculationSheet> Try(string code, Definition definition)
    {
        var tried = ByCode(code) is { } known ? known with { Versions = [.. known.Versions, definition] } : new(default, code, [definition]);
        if (definition.Calculation is null)
            return IndicatorRefusals.NoFormula;
        return CalculationCheck.Of(tried, this) is { } refusal ? refusal : CalculationSheet.Of(CalculationPlan.Of(definition, ByCode, definition.Calculation.Terms.Window)!);
    }

    /// <summary>The compiled formula of a version, or nothing.</summary>
    internal CalculationPlan? PlanOf(Indicator indicator, int version) =>
        indicator.Version(version).Calculation is { } calculation ? PlanOf(indicator, version, calculation.Terms.Window) : null;

    /// <summary>The compiled formula by which a panel is calculated; nothing for what is told: targets always, observations of a version without a formula.</summary>
    internal CalculationPlan? PlanOf(PanelSubject subject)
    {
        var version = subject.Indicator.VersionFor(subject.Period);
        return subject.Aspect is Aspect.Observed && subject.Indicator.Version(version).Calculation is { } calculation
            ? PlanOf(subject.Indicator, version, calculation.Terms.Window.For(subject.Period))
            : null;
    }

    /// <summary>The indicator of a code (letter case aside), or nothing.</summary>
    public Indicator? ByCode(string code) => byCode.GetValueOrDefault(code);

    private CalculationPlan PlanOf(Indicator indicator, int version, FormulaWindow window) =>
        plans.GetOrAdd((indicator.Id.Value, version, window), key => CalculationPlan.Of(indicator.Version(version), ByCode, key.Window)!);
}
