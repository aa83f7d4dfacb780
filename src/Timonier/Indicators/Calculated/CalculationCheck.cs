// SPDX-License-Identifier: Apache-2.0
using Timonier.Foundation;
using Timonier.Indicators.Formulas;

namespace Timonier.Indicators.Calculated;

/// <summary>Whether a formula may be kept: it reads, it names indicators of the network, it gives a number, and nothing is calculated from itself.</summary>
internal static class CalculationCheck
{
    /// <summary>The refusal of the newest version of an indicator, against the others of its network; nothing when it may be kept.</summary>
    public static Refusal? Of(Indicator indicator, Catalogue catalogue) =>
        Of(indicator.Code, indicator.Current, [.. catalogue.All.Where(i => i.Id != indicator.Id), indicator]);

    /// <summary>The refusal of a definition, with line, column, caret and remedy, or the path of a cycle; nothing when it may be kept.</summary>
    /// <param name="code">The indicator's code.</param>
    /// <param name="definition">The definition to keep.</param>
    /// <param name="all">The indicators as they would be once it is kept, itself included.</param>
    public static Refusal? Of(string code, Definition definition, IReadOnlyList<Indicator> all)
    {
        if (definition.Calculation is not { } calculation)
            return null;
        var byCode = all.ToDictionary(i => i.Code, StringComparer.OrdinalIgnoreCase);
        var read = Formula.Read(calculation.Terms, PlaceIn(all, byCode));
        var refusal = !read.IsDone ? read.Refusal
            : !read.Value.Items.Any(i => i.Prefix.Length > 0) ? FormulaRefusals.NoMeasure.With()
            : FormulaDependencies.Order(Needs(all, byCode)).Refusal;
        return refusal is null ? null : IndicatorRefusals.BadFormula.With(code, refusal.Message);
    }

    /// <summary>Where the formula of an indicator stands: it may name the indicators of its network, and gives a number.</summary>
    public static FormulaPlace PlaceIn(IReadOnlyList<Indicator> all, IReadOnlyDictionary<string, Indicator> byCode) => new()
    {
        Resolve = item => CalculationInput.Find(item, byCode.GetValueOrDefault) is { IsSensible: true } ? FormulaType.Number : null,
        Known = CalculationInput.Known(all),
    };

    /// <summary>For each calculated indicator, the codes that the formulas of all its versions name: two versions that hold at different times may meet through an offset.</summary>
    private static Dictionary<string, IReadOnlyList<string>> Needs(IReadOnlyList<Indicator> all, Dictionary<string, Indicator> byCode)
    {
        var needs = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var indicator in all.Where(i => i.Versions.Any(v => v.Calculation is not null)))
        {
            needs.Add(indicator.Code, [.. indicator.Versions
                .Where(v => v.Calculation is not null)
                .SelectMany(v => Formula.Read(v.Calculation!.Terms, new() { Resolve = _ => FormulaType.Number }).Value?.Items ?? [])
                .Select(item => CalculationInput.Find(item, byCode.GetValueOrDefault)?.Indicator?.Code)
                .OfType<string>()
                .Distinct(StringComparer.OrdinalIgnoreCase)]);
        }

        return needs;
    }
}
