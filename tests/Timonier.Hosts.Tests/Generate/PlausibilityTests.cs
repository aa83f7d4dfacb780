// SPDX-License-Identifier: Apache-2.0
using Timonier.Cli.Generate.Demonstration;
using Timonier.Indicators;

namespace Timonier.Hosts.Tests.Generate;

public sealed class PlausibilityTests(FictionalNetwork network) : IClassFixture<FictionalNetwork>
{
    private static readonly int[] Years = [.. Enumerable.Range(Course.FirstYear, Course.LastYear - Course.FirstYear + 1)];

    private IEnumerable<(Recipe Recipe, int Place, int Year, FictionalFigure Figure)> Told =>
        from recipe in network.Table.Recipes
        from place in Enumerable.Range(0, network.Structures.Count)
        from year in Years
        let figure = network.Table[recipe.Code, place, year]
        where figure.IsTold
        select (recipe, place, year, figure);

    [Fact]
    public void Shares_lie_between_nothing_and_everything()
    {
        var shares = Catalogue().Where(d => d.Value.Kind == "proportion").Select(d => d.Key).ToHashSet();
        Assert.All(Told.Where(t => t.Figure.IsPresent && shares.Contains(t.Recipe.Code)), t =>
        {
            Assert.Equal(FictionalForm.Ratio, t.Figure.Form);
            Assert.InRange(t.Figure.First, 0, t.Figure.Second);
        });
    }

    [Fact]
    public void Nothing_is_negative_but_changes_gaps_and_results()
    {
        string[] signed = ["C07", "E12", "E13", "RS05"];
        Assert.All(Told.Where(t => t.Figure.IsPresent && !signed.Contains(t.Recipe.Code)), t => Assert.True(t.Figure.First >= 0));
        Assert.All(Told.Where(t => t.Figure is { IsPresent: true, Form: FictionalForm.Ratio }), t => Assert.True(t.Figure.Second > 0));
    }

    [Theory]
    [InlineData("R01", 0.9, 2.6)]
    [InlineData("R02", 0.3, 1.2)]
    [InlineData("R04", 1.1, 3.4)]
    [InlineData("C07", -0.25, 0.30)]
    [InlineData("C10", 0.05, 1.2)]
    [InlineData("E06", 0.02, 0.16)]
    [InlineData("P01", 2, 6.5)]
    [InlineData("P08", 4, 35)]
    [InlineData("P11", 10, 20)]
    [InlineData("E12", -40, 40)]
    [InlineData("E13", -45, 45)]
    [InlineData("RS01", 60, 300)]
    [InlineData("RS03", 250, 1400)]
    [InlineData("RS05", -0.15, 0.15)]
    [InlineData("RS06", 0.05, 12)]
    [InlineData("F06", 1, 4)]
    [InlineData("T03", 0, 1)]
    public void Rates_and_means_stay_within_what_the_field_has_seen(string code, double least, double greatest) =>
        Assert.All(Told.Where(t => t.Recipe.Code == code && t.Figure.IsPresent), t => Assert.InRange(t.Figure.Value, least, greatest));

    [Fact]
    public void Wholes_contain_their_parts()
    {
        Assert.All(Readable("A01", "A02", "A03", "A04"), f =>
        {
            Assert.True(f["A02"].First <= f["A01"].First);
            Assert.True(f["A04"].First <= f["A03"].First);
            Assert.True(f["A03"].First <= f["A01"].First);
        });
        Assert.All(Readable("R03", "A01", "A02", "A08"), f =>
        {
            Assert.Equal((f["A02"].First, f["A01"].First), (f["R03"].First, f["R03"].Second));
            Assert.Equal(f["A01"].First, f["A08"].Second);
        });
        Assert.All(Readable("E02", "E03", "E05", "Q02"), f =>
        {
            Assert.Single(new[] { f["E02"].Second, f["E03"].Second, f["E05"].Second, f["Q02"].Second }.Distinct());
            Assert.True(f["E03"].First <= f["E02"].First);
        });
        Assert.All(Readable("C02", "C03", "C01"), f => Assert.True(f["C03"].First < f["C02"].First && f["C02"].First < f["C01"].First / 2));
    }

    [Theory]
    [InlineData("A01", 0.06)]
    [InlineData("A02", 0.15)]
    [InlineData("P01", 0.12)]
    [InlineData("E01", 0.10)]
    [InlineData("E02", 0.10)]
    [InlineData("E07", 0.05)]
    [InlineData("E09", 0.25)]
    public void The_year_2020_dips(string code, double leastFall)
    {
        Assert.True(network.National(code, 2020) < network.National(code, 2019) * (1 - leastFall));
        Assert.True(network.National(code, 2021) > network.National(code, 2020));
    }

