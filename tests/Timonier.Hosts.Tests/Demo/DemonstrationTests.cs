// SPDX-License-Identifier: Apache-2.0
using System.Text;
using Timonier.Cli.Demo;
using Timonier.Cli.Generate;
using Timonier.Cli.Generate.Demonstration;
using Timonier.Cli.Generate.Demonstration.Recipes;
using Timonier.Cli.Generate.Territories;
using Timonier.Indicators;
using Timonier.Indicators.Figures;

namespace Timonier.Hosts.Tests.Demo;

public sealed class DemonstrationTests(LoadedDemonstration loaded) : IClassFixture<LoadedDemonstration>
{
    private static readonly Period LastYear = Period.Year(Course.LastYear);
    private static readonly DateOnly Today = new(2026, 3, 12);

    [Fact]
    public async Task Every_row_of_the_generated_files_is_a_figure_of_the_network()
    {
        var files = Files();
        var expected = Lines(files, "observations.csv") + Lines(files, "observations-infra-annuelles.csv") + (2 * Lines(files, "objectifs.csv"));
        Assert.Equal(expected, (await loaded.ReadAsync()).FigureCount);
    }

    [Fact]
    public async Task The_product_sums_up_what_the_files_say_of_structures_alone()
    {
        var reading = await loaded.ReadAsync();
        var table = Table();
        foreach (var (code, year) in new[] { ("E02", 2025), ("E01", 2024), ("A01", 2024), ("RS03", 2024) })
        {
            var figures = Enumerable.Range(0, table.Structures.Count).Select(p => table[code, p, year]).Where(f => f.IsPresent).ToList();
            var nation = Read(reading, "nation:FRANCE", code, Period.Year(year));
            Assert.Equal(figures.Sum(f => f.First), (long)(figures[0].Form is FictionalForm.Ratio ? nation.Numerator : nation.Value)!);
            Assert.Equal(figures.Count, nation.Coverage?.Known);
        }
    }

    [Fact]
    public async Task The_network_is_fictional_and_says_what_it_steers()
    {
        var settings = (await loaded.ReadAsync()).Settings;
        Assert.True(settings.IsFictional);
        Assert.Equal(["mission-locale"], settings.SteeredKinds);
    }

    [Fact]
    public async Task Two_structures_hold_until_the_merger_then_one_alone()
    {
        var map = (await loaded.ReadAsync()).Map;
        var union = Table().Structures.Single(s => s.Merged.Count > 0);
        var parent = map.SlotOf(map.Find($"departement:{union.Zone.Department}", Today).Value!.Id);
        var (before, after) = (map.TreeOn("principal", new(2023, 6, 30)), map.TreeOn("principal", new(2024, 6, 30)));
        int SlotOf(string code) => map.SlotOf(map.Find($"mission-locale:{code}", Today).Value!.Id);
        Assert.All(union.Merged, m => Assert.Equal((parent, -1), (before.ParentOf(SlotOf(m.Code)), after.ParentOf(SlotOf(m.Code)))));
        Assert.Equal((-1, parent), (before.ParentOf(SlotOf(union.Code)), after.ParentOf(SlotOf(union.Code))));
    }

    [Fact]
    public async Task Series_break_where_definitions_change()
    {
        var catalogue = (await loaded.ReadAsync()).Catalogue;
        var exits = catalogue.ByCode("E02")!;
        Assert.Equal(2, exits.Versions.Count);
        Assert.Equal((1, 2), (exits.VersionFor(Period.Year(2019)), exits.VersionFor(Period.Year(2020))));
        Assert.NotEmpty(exits.Current.SeriesBreak);
        Assert.Equal(20 + 3, catalogue.All.Count);
        Assert.All(catalogue.All, i => Assert.Null(i.Current.Contradiction()));
    }

