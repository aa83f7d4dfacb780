// SPDX-License-Identifier: Apache-2.0
using Timonier.Indicators;
using Timonier.Indicators.Figures;
using Timonier.Indicators.Import.Reports;
using Timonier.Indicators.Views;
using Timonier.Network;

namespace Timonier.Tests.Indicators.Import;

/// <summary>The real open files under the sample mappings: an import is right when it finds the figures counted apart from it.</summary>
public sealed class RealFilesTests(Cluster cluster) : IAsyncLifetime
{
    private Desk desk = null!;

    public async ValueTask InitializeAsync() => desk = await Desk.OpenAsync(cluster);

    public ValueTask DisposeAsync() => desk.DisposeAsync();

    [Fact]
    public async Task Territories_come_in_from_commune_to_nation_and_repairs_are_counted()
    {
        await RecordAsync("regions", "territoires/regions-2026.csv");
        var departements = await RecordAsync("departements", "territoires/departements-2026.csv");
        Assert.Equal(109, departements.Created);
        var communes = await RecordAsync("communes", "territoires/communes-2026.csv.gz");
        Assert.Equal((34_969, 37_590, 37_590 - 34_969), (communes.Created, communes.Rows, communes.Dropped.Sum(d => d.Count)));
        Assert.Equal(306, (await RecordAsync("zones-emploi", "territoires/zones-emploi-2020.csv")).Created);
        var links = await RecordAsync("zones-emploi-communes", "territoires/zones-emploi-2020-communes.csv.gz");
        Assert.Equal(3_135, links.Repaired.Single(r => r.Column == "codgeo").Count);
        Assert.Equal(("1001", "01001"), (links.Repaired[0].Samples[0].Found, links.Repaired[0].Samples[0].ReadAs));
        Assert.Equal(34_875, links.Changed);
        await RecordAsync("epci", "territoires/epci-2026.csv.gz");
        Assert.Equal(34_871, (await RecordAsync("epci-communes", "territoires/epci-communes-2026.csv.gz")).Changed);

        var known = await desk.ReloadedAsync("territoires");
        var today = new DateOnly(2026, 6, 1);
        var belley = known.Map.Find("commune:01034", today).Value!;
        Assert.Equal(["Ain", "Auvergne-Rhône-Alpes", "France"], known.Map.AncestorsOf(belley.Id, "principal", today).Select(u => u.NameOn(today)));
        Assert.Equal(94, known.Map.Units.Count(u => u.KindOn(today) == "commune" && !known.Map.AncestorsOf(u.Id, "zone-emploi", today).Any()));
        Assert.Equal(8_205_557, known.Map.Units
            .Where(u => u.KindOn(today) == "commune" && known.Map.AncestorsOf(u.Id, "principal", today).Any(a => a.MainCode == new Timonier.Network.UnitCode("region", "84")))
            .Sum(u => int.Parse(u.FactOn("population", today)!, null)));
        Assert.Equal(ImportVerdict.NothingNew, (await RunAsync("communes", "territoires/communes-2026.csv.gz")).Verdict);
    }

    [Fact]
    public async Task A_later_source_adds_a_fact_to_communes_and_passes_over_those_that_have_gone()
    {
        await RecordAsync("regions", "territoires/regions-2026.csv");
        await RecordAsync("departements", "territoires/departements-2026.csv");
        await RecordAsync("communes", "territoires/communes-2026.csv.gz");
        var zrr = await RecordAsync("zrr", "territoires/zrr-2022-communes.csv.gz");
        Assert.Equal((34_965 - 102, 102), (zrr.Changed, zrr.Dropped.Sum(d => d.Count)));
    }

    [Fact]
    public async Task The_network_of_missions_locales_is_placed_and_two_unreal_structures_are_proposed_for_setting_aside()
    {
        var report = await RecordAsync("structures-milo", "missions-locales/structures-milo-2023.csv");
        Assert.Equal(["i-milo:65441S00", "i-milo:99994S00"], report.SetAside.Select(s => s.Code));
        var known = await desk.ReloadedAsync("missions-locales");
        var today = new DateOnly(2025, 1, 1);
        var structures = known.Map.Units.Where(u => u.KindOn(today) == "mission-locale").ToList();
        Assert.Equal((450, 2), (structures.Count, structures.Count(u => u.IsSetAsideOn(today))));
        var byRegion = structures.CountBy(u => known.Map.AncestorsOf(u.Id, "principal", today).FirstOrDefault(a => a.KindOn(today) == "region")?.MainCode.Code ?? "").ToDictionary();
        Assert.Equal((78, 61, 43, 1, 1), (byRegion["11"], byRegion["84"], byRegion["32"], byRegion["978"], byRegion[""]));
        Assert.Equal("Saint Martin", known.Map.Find("region:978", today).Value!.NameOn(today));
        Assert.Equal(17, known.Map.TreeOn("principal", today).ChildrenOf(known.Map.SlotOf(known.Map.Find("departement:59", today).Value!.Id)).Length);
    }

