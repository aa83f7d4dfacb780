// SPDX-License-Identifier: Apache-2.0
using Timonier.Cli.Generate;
using Timonier.Cli.Generate.Demonstration.Recipes;

namespace Timonier.Hosts.Tests.Generate;

public sealed class DefinitionsTests
{
    private static readonly List<string[]> Rows = [.. Samples.Rows("demo/definitions.csv")];

    [Fact]
    public void There_are_87_indicators_and_each_has_its_recipe()
    {
        Assert.Equal(87, Rows.Select(r => r[0]).Distinct().Count());
        Assert.Equal(Rows.Select(r => r[0]).Distinct(), AllRecipes.List.Select(r => r.Code));
    }

    [Fact]
    public void A_second_definition_has_its_day_and_says_why_it_breaks_the_series() =>
        Assert.Equal(["P06 2022-01-01", "E02 2020-01-01"], Rows.Where(r => r[1].Length > 0 && r[2].Length > 20).Select(r => $"{r[0]} {r[1]}"));

    [Fact]
    public void Context_bears_no_direction_and_the_rest_bears_one_but_three_neutral_figures() => Assert.All(Rows, r =>
    {
        string[] neutral = ["P10", "E11", "RS04"];
        Assert.Equal(r[12] == "contexte" || neutral.Contains(r[0]), r[11].Length == 0);
        Assert.Contains(r[12], new[] { "contexte", "pilotage", "suivi" });
    });

    [Fact]
    public void Ratios_say_what_they_divide_and_counts_divide_nothing() => Assert.All(Rows, r =>
    {
        Assert.NotEmpty(r[6]);
        Assert.Equal(r[5] == "effectif", r[7].Length == 0);
        Assert.Equal(r[8] == "%", r[9] == "100" && r[8] == "%");
    });

    [Fact]
    public void Stocks_and_cohorts_are_never_added_over_time() =>
        Assert.All(Rows.Where(r => r[13] is "stock" or "cohorte"), r => Assert.Equal("non", r[15]));

    [Fact]
    public void Texts_are_French_with_its_typography() => Assert.All(Rows.SelectMany(r => r), text =>
    {
        Assert.DoesNotContain('\'', text);
        Assert.DoesNotMatch("[0-9] 000", text);
        Assert.Equal(text.Trim(), text);
    });
}
