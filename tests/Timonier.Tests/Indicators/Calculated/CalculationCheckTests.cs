// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators;
using Timonier.Indicators.Calculated;

namespace Timonier.Tests.Indicators.Calculated;

public sealed class CalculationCheckTests
{
    private static readonly Definition Told = new() { Label = "Donné" };

    [Fact]
    public void A_formula_over_known_indicators_is_kept() => Assert.Null(Check(("E01", null), ("E02", null), ("C", "100 * #{E02} / #{E01}")));

    [Fact]
    public void An_unknown_code_is_refused_with_line_column_caret_and_the_nearest_code()
    {
        var message = Check(("E01", null), ("E02", null), ("C", "100 *\n  #{EO2} / #{E01}"))!;
        Assert.Contains("Ligne 2, colonne 3", message, StringComparison.Ordinal);
        Assert.Contains("^^^^^^", message, StringComparison.Ordinal);
        Assert.Contains("#{E02}", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#{E01} > 3", "un nombre")]
    [InlineData("if(#{E01}, 1, 0)", "vrai ou faux")]
    [InlineData("#{E01} + 'a'", "un nombre")]
    [InlineData("#{E01.num}", "n’existe pas")]
    [InlineData("12", "ne lit aucun indicateur")]
    [InlineData("[days]", "ne lit aucun indicateur")]
    public void What_makes_no_sense_is_refused(string formula, string expected) =>
        Assert.Contains(expected, Check(("E01", null), ("C", formula))!, StringComparison.Ordinal);

    [Theory]
    [InlineData("C → C", "#{C} + 1", null)]
    [InlineData("C → D → C", "#{D} + 1", "#{C} * 2")]
    [InlineData("C → C", "#{C}.periodOffset(-1) + #{E01}", null)]
    public void A_cycle_is_refused_with_its_path(string path, string formula, string? other) =>
        Assert.Contains(path, Check(("E01", null), ("D", other), ("C", formula))!, StringComparison.Ordinal);

    /// <summary>Two versions that hold at different times meet through an offset: C of 2026 reads D of 2025, that reads C of 2026.</summary>
    [Fact]
    public void A_cycle_through_versions_of_different_times_is_refused()
    {
        Indicator[] all =
        [
            new(new(1), "E01", [Told]),
            new(new(2), "D", [Of("#{C}.periodOffset(1)"), Told with { ValidFrom = new(2026, 1, 1) }]),
            new(new(3), "C", [Told, Of("#{D}.periodOffset(-1)") with { ValidFrom = new(2026, 1, 1) }]),
        ];
        Assert.Contains("C → D → C", CalculationCheck.Of("C", all[2].Current, all)!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Results_that_are_ratios_are_not_added_up() =>
        Assert.NotNull((Of("#{E01}") with { Kind = IndicatorKind.Proportion, Calculation = new(new("#{E01}"), TerritoryCalculation.SumOfResults) }).Contradiction());

    private static Definition Of(string formula) => new() { Label = "Calculé", Calculation = new(new(formula)) };

    private static string? Check(params (string Code, string? Formula)[] indicators)
    {
        var all = indicators.Select((i, n) => new Indicator(new(n + 1), i.Code, [i.Formula is null ? Told : Of(i.Formula)])).ToList();
        return CalculationCheck.Of(all[^1].Code, all[^1].Current, all)?.Message;
    }
}