    [Fact]
    public void Job_seekers_rise_in_2020() => Assert.True(network.National("C06", 2020) > network.National("C06", 2019) * 1.08);

    [Fact]
    public void The_network_moves_smoothly_out_of_the_crisis_years()
    {
        // Reforms of 2021 and 2022 move entries in programmes at once: those two are left aside.
        string[] reformed = ["P05", "P06"];
        foreach (var recipe in network.Table.Recipes.Where(r => !reformed.Contains(r.Code) && r.Code is not ("C07" or "E12" or "E13" or "RS05")))
        {
            foreach (var year in Years.Where(y => y > Math.Max(recipe.FirstYear, 2022) && recipe.IsTold(y)))
            {
                var (before, after) = (network.National(recipe.Code, year - 1), network.National(recipe.Code, year));
                Assert.True(Math.Abs(after - before) < 0.13 * before, $"{recipe.Code} {year}: {before} then {after}");
            }
        }
    }

    [Fact]
    public void The_five_states_are_all_there_and_missing_ones_are_rare()
    {
        var states = Told.CountBy(t => t.Figure.State).ToDictionary();
        Assert.Equal(5, states.Count);
        Assert.InRange((double)states[ValueState.Missing] / Told.Count(), 0.0005, 0.01);
        Assert.InRange(states[ValueState.Locked], 20, 300);
        Assert.InRange(states[ValueState.Suppressed], 20, 2_000);
        Assert.InRange(states[ValueState.NotApplicable], 200, 3_000);
    }

    [Fact]
    public void Where_there_is_no_priority_neighbourhood_nothing_is_said_of_them()
    {
        Assert.All(Told.Where(t => t.Recipe.NeedsPriority), t => Assert.Equal(
            network.Structures[t.Place].Surroundings.Priority == 0 || IsLate(t.Place, t.Year),
            t.Figure.State is ValueState.NotApplicable || (t.Figure.State is ValueState.Missing && IsLate(t.Place, t.Year))));
        Assert.InRange(network.Structures.Count(s => s.Surroundings.Priority == 0), 20, 120);
    }

    [Fact]
    public void Small_counts_exercise_secrecy()
    {
        var small = Told.Count(t => t.Recipe.Code is "E11" or "A14" && t.Figure is { IsPresent: true, First: >= 1 and <= 4 });
        Assert.InRange(small, 200, 3_000);
    }

    [Fact]
    public void One_structure_alone_is_late_in_the_last_year()
    {
        var late = Enumerable.Range(0, network.Structures.Count)
            .Where(p => network.Table["A01", p, Course.LastYear] is { IsTold: true, State: ValueState.Missing }).ToList();
        Assert.Single(late);
        Assert.True(network.Table["A01", late[0], Course.LastYear - 1].IsPresent);
        Assert.True(network.Table["C06", late[0], Course.LastYear].IsPresent);
    }

    [Fact]
    public void The_merged_structure_takes_over_what_the_two_did()
    {
        var union = network.Structures.Single(s => s.Merged.Count > 0);
        var places = union.Merged.Select(PlaceOf).Append(PlaceOf(union)).ToList();
        var before = network.Table["A01", places[0], NetworkBuilding.MergerYear - 1].First + network.Table["A01", places[1], NetworkBuilding.MergerYear - 1].First;
        Assert.Equal(1, network.Table["A01", places[2], NetworkBuilding.MergerYear].First / (double)before, 0.08);
        Assert.False(network.Table["A01", places[0], NetworkBuilding.MergerYear].IsTold);
        Assert.False(network.Table["A01", places[2], NetworkBuilding.MergerYear - 1].IsTold);
    }

    private bool IsLate(int place, int year) => year == Course.LastYear && network.Table["A01", place, year].State is ValueState.Missing;

    private int PlaceOf(Structure structure) => network.Structures.ToList().FindIndex(s => s.Code == structure.Code);

    private IEnumerable<Dictionary<string, FictionalFigure>> Readable(params string[] codes) =>
        from place in Enumerable.Range(0, network.Structures.Count)
        from year in Years
        let figures = codes.ToDictionary(c => c, c => network.Table[c, place, year])
        where figures.Values.All(f => f.IsPresent)
        select figures;

    private static Dictionary<string, (string Kind, string Unit)> Catalogue() =>
        Timonier.Cli.Generate.Samples.Rows("demo/definitions.csv").DistinctBy(r => r[0]).ToDictionary(r => r[0], r => (r[5], r[8]));
}
