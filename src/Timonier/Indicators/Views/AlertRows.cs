// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators.Figures;
using Timonier.Indicators.Quality;
using Timonier.Network;

namespace Timonier.Indicators.Views;

/// <summary>Alerts put in words for one reader; what they say of figures has passed the disclosure rule.</summary>
public static class AlertRows
{
    /// <summary>The alerts of one unit, by indicator, period, rule; none outside what the reader may read.</summary>
    public static IReadOnlyList<AlertRow> Of(NetworkReading reading, Unit unit)
    {
        if (!reading.Readable.Holds(reading.Map.SlotOf(unit.Id)))
            return [];
        var rows = new List<AlertRow>();
        foreach (var finding in reading.Quality.OfUnit(unit.Id))
            rows.Add(RowOf(reading, unit, finding));
        return [.. rows.OrderBy(r => r.Indicator.Code, StringComparer.Ordinal).ThenByDescending(r => r.Key.Period.End).ThenBy(r => r.Rule.Code, StringComparer.Ordinal)];
    }

    private static AlertRow RowOf(NetworkReading reading, Unit unit, Finding finding)
    {
        var (quality, rule) = (reading.Quality, reading.Quality.RuleOf(finding));
        var (indicator, period) = (reading.Catalogue[new(finding.Indicator)], Period.FromCode(finding.Period));
        var words = new AlertWords(reading, rule, indicator, period);
        var isOpen = words.MayTell(unit);
        return new()
        {
            Key = quality.KeyOf(finding),
            Rule = rule,
            Unit = unit,
            Indicator = indicator,
            Found = isOpen ? words.Found(finding) : "un chiffre secret pour vous (petit effectif)",
            Expected = isOpen ? words.Expected(finding) : "",
            State = quality.StateOf(finding),
            Grade = quality.GradeOf(unit.Id, indicator.Id, period),
            Statements = [.. quality.StatementsOf(finding)],
        };
    }
}