    [Fact]
    public async Task States_come_through_as_they_were_planted()
    {
        var reading = await loaded.ReadAsync();
        var table = Table();
        foreach (var recipe in table.Recipes.Where(r => r.IsTold(Course.LastYear)))
        {
            for (var place = 0; place < table.Structures.Count; place++)
            {
                var planted = table[recipe.Code, place, Course.LastYear];
                if (!planted.IsTold || planted.State is ValueState.Present)
                    continue;
                Assert.Equal(planted.State, Read(reading, $"mission-locale:{table.Structures[place].Code}", recipe.Code, LastYear).State);
            }
        }
    }

    [Fact]
    public async Task Objectives_stand_beside_where_they_start_from()
    {
        var reading = await loaded.ReadAsync();
        var unit = reading.Map.Find("mission-locale:ML-35-02", Today).Value!;
        var aimed = Indicators.Views.SheetTarget.Read(reading, unit.Id, reading.Catalogue.ByCode("Q02")!, LastYear)!;
        Assert.Equal(LastYear, aimed.Applicable.Deadline);
        Assert.True(aimed.Applicable.Target.IsReadable && aimed.Initial.IsReadable);
        Assert.True(aimed.Applicable.Target.Value <= aimed.Initial.Value, "fewer unknown exits are aimed at");
    }

    [Theory]
    [InlineData("centre", "Missions locales (données fictives)")]
    [InlineData("region", "Bretagne")]
    [InlineData("departement", "Ille-et-Vilaine")]
    [InlineData("directrice", "Mission locale")]
    [InlineData("president", "Mission locale")]
    [InlineData("tete-de-reseau", "Missions locales (données fictives)")]
    [InlineData("cofinanceur", "Bretagne")]
    [InlineData("analyste", "Missions locales (données fictives)")]
    [InlineData("administratrice", "toute l’instance")]
    [InlineData("auditrice", "toute l’instance")]
    public async Task Each_role_enters_with_one_button_and_holds_its_mandate(string login, string place)
    {
        var browser = loaded.Site.Browse();
        var page = await browser.GetAsync("/connexion");
        var answer = await browser.SubmitAsync(page, "demonstration", new() { ["compte"] = $"{login}@demonstration.example" });
        Assert.Equal(302, answer.Status);
        Assert.Contains(place, (await browser.GetAsync("/mon-compte")).Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_structure_of_the_demonstration_is_there_for_good_whatever_the_size()
    {
        var full = NetworkBuilding.Build(DemonstrationPlan.Full(1), GeographyReader.Read().Value!, GenerationSettings.DefaultSeed);
        foreach (var structures in new[] { full, Table().Structures })
        {
            var chosen = structures.Single(s => s.Code == "ML-35-02");
            Assert.Null(chosen.LastYear);
            Assert.Empty(chosen.Merged);
        }
    }

    [Fact]
    public async Task A_second_start_finds_everything_and_records_nothing()
    {
        var before = await loaded.Site.AskAsync("select count(*) from batch");
        var said = new List<string>();
        Assert.Null(await new DemonstrationLoading(loaded.Site.Services, SayTo(said)).RunAsync(LoadedDemonstration.Small, TestContext.Current.CancellationToken));
        Assert.Empty(said);
        Assert.Equal(before, await loaded.Site.AskAsync("select count(*) from batch"));
    }

    internal static Func<string, Task> SayTo(List<string> said) => line =>
    {
        said.Add(line);
        return Task.CompletedTask;
    };

    private static Figure Read(NetworkReading reading, string unit, string code, Period period) =>
        reading.Read(reading.Map.Find(unit, Today).Value!.Id, reading.Catalogue.ByCode(code)!, Aspect.Observed, period);

    private static FictionalTable Table()
    {
        var seed = GenerationSettings.DefaultSeed;
        var structures = NetworkBuilding.Build(DemonstrationPlan.Small, GeographyReader.Read().Value!, seed);
        return new(DemonstrationPlan.Small, structures, new(AllRecipes.List, structures, seed), seed);
    }

    private static MemoryFiles Files()
    {
        var files = new MemoryFiles();
        new MissionsLocalesShape().Generate(LoadedDemonstration.Small, files);
        return files;
    }

    private static int Lines(MemoryFiles files, string name) => Encoding.UTF8.GetString(files[name]).Count(c => c == '\n') - 1;
}