    [Fact]
    public async Task The_barometer_agrees_at_three_levels_and_keeps_targets_and_initial_values()
    {
        foreach (var level in new[] { "national", "regional", "departemental" })
            await RecordAsync($"barometre-synthese-{level}", $"barometre-2021-2023/synthese-{level}.csv.gz");
        await RecordAsync("barometre-departements", "territoires/departements-2026.csv");
        await RecordAsync("barometre-detail-departemental", "barometre-2021-2023/detail-departemental-7-indicateurs.csv.gz");
        await RecordAsync("barometre-detail-regional", "barometre-2021-2023/detail-regional.csv.gz");
        await RecordAsync("barometre-detail-national", "barometre-2021-2023/detail-national.csv.gz");
        var known = await desk.ReloadedAsync("barometre");
        foreach (var kind in new[] { "departement", "region", "nation" })
        {
            Assert.Equal(146_311, known.Sum("nb-beneficiaires-siae", kind, "2022-09-30"));
            Assert.Equal(146_311, known.Sum("nb-beneficiaires-siae", kind, "2022-09"));
        }

        Assert.Equal("2738918.0", known.Of("nation:FR", "nombre-recrutements-jeunes", "2022-07-31"));
        Assert.Equal("834549.0", known.Of("nation:FR", "nombre-contrats-apprentissage", "2022-10-31"));
        Assert.Equal("305271.0", known.Of("nation:FR", "nombre-contrats-apprentissage", "2017-12-31", Aspect.Initial));
        Assert.Equal("520000.0", known.Of("nation:FR", "nombre-contrats-apprentissage", "2022-12-31", Aspect.Target));
        Assert.Equal(57, known.Catalogue.All.Count);
    }

    /// <summary>data/README section 4: 580 of the 583 published rates, and three absurd ones that are flagged; by the rule of PILOTE, all 583.</summary>
    [Fact]
    public async Task The_published_rates_of_attainment_are_found_again_and_the_absurd_ones_flagged()
    {
        await RecordAsync("barometre-synthese-regional", "barometre-2021-2023/synthese-regional.csv.gz");
        var known = await desk.ReloadedAsync("barometre");
        var reading = new NetworkReading(new(Desk.Admin, known.Map, known.Catalogue, default, new()), known.Cube, new());
        var (published, found, bounded, flagged) = (0, 0, 0, new List<string>());
        foreach (var line in (await SharedData.RowsAsync("barometre-2021-2023/synthese-regional.csv.gz")).Where(l => l["pourcentage_cible"].Length > 0))
        {
            published++;
            var expected = decimal.Parse(line["pourcentage_cible"], System.Globalization.CultureInfo.InvariantCulture);
            var unit = known.Map.Find("region:" + line["code_region"], DateOnly.MaxValue).Value!;
            var indicator = known.Catalogue.ByCode(line["id_indicateur"])!;
            Assert.True(PeriodText.TryRead(line["date_valeur_actuelle"], out var day));
            var aimed = SheetTarget.Read(reading, unit.Id, indicator, day)!;
            var value = reading.Read(unit.Id, indicator, Aspect.Observed, day).Value;
            var pilote = Attainment.Of(indicator.Current with { Attainment = AttainmentRule.BoundedShare }, value, aimed.Initial.Value, aimed.Applicable.Target.Value).Share;
            bounded += Math.Abs(pilote!.Value - expected) <= 0.51m ? 1 : 0;
            if (aimed.Attainment.Share is not { } share)
                flagged.Add($"{indicator.Code} {unit.MainCode.Code} {aimed.Attainment.Reason}");
            else if (Math.Abs(Math.Clamp(share, 0, 100) - expected) <= 0.51m)
                found++;
        }

        Assert.Equal((583, 580, 583), (published, found, bounded));
        Assert.Equal(
            [
                "duree-moyenne-traitement-demandes-allocation-adulte-handicape 04 cible supérieure à la valeur initiale alors que la baisse est favorable",
                "surface-agriculture-biologique 93 cible inférieure à la valeur initiale alors que la hausse est favorable",
                "tx-entreprise-egalite-pro 01 cible inférieure à la valeur initiale alors que la hausse est favorable",
            ],
            flagged.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Actual_and_expected_results_stand_side_by_side_and_ND_is_missing_not_zero()
    {
        var report = await RecordAsync("ival", "ival-lycees-pro/ival-lycees-professionnels.csv.gz");
        Assert.Equal((12_283, 2_204), (report.Rows, report.UnitsCreated.Count > 0 ? report.Controls[1].Found : 0));
        Assert.True(report.Repeated > 0);
        var known = await desk.ReloadedAsync("lycees-pro");
        Assert.Equal("92 sur 13", known.Of("uai:0040023D", "taux-reussite", "2012"));
        Assert.Equal("81", known.Of("uai:0040023D", "taux-reussite", "2012", Aspect.Expected));
        Assert.Null(known.Of("uai:0040023D", "taux-reussite", "2017", Aspect.Expected));

        // Each school once: the 20 of Guadeloupe that the file writes twice (2,060 lines, 162,800 pupils) are known once.
        Assert.Equal((2016, 2_040, 160_904m, 82.349m, 83.578m), Weighted(known, 2016));
    }

    [Fact]
    public async Task A_list_without_codes_or_with_lost_zeros_comes_in_placed()
    {
        var services = await RecordAsync("ddets", "services/ddets-2021.csv");
        Assert.Equal((100, 1, 99 + 99 + 18), (services.Rows, services.Repeated, services.Created));
        var agencies = await RecordAsync("agences-milo", "missions-locales/agences-milo.csv");
        Assert.Equal(28, agencies.RepairedCells);
        var known = await desk.ReloadedAsync("agences-milo");
        var today = new DateOnly(2026, 1, 1);
        var ardeche = known.Map.Find("agence-milo:2", today).Value!;
        Assert.Equal("Mission Locale Nord Ardèche", ardeche.NameOn(today));
        Assert.Equal(["07", "Auvergne-Rhône-Alpes"], known.Map.AncestorsOf(ardeche.Id, "principal", today).Select(u => u.MainCode.Code));
    }

    [Fact]
    public async Task Shares_of_the_census_are_ratios_of_sums_and_agree_with_those_published_within_rounding()
    {
        var report = await RecordAsync("rp2018-communes", "contexte/rp2018-communes-2000hab.csv.gz");
        Assert.Equal((5_417, 6 * 5_417), (report.Rows, report.Created));
        var known = await desk.ReloadedAsync("contexte-communes");
        var day = new DateOnly(2018, 12, 31);
        decimal Share(string indicator, Func<string, bool> isOf)
        {
            var parts = known.Map.Units.Where(u => u.KindOn(day) == "commune" && isOf(known.Map.AncestorsOf(u.Id, "principal", day).First().MainCode.Code))
                .Select(u => known.Of(u.MainCode.ToString(), indicator, "2018")!.Split('/')).ToList();
            return decimal.Round(100 * parts.Sum(p => decimal.Parse(p[0], null)) / parts.Sum(p => decimal.Parse(p[1], null)), 3);
        }

        Assert.Equal((14.358m, 18.067m, 25.129m), (Share("chomage-rp", _ => true), Share("chomage-rp", d => d == "59"), Share("sans-diplome", d => d == "59")));
    }

    /// <summary>Expected figures counted apart, from the two files, by a program of another language.</summary>
    [Fact]
    public async Task The_census_rolls_up_to_departments_and_employment_zones_with_its_coverage()
    {
        await RecordAsync("rp2018-communes", "contexte/rp2018-communes-2000hab.csv.gz");
        Assert.Equal((18.067m, 241, 241), await RolledUpAsync("contexte-communes", "departement:59", "chomage-rp"));
        Assert.Equal((25.129m, 241, 241), await RolledUpAsync("contexte-communes", "departement:59", "sans-diplome"));
        await RecordAsync("contexte-zones-emploi-1-communes", "territoires/zones-emploi-2020-communes.csv.gz");
        await RecordAsync("contexte-zones-emploi-2-recensement", "contexte/rp2018-communes-2000hab.csv.gz");
        Assert.Equal((14.151m, 86, 133), await RolledUpAsync("contexte-zones-emploi", "zone-emploi:3216", "chomage-rp"));
        Assert.Equal((19.305m, 18, 22), await RolledUpAsync("contexte-zones-emploi", "zone-emploi:3218", "chomage-rp"));
        Assert.Equal((16.759m, 12, 184), await RolledUpAsync("contexte-zones-emploi", "zone-emploi:0051", "chomage-rp"));
    }

    private async Task<(decimal Value, int Known, int Expected)> RolledUpAsync(string network, string unit, string indicator)
    {
        var known = await desk.ReloadedAsync(network);
        var panel = PanelBuilder.Build(new(known.Cube, known.Map, known.Catalogue.ByCode(indicator)!, Aspect.Observed, Period.Year(2018), 0));
        var slot = known.Map.SlotOf(known.Map.Find(unit, new(2018, 12, 31)).Value!.Id);
        var figure = panel.Read(slot, Perimeter.Of([], known.Map, new(2018, 12, 31)));
        return (decimal.Round(figure.Value!.Value, 3), figure.Coverage!.Value.Known, figure.Coverage.Value.Expected);
    }

    [Fact]
    public async Task Operators_come_in_and_the_published_ratios_that_are_wrong_are_found()
    {
        var mapping = SharedData.Mapping("operateurs-esr");
        var file = await SharedData.FileAsync("operateurs-esr/operateurs-indicateurs-financiers.csv.gz");
        var strict = await desk.CheckAsync(mapping.Replace("\"ratio\": \"ignore\"", "\"ratio\": \"refuse\"", StringComparison.Ordinal), file);
        Assert.Equal([80, 814, 1447, 2070], strict.Rejected.Select(r => r.Row));
        var report = await RecordAsync("operateurs-esr", "operateurs-esr/operateurs-indicateurs-financiers.csv.gz");
        Assert.Equal(2_099, report.Rows);
        Assert.Equal("-324159.000000000000/5953738.500000000000", (await desk.ReloadedAsync("operateurs-esr")).Of("uai:1260001S", "caf-sur-produits", "2023"));
    }

    [Fact]
    public async Task A_long_table_of_three_kinds_of_periods_comes_in_whole()
    {
        await RecordAsync("lait", "uk-lait/lait-long-part1.csv.gz");
        var known = await desk.ReloadedAsync("collectivites-anglaises");
        Assert.Equal(["3.4", "3.2", "5.3", "7.6", "7.6"], new[] { "970", "330", "352", "890", "831" }.Select(c => known.Of($"la:{c}", "16-17 NEET", "2025")));
        Assert.Equal(163, known.Map.Units.Count(u => known.Of(u.MainCode.ToString(), "16-17 NEET", "2025") is { } told && char.IsAsciiDigit(told[0])));
        Assert.Equal("12.13", known.Of("la:301", "RTA", "2014-01-01..2016-12-31"));
    }

    /// <summary>Schools with both rates, pupils, and the two means weighted by pupils.</summary>
    private static (int Year, int Schools, decimal Pupils, decimal Actual, decimal Expected) Weighted(Known known, int year)
    {
        var (schools, pupils, actual, expected) = (0, 0m, 0m, 0m);
        foreach (var unit in known.Map.Units)
        {
            var told = known.Of(unit.MainCode.ToString(), "taux-reussite", $"{year}");
            var model = known.Of(unit.MainCode.ToString(), "taux-reussite", $"{year}", Aspect.Expected);
            if (told?.Split(" sur ") is not [var rate, var weight] || !decimal.TryParse(model, out var attended))
                continue;
            schools++;
            pupils += decimal.Parse(weight, null);
            actual += decimal.Parse(rate, null) * decimal.Parse(weight, null);
            expected += attended * decimal.Parse(weight, null);
        }

        return (year, schools, pupils, decimal.Round(actual / pupils, 3), decimal.Round(expected / pupils, 3));
    }

    private async Task<ImportReport> RecordAsync(string mapping, string path)
    {
        var report = await RunAsync(mapping, path);
        Assert.True(report.Verdict is ImportVerdict.Recorded, ReportJson.WriteIndented(report with { Rejected = [.. report.Rejected.Take(3)], UnitsCreated = [], Differences = [] }));
        Assert.All(report.Controls, c => Assert.True(c.IsMet, $"{c.Label}: {c.Found} instead of {c.Expected}"));
        return report;
    }

    private async Task<ImportReport> RunAsync(string mapping, string path) => await desk.RecordAsync(SharedData.Mapping(mapping), await SharedData.FileAsync(path));
}
